import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  neighbourPeriods,
  numberInYear,
  PUBLIC_PERIOD_KINDS,
  periodChoices,
  publicPeriodAt,
  readPublicPeriod,
} from '@/app/[lang]/(public)/_components/public-period';
import { addDays, day } from '@/lib/time/day';

const span = { first: day('2025-07-01'), today: day('2026-11-23') };
const read = (search: { period?: string; at?: string }) => readPublicPeriod(search, span);

test('an address without a period means this year so far', () => {
  assert.deepEqual(read({}), {
    isAsked: true,
    period: { kind: 'year', at: '2026', from: '2026-01-01', to: '2026-11-23', isRunning: true },
  });
});

test('each kind is read from its own form', () => {
  const days = (at: string, period?: string) => {
    const found = read({ period, at });
    assert.ok(found.isAsked);
    return [found.period.from, found.period.to, found.period.isRunning];
  };
  assert.deepEqual(days('2026-10', 'month'), ['2026-10-01', '2026-10-31', false]);
  assert.deepEqual(days('2026-Q3', 'quarter'), ['2026-07-01', '2026-09-30', false]);
  assert.deepEqual(days('2026-Q4', 'quarter'), ['2026-10-01', '2026-11-23', true]);
  assert.deepEqual(days('2026-H1', 'half'), ['2026-01-01', '2026-06-30', false]);
  assert.deepEqual(days('2025', 'year'), ['2025-01-01', '2025-12-31', false]);
  assert.deepEqual(days('2026-Q3'), ['2026-07-01', '2026-09-30', false]);
});

test('a kind without a time means the running one; "all" runs from the first day', () => {
  assert.equal(read({ period: 'month' }).period.at, '2026-11');
  const { from, to } = read({ period: 'all' }).period;
  assert.deepEqual([from, to], ['2025-07-01', '2026-11-23']);
});

test('what is no period, or lies outside the days that can be told, is not as asked', () => {
  const wrong = [
    { period: 'month', at: '2026-13' },
    { period: 'month', at: '2026-Q3' },
    { period: 'decade' },
    { at: 'yesterday' },
    { period: 'month', at: '2026-12' },
    { period: 'month', at: '2025-06' },
    { period: 'year', at: '0000' },
  ];
  for (const search of wrong) {
    assert.deepEqual([read(search).isAsked, read(search).period.at], [false, '2026']);
  }
});

test('on the last day of a period it still runs, on the next it is over', () => {
  const at = (today: string) =>
    publicPeriodAt('month', day('2026-10-31'), { ...span, today: day(today) }).isRunning;
  assert.deepEqual([at('2026-10-31'), at('2026-11-01')], [true, false]);
});

test('the number of a period in its year', () => {
  const number = (kind: (typeof PUBLIC_PERIOD_KINDS)[number], from: string) =>
    numberInYear({ kind, from: day(from) });
  assert.deepEqual(
    [number('month', '2026-10-01'), number('quarter', '2026-10-01'), number('half', '2026-07-01')],
    [10, 4, 2],
  );
});

test('neighbours stop at the first day and at today', () => {
  const ends = (at: string) => {
    const { previous, next } = neighbourPeriods(read({ period: 'month', at }).period, span);
    return [previous?.at ?? null, next?.at ?? null];
  };
  assert.deepEqual(ends('2025-07'), [null, '2025-08']);
  assert.deepEqual(ends('2026-10'), ['2026-09', '2026-11']);
  assert.deepEqual(ends('2026-11'), ['2026-10', null]);
  assert.deepEqual(neighbourPeriods(read({ period: 'all' }).period, span), {
    previous: null,
    next: null,
  });
});

test('every choice is read back from its own address, none twice, none after today', () => {
  const kinds = fc.constantFrom(...PUBLIC_PERIOD_KINDS.filter((kind) => kind !== 'all'));
  fc.assert(
    fc.property(kinds, fc.nat(2_000), fc.nat(900), (kind, start, length) => {
      const first = addDays(day('2024-01-01'), start);
      const own = { first, today: addDays(first, length) };
      const choices = periodChoices(kind, own);
      for (const choice of choices) {
        assert.ok(choice.to <= own.today && choice.from <= choice.to);
        const again = readPublicPeriod({ period: kind, at: choice.at }, own);
        assert.deepEqual(again, { period: choice, isAsked: true });
      }
      assert.equal(new Set(choices.map(({ at }) => at)).size, choices.length);
      assert.equal(choices[0]?.isRunning, true);
    }),
  );
});
