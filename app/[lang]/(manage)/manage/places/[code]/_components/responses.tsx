import { Stat } from '@/app/_ui/stat';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { formatInteger } from '@/lib/i18n/format';
import { hiddenText } from '@/lib/reports/hidden-text';
import type { ScoreReport } from '@/lib/reports/score-report';

type Props = Omit<Told, 'page'> & { report: ScoreReport };

/** Every response told: how many count, and how many were set aside, by reason. */
export function setAsideLines({ report, language, t }: Props): string[] {
  const { setAside, otherQuestionnaires } = report;
  const lines = Object.entries(setAside).map(([reason, count]) =>
    t('manage.setAside.line', { n: formatInteger(language, count), reason }),
  );
  const others = formatInteger(language, otherQuestionnaires ?? 0);
  return otherQuestionnaires ? [...lines, t('manage.setAside.others', { n: others })] : lines;
}

export function Responses({ report, language, t }: Props) {
  const lines = setAsideLines({ report, language, t });
  return (
    <div>
      <Stat
        label={t('manage.figure.responses')}
        value={report.n === null ? null : formatInteger(language, report.n)}
        hiddenText={hiddenText(t, 'small-cell')}
      />
      {lines.length > 0 ? (
        <>
          <p className="stat__n">{t('manage.setAside.title')}</p>
          <ul className="manage-list stat__n">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
