import { childrenTitles } from '@/app/[lang]/(manage)/manage/places/[code]/_components/children-titles';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';

/** The parts of the page, for whoever knows what he came for. */
export function OnThisPage({ page, t }: Told) {
  const { place, read, months } = page;
  const items = [
    ...(read.report.n === 0 ? [] : [{ id: 'factors', label: t('manage.factors.title') }]),
    ...(months.some((month) => month.n !== 0)
      ? [{ id: 'trend', label: t('manage.trend.title') }]
      : []),
    ...(page.weeks.some((week) => week.rated > 0)
      ? [{ id: 'control', label: t('manage.control.title') }]
      : []),
    ...(place.kind === 'counter' ? [] : [{ id: 'children', label: t(childrenTitles[place.kind]) }]),
    ...((read.rows.field?.length ?? 0) > 1
      ? [{ id: 'fields', label: t('manage.fields.title') }]
      : []),
    { id: 'channels', label: t('manage.channels.title') },
    { id: 'comments', label: t('manage.comments.title') },
    { id: 'source', label: t('manage.source.title') },
  ];
  return (
    <nav className="on-this-page" aria-label={t('manage.onThisPage')}>
      <ul>
        {items.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
