import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NATIONAL_RESULTS } from '@/lib/official/national-results';
import { METHOD_CHANGES, OFFICIAL_INDEXES } from '@/lib/official/official-result';
import { isComparable, officialRuns } from '@/lib/official/official-runs';

const years = (runs: { year: number }[][]) => runs.map((run) => run.map(({ year }) => year));

test('the published series is two lines, whatever order it comes in', () => {
  const totals = NATIONAL_RESULTS.filter(({ part }) => part === 'total');
  const wanted = [
    [2018, 2019, 2020, 2021],
    [2022, 2023, 2024],
  ];
  assert.deepEqual(years(officialRuns('sipas', totals)), wanted);
  assert.deepEqual(years(officialRuns('sipas', [...totals].reverse())), wanted);
});

test('no run of any index holds both sides of a change of method', () => {
  for (const index of OFFICIAL_INDEXES) {
    const all = Array.from({ length: 20 }, (_, offset) => ({ year: 2012 + offset }));
    for (const run of officialRuns(index, all)) {
      for (const change of METHOD_CHANGES[index]) {
        const sides = new Set(run.map(({ year }) => year < change));
        assert.equal(sides.size, 1, `${index} ${change}`);
      }
    }
  }
});

test('a missing year parts the line; no result is no line', () => {
  const some = [2018, 2020, 2021].map((year) => ({ year }));
  assert.deepEqual(years(officialRuns('sipas', some)), [[2018], [2020, 2021]]);
  assert.deepEqual(officialRuns('par', []), []);
});

test('years compare within a way of measuring only', () => {
  assert.equal(isComparable('sipas', 2018, 2021), true);
  assert.equal(isComparable('sipas', 2021, 2022), false);
  assert.equal(isComparable('sipas', 2018, 2024), false);
  assert.equal(isComparable('sipas', 2022, 2024), true);
});

test('the national facts are the published ones, each once and with a source', () => {
  const total = (year: number) =>
    NATIONAL_RESULTS.find((result) => result.year === year && result.part === 'total')?.value;
  assert.deepEqual(
    [2018, 2019, 2020, 2021, 2022, 2023, 2024].map(total),
    [82.99, 84.45, 85.48, 87.16, 80.08, 82.66, 83.94],
  );
  const keys = NATIONAL_RESULTS.map(({ index, year, place, part }) => [index, year, place, part]);
  assert.equal(new Set(keys.map(String)).size, NATIONAL_RESULTS.length);
  assert.ok(NATIONAL_RESULTS.every(({ source, mark }) => source !== '' && mark === 'pub'));
  const factors = NATIONAL_RESULTS.filter(({ part }) => part !== 'total');
  const mean = factors.reduce((sum, { value }) => sum + value, 0) / factors.length;
  assert.equal(mean.toFixed(2), '82.89');
});
