import { Button } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import {
  periodPhrase,
  periodTitle,
  publicationDay,
} from '@/app/[lang]/(public)/_components/phrases';
import {
  neighbourPeriods,
  offeredOfKind,
  periodChoices,
} from '@/app/[lang]/(public)/_components/published-period';
import type { PublishedReading } from '@/app/[lang]/(public)/_components/reading';
import {
  periodSearch,
  placePath,
  withSearch,
} from '@/app/[lang]/(public)/_components/view-address';
import { formatDay } from '@/lib/i18n/format';
import type { TextKey } from '@/lib/i18n/translator';
import { counterQuestionnaire } from '@/lib/questionnaire/published';
import { CALENDAR_KINDS, type CalendarKind, type CalendarPeriod } from '@/lib/time/calendar-period';

const kindTexts: Record<CalendarKind, TextKey> = {
  month: 'public.period.kind.month',
  quarter: 'public.period.kind.quarter',
  half: 'public.period.kind.half',
  year: 'public.period.kind.year',
};

function addressOf({ view, language }: PublishedReading, period: CalendarPeriod): string {
  const { sort, q } = view.search;
  return withSearch(placePath(language, view.place), { ...periodSearch(view, period), sort, q });
}

function Neighbours(reading: PublishedReading) {
  const { view, published, t } = reading;
  const { previous, next } = neighbourPeriods(published.period, view.offered);
  return (
    <>
      {previous ? (
        <a href={addressOf(reading, previous)} rel="prev">
          {t('public.period.previous', { period: periodPhrase(t, previous) })}
        </a>
      ) : null}
      {next ? (
        <a href={addressOf(reading, next)} rel="next">
          {t('public.period.next', { period: periodPhrase(t, next) })}
        </a>
      ) : null}
    </>
  );
}

function Choice({ view, published, language, t }: PublishedReading) {
  const { kind, at } = published.period;
  const choices = periodChoices(kind, view.offered);
  if (choices.length < 2) return null;
  const { questionnaire } = periodSearch(view, null);
  const kept = { questionnaire, period: kind, sort: view.search.sort, q: view.search.q };
  return (
    <form className="period__form" action={placePath(language, view.place)} method="get">
      {Object.entries(kept).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <label className="period__label" htmlFor="at">
        {t('public.period.choose')}
      </label>
      <select className="field__control period__select" id="at" name="at" defaultValue={at}>
        {choices.map((choice) => (
          <option key={choice.at} value={choice.at}>
            {periodTitle(t, choice)}
          </option>
        ))}
      </select>
      <Button look="secondary">{t('public.period.show')}</Button>
    </form>
  );
}

function Kinds(reading: PublishedReading) {
  const { view, published, t } = reading;
  const { period } = published;
  return (
    <ul className="period__kinds" aria-label={t('public.period.kinds')}>
      {CALENDAR_KINDS.map((kind) => {
        const found = offeredOfKind(kind, period, view.offered);
        return found ? (
          <li key={kind}>
            <a
              href={addressOf(reading, found)}
              aria-current={kind === period.kind ? 'true' : undefined}
            >
              {t(kindTexts[kind])}
            </a>
          </li>
        ) : null;
      })}
    </ul>
  );
}

/** Which questionnaire the figures are of; nothing where only the usual one tells anything. */
function Questionnaires({ view, published, language, t }: PublishedReading) {
  const { questionnaire, questionnaires } = view;
  const isUsual = questionnaire === counterQuestionnaire.code;
  const offered = questionnaires.filter(({ code, isTold }) => isTold || code === questionnaire);
  const back = questionnaires.filter(({ code }) => code === counterQuestionnaire.code);
  const others = offered.filter(({ code }) => code !== counterQuestionnaire.code);
  if (isUsual && others.length === 0) return null;
  return (
    <p className="period__questionnaires">
      <span className="period__label">{t('public.questionnaire')}</span>
      {[...back, ...others].map(({ code, name }) =>
        code === questionnaire ? (
          <strong key={code} aria-current="true">
            {name[language]}
          </strong>
        ) : (
          <a
            key={code}
            href={withSearch(placePath(language, view.place), {
              ...periodSearch({ ...view, questionnaire: code }, published.period),
            })}
          >
            {name[language]}
          </a>
        ),
      )}
    </p>
  );
}

const noticeTexts = {
  unknown: 'public.period.unknown',
  everything: 'public.period.everything',
} as const;

/** Which time the figures are of: kinds as links, the periods of a kind as a list. */
export function PeriodPicker(reading: PublishedReading) {
  const { view, published, t } = reading;
  const { period, header } = published;
  return (
    <section className="period" aria-labelledby="period-title">
      <div className="period__row">
        <div>
          <h2 className="period__title" id="period-title">
            <span className="visually-hidden">{t('public.period.title')}: </span>
            {periodTitle(t, period)}
          </h2>
          <p className="muted small">
            {t('public.period.published', {
              from: formatDay(period.from),
              to: formatDay(period.to),
              date: publicationDay(header.publishedAt),
              revision: header.revision,
            })}
          </p>
        </div>
        <Kinds {...reading} />
      </div>
      <div className="period__row period__row--more">
        <p className="period__neighbours">
          <Neighbours {...reading} />
        </p>
        <Choice {...reading} />
      </div>
      <Questionnaires {...reading} />
      {view.notice ? (
        <Notice tone="warning">
          <p>{t(noticeTexts[view.notice], { period: periodPhrase(t, period) })}</p>
        </Notice>
      ) : null}
    </section>
  );
}
