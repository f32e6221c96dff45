import { DataTable } from '@/app/_ui/data-table';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { formatInteger } from '@/lib/i18n/format';
import type { Factor } from '@/lib/questionnaire/questionnaire';

/** What people ticked as not good, the most often ticked first. */
export function Reasons({ page, language, t, factor }: Told & { factor: Factor }) {
  const { questionnaire, report } = page.read;
  if (report.reasons === null) return <p className="muted">{t('manage.reasons.hidden')}</p>;
  const counts = report.reasons;
  const rows = questionnaire.reasons
    .filter((reason) => reason.factor === factor)
    .map((reason) => ({ ...reason, count: counts[reason.code] ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const most = Math.max(1, ...rows.map((row) => row.count));
  return (
    <DataTable
      id="reasons"
      caption={t('manage.reasons.title')}
      rows={rows}
      rowKey={(row) => row.code}
      t={t}
      columns={[
        { key: 'reason', header: t('manage.criterion'), cell: (row) => row.wording[language] },
        {
          key: 'count',
          header: t('manage.reasons.count'),
          align: 'end',
          cell: (row) => (
            <span className="count-bar">
              <svg className="count-bar__drawing" aria-hidden="true">
                <rect width={`${(100 * row.count) / most}%`} height="100%" rx="2" />
              </svg>
              <span className="count-bar__figure">{formatInteger(language, row.count)}</span>
            </span>
          ),
        },
      ]}
    />
  );
}
