import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPublicPeriod } from '@/app/[lang]/(public)/_components/public-period';
import {
  periodSearch,
  placePath,
  withSearch,
} from '@/app/[lang]/(public)/_components/view-address';
import { placeCode } from '@/lib/places/place-tree';
import { day } from '@/lib/time/day';

const span = { first: day('2025-07-01'), today: day('2026-11-23') };

test('the province is the first page, other places have their code in the path', () => {
  assert.equal(placePath('vi', { kind: 'province', code: placeCode('66') }), '/vi');
  const centre = { kind: 'centre', code: placeCode('24133-TT') } as const;
  assert.equal(placePath('en', centre), '/en/places/24133-TT');
});

test('a period in the address is read back as the same period', () => {
  const asked = [{}, { period: 'all' }, { period: 'month' }, { at: '2026-Q3' }, { at: '2025' }];
  for (const search of asked) {
    const { period } = readPublicPeriod(search, span);
    assert.deepEqual(readPublicPeriod(periodSearch(period), span).period, period);
  }
});

test('empty parts stay out of the address and words are encoded', () => {
  assert.equal(withSearch('/vi', {}), '/vi');
  assert.equal(withSearch('/vi', { period: undefined, q: '' }, '#places'), '/vi#places');
  assert.equal(
    withSearch('/vi', { at: '2026-10', q: 'hoà & phú' }),
    '/vi?at=2026-10&q=ho%C3%A0+%26+ph%C3%BA',
  );
});
