import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { controlChart } from '@/lib/statistics/control-limits';
import { seededRandom } from '@/lib/statistics/seeded-random';

const ALL = { minimumN: 1, minimumPoints: 2 };

// Seen within 4 hours of arrival, of all attendances to emergency departments, by week: `nhs_accidents` of R's
// qicharts2 (Mohammed et al. 2013, Quality and Safety in Health Care 22, 362–368).
// biome-ignore format: a table of figures
const SEEN = [
  266501, 264225, 276532, 281461, 269071, 261215, 270409, 279778, 270483, 270320,
  267923, 271478, 255353, 256820, 261835, 259144, 255910, 260863, 264465, 260989,
];
// biome-ignore format: a table of figures
const ATTENDED = [
  280443, 276823, 291681, 296155, 282343, 275888, 283867, 295251, 284468, 282529,
  279618, 283932, 266629, 268091, 276803, 271578, 266005, 273520, 278574, 273772,
];

test("R: qic(i, r, n, data = nhs_accidents, chart = 'pp') of qicharts2 0.8.1", () => {
  const series = SEEN.map((satisfied, i) => ({ satisfied, n: ATTENDED[i] ?? 0 }));
  const chart = controlChart(series, ALL);
  assert.ok(chart);
  assert.equal(chart.centre.toFixed(12), '0.952899711344');
  const limits = chart.points.map((point) => [point?.low.toFixed(12), point?.high.toFixed(12)]);
  assert.deepEqual(limits[0], ['0.940129644178', '0.965669778511']);
  assert.deepEqual(limits[1], ['0.940046418625', '0.965753004063']);
  assert.deepEqual(limits[16], ['0.939787661736', '0.966011760952']);
  assert.deepEqual(limits[19], ['0.939974996523', '0.965824426165']);
  assert.ok(chart.points.every((point) => point?.outside === null));
  assert.equal(chart.overdispersion.toFixed(2), '10.64');
});

test('the binomial of a small day is lopsided, and its limits hold 99.73 % of it', () => {
  // pbinom(4, 10, 0.9) = 0.0001468, pbinom(5, 10, 0.9) = 0.0016349: five of ten is usual, four is not.
  const series = Array.from({ length: 30 }, () => ({ satisfied: 9, n: 10 }));
  const chart = controlChart(series, ALL);
  assert.equal(chart?.centre, 0.9);
  assert.equal(chart?.points[0]?.low, 0.5);
  assert.equal(chart?.points[0]?.high, 1);
});

test('too few answers make a gap, too few points no chart', () => {
  const series = [9, 30, 12, 40].map((n) => ({ satisfied: n - 2, n }));
  const chart = controlChart(series, { minimumN: 10, minimumPoints: 3 });
  assert.deepEqual(
    chart?.points.map((point) => point?.n ?? null),
    [null, 30, 12, 40],
  );
  assert.equal(chart?.centre, 76 / 82);
  assert.equal(controlChart(series, { minimumN: 10, minimumPoints: 4 }), null);
  assert.equal(controlChart([{ satisfied: 0, n: 0 }], ALL), null);
  assert.throws(() => controlChart([{ satisfied: 3, n: 2 }], ALL), RangeError);
});

test('all satisfied on every day has no width and no alarm', () => {
  const chart = controlChart(
    Array.from({ length: 9 }, () => ({ satisfied: 20, n: 20 })),
    ALL,
  );
  for (const point of chart?.points ?? []) {
    assert.deepEqual(point, { share: 1, n: 20, low: 1, high: 1, outside: null });
  }
});

const points = fc.array(
  fc
    .integer({ min: 0, max: 3000 })
    .chain((n) => fc.record({ satisfied: fc.integer({ min: 0, max: n }), n: fc.constant(n) })),
  { minLength: 2, maxLength: 40 },
);

test('limits lie in 0..1 around the centre, mirror, and only what lies beyond them is outside', () => {
  fc.assert(
    fc.property(points, (series) => {
      const chart = controlChart(series, ALL);
      if (chart === null) return;
      const mirrored = controlChart(
        series.map(({ satisfied, n }) => ({ satisfied: n - satisfied, n })),
        ALL,
      );
      chart.points.forEach((point, i) => {
        if (point === null) return;
        assert.ok(0 <= point.low && point.low <= chart.centre && chart.centre <= point.high);
        assert.ok(point.high <= 1);
        const isInside = point.low <= point.share && point.share <= point.high;
        assert.equal(point.outside === null, isInside);
        assert.ok(Math.abs((mirrored?.points[i]?.low ?? 0) - (1 - point.high)) < 1e-9);
      });
    }),
  );
});

test('a steady process cries wolf on less than 1 % of its points, at 10 answers as at 300', () => {
  const random = seededRandom(11);
  for (const n of [10, 30, 300]) {
    for (const p of [0.5, 0.83, 0.95]) {
      let outside = 0;
      let drawn = 0;
      for (let world = 0; world < 150; world += 1) {
        const series = Array.from({ length: 26 }, () => {
          let satisfied = 0;
          for (let i = 0; i < n; i += 1) if (random() < p) satisfied += 1;
          return { satisfied, n };
        });
        const chart = controlChart(series, ALL);
        outside += chart?.points.filter((point) => point?.outside).length ?? 0;
        drawn += series.length;
      }
      assert.ok(outside / drawn < 0.01, `${outside} of ${drawn} at n ${n}, p ${p}`);
    }
  }
});

test('a day that fell from 85 to 40 % is told from days that only waver', () => {
  const steady = Array.from({ length: 25 }, (_, i) => ({ satisfied: i % 2 ? 53 : 49, n: 60 }));
  const chart = controlChart([...steady, { satisfied: 24, n: 60 }], ALL);
  assert.deepEqual(
    chart?.points.map((point) => point?.outside ?? null),
    [...steady.map(() => null), 'below'],
  );
});
