import { ButtonLink } from '@/app/_ui/button';
import { setAsideLines } from '@/app/[lang]/(manage)/manage/places/[code]/_components/set-aside-lines';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { periodName } from '@/app/[lang]/(manage)/manage/places/[code]/period-name';
import { placePath } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import type { Place } from '@/lib/places/place';

const EXAMPLES = 3;

function Doors({ place, language, t }: { place: Place } & Omit<Told, 'page'>) {
  const { shortCode, kind } = place;
  if (!shortCode) return null;
  return (
    <li className="cluster">
      <span>{place.name[language]}</span>
      {kind === 'counter' ? (
        <ButtonLink look="secondary" href={`/${language}/kiosk/${shortCode}`}>
          {t('manage.kioskPage')}
        </ButtonLink>
      ) : null}
      <a className="manage-target" href={`/p/${shortCode}`}>
        {t('manage.phonePage', { code: shortCode })}
      </a>
    </li>
  );
}

/** Whose answers can be gathered here: its counters, itself when it has none. */
function doorsBelow({ tree, place }: Told['page']): Place[] {
  const counters = tree.within(place, 'counter');
  return (counters.length > 0 ? counters : tree.within(place, 'centre')).slice(0, EXAMPLES);
}

/** Nothing to score: why, and what to do about it. */
export function EmptyPlace({ page, language, t }: Told) {
  const { view, place, months, read } = page;
  const lines = setAsideLines(read.report, language, t);
  const isFiltered = view.channel ?? view.field ?? view.questionnaire;
  const wider = { ...view, channel: null, field: null, questionnaire: null };
  const hasOthers = months.some((month) => (month.n ?? 0) > 0);
  return (
    <section className="card stack" aria-labelledby="empty-title">
      <h2 id="empty-title">{t('manage.empty.title', { period: periodName(t, view) })}</h2>
      {lines.length > 0 ? (
        <ul className="manage-list">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      {isFiltered ? (
        <p>
          <a href={`/${language}${placePath(place.code, wider)}`}>{t('manage.empty.wider')}</a>
        </p>
      ) : null}
      {hasOthers ? <p>{t('manage.empty.otherMonths')}</p> : null}
      <p>{t('manage.empty.text')}</p>
      <ol className="manage-list">
        <li>{t('manage.empty.kiosk')}</li>
        <li>{t('manage.empty.poster')}</li>
      </ol>
      <ul className="manage-list manage-list--plain">
        {doorsBelow(page).map((door) => (
          <Doors key={door.code} place={door} language={language} t={t} />
        ))}
      </ul>
    </section>
  );
}
