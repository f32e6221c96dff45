import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ALL_DISTRICTS,
  ALL_SCHOOLS,
  apiclus1,
  apisrs,
  apistrat,
  POPULATION,
  type School,
} from '@/lib/statistics/api-samples.fixture';
import { clopperPearson } from '@/lib/statistics/clopper-pearson';
import { studentQuantile } from '@/lib/statistics/distributions';
import { meanOfRatios } from '@/lib/statistics/mean-of-ratios';
import { type Moments, mergeMoments, momentsOf, varianceOfTotal } from '@/lib/statistics/moments';
import { stratifiedMean } from '@/lib/statistics/stratified-mean';

// What R's survey package prints, by the call above each number. [site]: published on Thomas Lumley's page of
// the package, r-survey.r-forge.r-project.org/survey/example-summary.html; [run]: by survey 4.1-1 on R 4.2.2.
// data(api)
// dsrs   <- svydesign(id=~1, fpc=~fpc, data=apisrs)
// dstrat <- svydesign(id=~1, strata=~stype, weights=~pw, data=apistrat, fpc=~fpc)
// dclus1 <- svydesign(id=~dnum, weights=~pw, data=apiclus1, fpc=~fpc)

const TYPES = ['E', 'H', 'M'] as const;
const RATIO = [[{ numerator: 0, denominator: 1 }]];
/** The `pw` of apiclus1 as it comes with the data. */
const CLUSTER_WEIGHT = 33.846996307373;

type Vector = (school: School) => number[];
const isOfType = (type: School['type']) => (school: School) => Number(school.type === type);

function ratioOf(moments: Moments, sampledFraction: number) {
  const ratio = meanOfRatios(moments.sums, RATIO);
  assert.ok(ratio);
  const variance = varianceOfTotal(moments, ratio.coefficients, sampledFraction) ?? Number.NaN;
  return { value: ratio.share, error: Math.sqrt(variance) };
}

const simple = (vector: Vector) => momentsOf(apisrs.map(vector), 2);
const FRACTION_OF_SCHOOLS = apisrs.length / ALL_SCHOOLS;

/** The sum over each district's schools is one unit. */
function districts(vector: Vector, dimension = 2): Moments {
  const sums = new Map<string, number[]>();
  for (const school of apiclus1) {
    const sum = sums.get(school.district) ?? new Array<number>(dimension).fill(0);
    sums.set(
      school.district,
      vector(school).map((value, i) => value + (sum[i] ?? 0)),
    );
  }
  return momentsOf([...sums.values()], dimension);
}
const FRACTION_OF_DISTRICTS = 15 / ALL_DISTRICTS;

function stratum(type: School['type'], vector: Vector) {
  const sampled = apistrat.filter((school) => school.type === type);
  return {
    moments: momentsOf(sampled.map(vector), 2),
    weight: POPULATION[type] / sampled.length,
    fraction: sampled.length / POPULATION[type],
  };
}

function stratified(value: (school: School) => number) {
  const mean = stratifiedMean(
    TYPES.map((type) => {
      const { moments, fraction } = stratum(type, (school) => [value(school), 1]);
      const { value: share, error } = ratioOf(moments, fraction);
      const n = moments.units;
      return {
        weight: POPULATION[type],
        share,
        variance: error ** 2,
        degreesOfFreedom: n - 1,
        n,
      };
    }),
  );
  assert.ok(mean);
  return { value: mean.share, error: Math.sqrt(mean.variance) };
}

function prints(found: { value: number; error: number }, value: string, error: string) {
  const digits = (text: string) => text.split('.')[1]?.length ?? 0;
  assert.equal(found.value.toFixed(digits(value)), value);
  assert.equal(found.error.toFixed(digits(error)), error);
}

const times = (found: { value: number; error: number }, factor: number) => ({
  value: found.value * factor,
  error: found.error * factor,
});

test('a stratified sample with finite populations', () => {
  // svymean(~api00, dstrat) [run]
  prints(
    stratified((school) => school.api00),
    '662.29',
    '9.4089',
  );
  // svytotal(~enroll, dstrat) [run]
  const enroll = stratified((school) => school.enroll);
  prints(times(enroll, ALL_SCHOOLS), '3687178', '114642');
});

test('a ratio of totals over strata', () => {
  // svyratio(~api.stu, ~enroll, dstrat) [run]
  const strata = TYPES.map((type) => stratum(type, (school) => [school.apiStu, school.enroll]));
  const sums = [0, 1].map((i) =>
    strata.reduce((sum, { moments, weight }) => sum + weight * (moments.sums[i] ?? 0), 0),
  );
  const ratio = meanOfRatios(sums, RATIO);
  assert.ok(ratio);
  const variance = strata.reduce((sum, { moments, weight, fraction }) => {
    const coefficients = ratio.coefficients.map((coefficient) => coefficient * weight);
    return sum + (varianceOfTotal(moments, coefficients, fraction) ?? Number.NaN);
  }, 0);
  prints({ value: ratio.share, error: Math.sqrt(variance) }, '0.8369569', '0.007757103');
});

test('a simple random sample with a finite population', () => {
  // svymean(~api00, dsrs) [run]; the mean is 656.585, which R prints as 656.58
  const mean = ratioOf(
    simple((school) => [school.api00, 1]),
    FRACTION_OF_SCHOOLS,
  );
  prints(mean, '656.585', '9.2497');
  // svytotal(~enroll, dsrs) [run]
  const enroll = ratioOf(
    simple((school) => [school.enroll, 1]),
    FRACTION_OF_SCHOOLS,
  );
  prints(times(enroll, ALL_SCHOOLS), '3621074', '169520');
  // svyratio(~api.stu, ~enroll, dsrs) [run]
  const ratio = ratioOf(
    simple((school) => [school.apiStu, school.enroll]),
    FRACTION_OF_SCHOOLS,
  );
  prints(ratio, '0.8253537', '0.01006883');
});

test('clusters, as the counter-days are: means and shares', () => {
  const of = (value: (school: School) => number, fraction = FRACTION_OF_DISTRICTS) =>
    ratioOf(
      districts((school) => [value(school), 1]),
      fraction,
    );
  // svymean(~api00+api99+stype, dclus1) [site]
  prints(
    of((school) => school.api00),
    '644.169399',
    '23.5422',
  );
  prints(
    of((school) => school.api99),
    '606.978142',
    '24.2250',
  );
  prints(of(isOfType('E')), '0.786885', '0.0463');
  prints(of(isOfType('H')), '0.076503', '0.0268');
  prints(of(isOfType('M')), '0.136612', '0.0296');
  // svymean(~api00, svydesign(id=~dnum, weights=~pw, data=apiclus1)) [run]
  prints(
    of((school) => school.api00, 0),
    '644.17',
    '23.779',
  );
});

test('clusters: totals and a ratio', () => {
  const total = (value: (school: School) => number) => {
    const moments = districts((school) => [value(school)], 1);
    const variance = varianceOfTotal(moments, [CLUSTER_WEIGHT], FRACTION_OF_DISTRICTS);
    return {
      value: (moments.sums[0] ?? 0) * CLUSTER_WEIGHT,
      error: Math.sqrt(variance ?? Number.NaN),
    };
  };
  // svytotal(~enroll+stype, dclus1) [site]
  prints(
    total((school) => school.enroll),
    '3404940.13',
    '932235.03',
  );
  prints(total(isOfType('E')), '4873.97', '1333.32');
  prints(total(isOfType('H')), '473.86', '158.70');
  prints(total(isOfType('M')), '846.17', '167.55');
  // svyratio(~api.stu, ~enroll, dclus1) [run]
  const ratio = ratioOf(
    districts((school) => [school.apiStu, school.enroll]),
    FRACTION_OF_DISTRICTS,
  );
  prints(ratio, '0.8497087', '0.008386297');
});

test('post-stratified clusters: known totals times means of cells, linearised', () => {
  // dclus1p <- postStratify(dclus1, ~stype, data.frame(stype=c("E","H","M"), Freq=c(4421,755,1018)))
  const postStratified = (value: (school: School) => number) => {
    const moments = districts(
      (school) =>
        TYPES.flatMap((type) => {
          const isMember = isOfType(type)(school);
          return [isMember * value(school), isMember];
        }),
      6,
    );
    const cells = TYPES.map((type, i) => ({
      known: POPULATION[type],
      mean: meanOfRatios(moments.sums, [[{ numerator: 2 * i, denominator: 2 * i + 1 }]]),
    }));
    const coefficients = moments.sums.map((_, i) =>
      cells.reduce((sum, { known, mean }) => sum + known * (mean?.coefficients[i] ?? 0), 0),
    );
    const variance = varianceOfTotal(moments, coefficients, FRACTION_OF_DISTRICTS);
    return {
      value: cells.reduce((sum, { known, mean }) => sum + known * (mean?.share ?? Number.NaN), 0),
      error: Math.sqrt(variance ?? Number.NaN),
    };
  };
  // svytotal(~enroll, dclus1p) [run]
  prints(
    postStratified((school) => school.enroll),
    '3680893',
    '406293',
  );
  // SE(svymean(~api00, dclus1p)) [run]; the print method rounds 23.92049 twice and shows 23.921
  const mean = postStratified((school) => school.api00);
  prints(times(mean, 1 / ALL_SCHOOLS), '642.31', '23.9205');
});

test('intervals with Student and with the exact beta of Korn and Graubard', () => {
  // confint(svymean(~api00, dstrat), df=degf(dstrat)) [run]
  const { value, error } = stratified((school) => school.api00);
  const half = error * studentQuantile(0.975, apistrat.length - TYPES.length);
  assert.equal((value - half).toFixed(4), '643.7322');
  assert.equal((value + half).toFixed(4), '680.8425');

  const share = ratioOf(
    districts((school) => [isOfType('E')(school), 1]),
    FRACTION_OF_DISTRICTS,
  );
  // svyciprop(~I(stype=="E"), dclus1, method="mean") [run]
  const wald = share.error * studentQuantile(0.975, 14);
  assert.equal((share.value - wald).toFixed(5), '0.68750');
  assert.equal((share.value + wald).toFixed(5), '0.88627');
  // svyciprop(~I(stype=="E"), dclus1, method="beta") [run]
  const effective =
    ((share.value * (1 - share.value)) / share.error ** 2) *
    (studentQuantile(0.975, apiclus1.length - 1) / studentQuantile(0.975, 14)) ** 2;
  const { low, high } = clopperPearson(share.value * effective, effective);
  assert.equal(low.toFixed(5), '0.66879');
  assert.equal(high.toFixed(5), '0.87805');
});

test('parts of a sample, merged in any order, print the same', () => {
  const vectors = apisrs.map((school) => [school.apiStu, school.enroll]);
  const parts = [vectors.slice(120), vectors.slice(0, 7), vectors.slice(7, 120)];
  const merged = parts
    .map((part) => momentsOf(part, 2))
    .reduce((sum, part) => mergeMoments(sum, part));
  prints(ratioOf(merged, FRACTION_OF_SCHOOLS), '0.8253537', '0.01006883');
});
