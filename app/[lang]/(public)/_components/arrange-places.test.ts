import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  matchesPlace,
  nextPlaceSort,
  readPlaceSort,
  sortPlaces,
} from '@/app/[lang]/(public)/_components/arrange-places';
import type { ReportRow } from '@/lib/reports/score-report';
import type { Shown } from '@/lib/reports/shown';

function row(key: string, name: string, value: number | null, n: number | null): ReportRow {
  const score: Shown =
    value === null
      ? { hidden: 'too-few' }
      : {
          value,
          low: value,
          high: value,
          n: n ?? 0,
          standardError: null,
          degreesOfFreedom: null,
          effective: n ?? 0,
        };
  const none: Shown = { hidden: 'no-answers' };
  return {
    key,
    name: { vi: name, en: name },
    dossiers: null,
    basis: 'weighted',
    n,
    score,
    pooled: none,
    overall: none,
    factors: { access: none, procedures: none, officials: none, result: none, feedback: none },
    criteria: {},
    meanRating: null,
  };
}

const rows = [
  row('1', 'Xã Ea Súp', 80, 200),
  row('2', 'Phường Đắk Mil', null, null),
  row('3', 'Phường Buôn Hồ', 90, 50),
  row('4', 'Xã Dur Kmăl', null, 8),
  row('5', 'Phường An Bình', 80, 70),
];
const ranks = new Map([
  ['1', { from: 1, to: 2 }],
  ['3', { from: 1, to: 3 }],
  ['5', { from: 1, to: 2 }],
]);
const order = (sort: string) =>
  sortPlaces(rows, readPlaceSort(sort), 'vi', ranks)
    .map(({ key }) => key)
    .join('');

test('names sort by the Vietnamese alphabet', () => {
  assert.equal(order('name'), '53241');
  assert.equal(order('-name'), '14235');
});

test('hidden figures stand last whichever way, equal ones by name', () => {
  assert.equal(order('score'), '51324');
  assert.equal(order('-score'), '35124');
  assert.equal(order('n'), '43512');
  assert.equal(order('-n'), '15342');
});

test('ranks sort by what they may be: those alike by name, whatever their scores', () => {
  assert.equal(order('rank'), '51324');
  assert.equal(order('-rank'), '35124');
});

test('sorting leaves the rows given as they were', () => {
  const keys = rows.map(({ key }) => key);
  sortPlaces(rows, readPlaceSort('-score'), 'en', ranks);
  assert.deepEqual(
    rows.map(({ key }) => key),
    keys,
  );
});

test('an unknown order is by name', () => {
  for (const text of [undefined, '', 'rang', '--score', 'score-']) {
    assert.deepEqual(readPlaceSort(text), { key: 'name', direction: 'ascending' });
  }
});

test('a press on the head turns the order round; figures begin with the highest', () => {
  const at = (text: string) => readPlaceSort(text);
  assert.equal(nextPlaceSort('score', at('name')), '-score');
  assert.equal(nextPlaceSort('score', at('-score')), 'score');
  assert.equal(nextPlaceSort('score', at('score')), '-score');
  assert.equal(nextPlaceSort('rank', at('-score')), 'rank');
  assert.equal(nextPlaceSort('name', at('-score')), 'name');
  assert.equal(nextPlaceSort('name', at('name')), '-name');
});

test('a place is found without marks, by the beginnings of words, by either name, by code', () => {
  const place = { key: '24133', name: { vi: 'Phường Buôn Ma Thuột', en: 'Buon Ma Thuot ward' } };
  const found = ['buon ma thuot', 'Thuột Buôn', 'BUÔN'.normalize('NFD'), 'phuong b', '24133', ''];
  for (const asked of found) assert.ok(matchesPlace(place, asked), asked);
  for (const asked of ['uon', 'buon ho', '24175', 'x']) {
    assert.ok(!matchesPlace(place, asked), asked);
  }
});

test('both spellings of Hoà are found, and apostrophes part words', () => {
  const hoa = { key: '24175', name: { vi: 'Xã Hoà Phú', en: 'Hoa Phu commune' } };
  for (const asked of ['Hoà Phú', 'Hòa Phú', 'hoa phu']) assert.ok(matchesPlace(hoa, asked));
  const gar = { key: '1', name: { vi: "Xã Cư M'gar", en: "Cu M'gar commune" } };
  for (const asked of ["cu m'gar", 'Cư M’gar', 'gar']) assert.ok(matchesPlace(gar, asked));
});
