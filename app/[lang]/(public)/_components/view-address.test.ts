import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPublishedPeriod } from '@/app/[lang]/(public)/_components/published-period';
import {
  periodSearch,
  placePath,
  withSearch,
} from '@/app/[lang]/(public)/_components/view-address';
import { placeCode } from '@/lib/places/place-tree';
import { calendarPeriodAt } from '@/lib/time/calendar-period';
import { day } from '@/lib/time/day';

const offered = (['month', 'month', 'quarter', 'month'] as const).map((kind, at) =>
  calendarPeriodAt(kind, day(['2026-08-01', '2026-09-01', '2026-07-01', '2026-10-01'][at] ?? '')),
);

test('the province is the first page, other places have their code in the path', () => {
  assert.equal(placePath('vi', { kind: 'province', code: placeCode('66') }), '/vi');
  const centre = { kind: 'centre', code: placeCode('24133-TT') } as const;
  assert.equal(placePath('en', centre), '/en/places/24133-TT');
});

test('a period in the address is read back as the same period, the usual one without a word', () => {
  const shown = { questionnaire: 'counter', offered };
  for (const period of offered) {
    const search = periodSearch(shown, period);
    assert.deepEqual(readPublishedPeriod(search, offered), { period, notice: null });
  }
  assert.deepEqual(periodSearch(shown, offered.at(-1) ?? null), {});
  assert.deepEqual(periodSearch(shown, null), {});
});

test('another questionnaire than the usual one stays in the address', () => {
  const shown = { questionnaire: 'full', offered };
  assert.deepEqual(periodSearch(shown, offered[0] ?? null), {
    questionnaire: 'full',
    period: 'month',
    at: '2026-08',
  });
});

test('empty parts stay out of the address and words are encoded', () => {
  assert.equal(withSearch('/vi', {}), '/vi');
  assert.equal(withSearch('/vi', { period: undefined, q: '' }, '#places'), '/vi#places');
  assert.equal(
    withSearch('/vi', { at: '2026-10', q: 'hoà & phú' }),
    '/vi?at=2026-10&q=ho%C3%A0+%26+ph%C3%BA',
  );
});
