import { Button } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import { periodPhrase, periodTitle } from '@/app/[lang]/(public)/_components/phrases';
import {
  neighbourPeriods,
  PUBLIC_PERIOD_KINDS,
  type PublicPeriod,
  type PublicPeriodKind,
  periodChoices,
  publicPeriodAt,
} from '@/app/[lang]/(public)/_components/public-period';
import type { Reading } from '@/app/[lang]/(public)/_components/reading';
import {
  periodSearch,
  placePath,
  withSearch,
} from '@/app/[lang]/(public)/_components/view-address';
import { formatDay } from '@/lib/i18n/format';
import type { TextKey } from '@/lib/i18n/translator';

const kindTexts: Record<PublicPeriodKind, TextKey> = {
  month: 'public.period.kind.month',
  quarter: 'public.period.kind.quarter',
  half: 'public.period.kind.half',
  year: 'public.period.kind.year',
  all: 'public.period.kind.all',
};

function Neighbours({ view, language, t }: Reading) {
  const { previous, next } = neighbourPeriods(view.period, view.span);
  const link = (period: PublicPeriod, text: string, rel: string) => (
    <a href={addressOf({ view, language, t }, period)} rel={rel}>
      {text}
    </a>
  );
  return (
    <>
      {previous
        ? link(previous, t('public.period.previous', { period: periodPhrase(t, previous) }), 'prev')
        : null}
      {next ? link(next, t('public.period.next', { period: periodPhrase(t, next) }), 'next') : null}
    </>
  );
}

function addressOf({ view, language }: Reading, period: PublicPeriod): string {
  const { sort, q } = view.search;
  return withSearch(placePath(language, view.place), { ...periodSearch(period), sort, q });
}

function Choice({ view, language, t }: Reading) {
  const { kind, at } = view.period;
  const choices = kind === 'all' ? [] : periodChoices(kind, view.span);
  if (choices.length < 2) return null;
  const kept = { period: kind, sort: view.search.sort, q: view.search.q };
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

/** Which time the figures are of: kinds as links, the periods of a kind as a list. */
export function PeriodPicker(reading: Reading) {
  const { view, language, t } = reading;
  const { period, span } = view;
  const days = { from: formatDay(period.from), to: formatDay(period.to) };
  return (
    <section className="period" aria-labelledby="period-title">
      <div className="period__row">
        <div>
          <h2 className="period__title" id="period-title">
            <span className="visually-hidden">{t('public.period.title')}: </span>
            {periodTitle(t, period)}
          </h2>
          <p className="muted small">
            {period.isRunning ? t('public.period.toDate', days) : t('public.period.days', days)}
          </p>
        </div>
        <ul className="period__kinds" aria-label={t('public.period.kinds')}>
          {PUBLIC_PERIOD_KINDS.map((kind) => (
            <li key={kind}>
              <a
                href={addressOf(reading, publicPeriodAt(kind, period.to, span))}
                aria-current={kind === period.kind ? 'true' : undefined}
              >
                {t(kindTexts[kind])}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <div className="period__row period__row--more">
        <p className="period__neighbours">
          <Neighbours view={view} language={language} t={t} />
        </p>
        <Choice view={view} language={language} t={t} />
      </div>
      {view.isPeriodAsked ? null : (
        <Notice tone="warning">
          <p>{t('public.period.unknown', { period: periodPhrase(t, period) })}</p>
        </Notice>
      )}
    </section>
  );
}
