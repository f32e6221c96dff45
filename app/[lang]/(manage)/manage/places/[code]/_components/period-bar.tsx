import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { periodDays, periodName } from '@/app/[lang]/(manage)/manage/places/[code]/period-name';
import {
  kindOfPeriod,
  type PlaceView,
  placePath,
} from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import type { TextKey } from '@/lib/i18n/translator';
import { addDays, type Day } from '@/lib/time/day';
import {
  lengthInDays,
  nextPeriod,
  PERIOD_KINDS,
  type Period,
  type PeriodKind,
  periodContaining,
  precedingDays,
  previousPeriod,
} from '@/lib/time/period';

const kindTexts: Record<PeriodKind, TextKey> = {
  day: 'manage.period.kind.day',
  week: 'manage.period.kind.week',
  month: 'manage.period.kind.month',
  quarter: 'manage.period.kind.quarter',
  half: 'manage.period.kind.half',
  year: 'manage.period.kind.year',
};

function neighbours({ kind, period }: PlaceView): { before: Period; after: Period } {
  if (kind !== 'free') {
    return { before: previousPeriod(kind, period), after: nextPeriod(kind, period) };
  }
  const from = addDays(period.to, 1);
  const after = { from, to: addDays(from, lengthInDays(period) - 1) };
  return { before: precedingDays(period), after };
}

/** The last day of the view that is not ahead of today: shorter periods are chosen around it. */
function anchorOf({ period }: PlaceView, today: Day): Day {
  return period.from > today || period.to < today ? period.to : today;
}

/** Which period: its kinds, the one before, the one after, as links that keep the rest of the view. */
export function PeriodBar({ page, language, t }: Told) {
  const { place, view, today } = page;
  const to = (period: Period) =>
    `/${language}${placePath(place.code, { ...view, period, kind: kindOfPeriod(period) })}`;
  const { before, after } = neighbours(view);
  const anchor = anchorOf(view, today);
  const name = (period: Period) => periodName(t, { period, kind: kindOfPeriod(period) });
  return (
    <section className="period-bar" aria-label={t('manage.period.label')}>
      <ul className="period-bar__kinds">
        {PERIOD_KINDS.map((kind) => (
          <li key={kind}>
            <a
              href={to(periodContaining(kind, anchor))}
              aria-current={view.kind === kind ? 'true' : undefined}
            >
              {t(kindTexts[kind])}
            </a>
          </li>
        ))}
      </ul>
      <p className="period-bar__now">
        <a className="period-bar__step" href={to(before)} rel="prev">
          <span aria-hidden="true">←</span>
          <span className="visually-hidden">
            {t('manage.period.before', { name: name(before) })}
          </span>
        </a>
        <span className="period-bar__name">
          <strong>{periodName(t, view)}</strong>
          {view.kind === 'free' || view.kind === 'day' ? null : (
            <span className="period-bar__days">{periodDays(view.period)}</span>
          )}
        </span>
        {after.from <= today ? (
          <a className="period-bar__step" href={to(after)} rel="next">
            <span aria-hidden="true">→</span>
            <span className="visually-hidden">
              {t('manage.period.after', { name: name(after) })}
            </span>
          </a>
        ) : null}
      </p>
    </section>
  );
}
