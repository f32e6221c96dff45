import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  neighbourPeriods,
  offeredOfKind,
  periodChoices,
  readPublishedPeriod,
  usualPeriod,
} from '@/app/[lang]/(public)/_components/published-period';
import {
  CALENDAR_KINDS,
  type CalendarPeriod,
  calendarPeriodAt,
  monthsOf,
  parseCalendarAddress,
} from '@/lib/time/calendar-period';
import { addDays, day } from '@/lib/time/day';

function period(at: string): CalendarPeriod {
  const found = parseCalendarAddress(at);
  assert.ok(found, at);
  return found;
}

/** All periods whose last month lies within, in the order of their ends. */
function offeredBetween(from: string, to: string): CalendarPeriod[] {
  return monthsOf({ from: day(from), to: day(to) }).flatMap((month) =>
    CALENDAR_KINDS.map((kind) => calendarPeriodAt(kind, month.from)).filter(
      (one) => one.to === month.to,
    ),
  );
}

const offered = offeredBetween('2025-07-01', '2026-10-31');
const read = (search: { period?: string; at?: string }) => {
  const found = readPublishedPeriod(search, offered);
  assert.ok(found);
  return [found.period.at, found.notice];
};

test('an address without a period means the newest published month', () => {
  assert.deepEqual(read({}), ['2026-10', null]);
});

test('each kind is read from its own form, and a kind alone means its newest', () => {
  for (const at of ['2026-09', '2026-Q3', '2026-H1', '2025'])
    assert.deepEqual(read({ at }), [at, null]);
  assert.deepEqual(read({ period: 'quarter', at: '2025-Q4' }), ['2025-Q4', null]);
  assert.deepEqual(read({ period: 'quarter' }), ['2026-Q3', null]);
  assert.deepEqual(read({ period: 'year' }), ['2025', null]);
});

test('an old link to the whole time gets the newest year and is told', () => {
  assert.deepEqual(read({ period: 'all' }), ['2025', 'everything']);
  const young = readPublishedPeriod({ period: 'all' }, offeredBetween('2026-07-01', '2026-09-30'));
  assert.deepEqual([young?.period.at, young?.notice], ['2026-Q3', 'everything']);
});

test('what is no period, or is not published, is not as asked', () => {
  const wrong = [
    { period: 'month', at: '2026-13' },
    { period: 'month', at: '2026-Q3' },
    { period: 'decade' },
    { at: 'yesterday' },
    { period: 'month', at: '2026-11' },
    { period: 'quarter', at: '2026-Q4' },
    { period: 'month', at: '2025-06' },
    { period: 'year', at: '0000' },
  ];
  for (const search of wrong) assert.deepEqual(read(search), ['2026-10', 'unknown']);
});

test('where nothing is published there is no period', () => {
  assert.equal(readPublishedPeriod({}, []), null);
  assert.equal(usualPeriod([]), null);
});

test('another kind: the period in which this one ends, or else the newest', () => {
  const at = (kind: (typeof CALENDAR_KINDS)[number], of: string) =>
    offeredOfKind(kind, period(of), offered)?.at;
  assert.deepEqual([at('quarter', '2026-03'), at('year', '2025-09')], ['2026-Q1', '2025']);
  assert.deepEqual([at('quarter', '2026-10'), at('year', '2026-10')], ['2026-Q3', '2025']);
  assert.equal(at('month', '2025'), '2025-12');
});

test('neighbours stop at the first and at the newest published', () => {
  const ends = (at: string) => {
    const { previous, next } = neighbourPeriods(period(at), offered);
    return [previous?.at ?? null, next?.at ?? null];
  };
  assert.deepEqual(ends('2025-07'), [null, '2025-08']);
  assert.deepEqual(ends('2026-10'), ['2026-09', null]);
  assert.deepEqual(ends('2026-Q1'), ['2025-Q4', '2026-Q2']);
});

test('every choice is read back from its own address, none twice, the newest first', () => {
  const kinds = fc.constantFrom(...CALENDAR_KINDS);
  fc.assert(
    fc.property(kinds, fc.nat(2_000), fc.nat(900), (kind, start, length) => {
      const first = addDays(day('2024-01-01'), start);
      const own = offeredBetween(first, addDays(first, length));
      const choices = periodChoices(kind, own);
      for (const choice of choices) {
        const again = readPublishedPeriod({ period: kind, at: choice.at }, own);
        assert.deepEqual(again, { period: choice, notice: null });
      }
      assert.equal(new Set(choices.map(({ at }) => at)).size, choices.length);
      assert.deepEqual(
        choices.map(({ from }) => from),
        choices
          .map(({ from }) => from)
          .sort()
          .reverse(),
      );
    }),
    { numRuns: 50 },
  );
});
