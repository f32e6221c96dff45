import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  betaQuantile,
  normalQuantile,
  studentCdf,
  studentQuantile,
} from '@/lib/statistics/distributions';

function assertNear(found: number, expected: number, relative: number) {
  assert.ok(
    Math.abs(found - expected) <= relative * Math.abs(expected),
    `${found} is not ${expected}`,
  );
}

test('normal quantiles, as qnorm', () => {
  assertNear(normalQuantile(0.975), 1.959963984540054, 1e-14);
  assertNear(normalQuantile(0.025), -1.959963984540054, 1e-14);
  assertNear(normalQuantile(0.6), 0.2533471031357997, 1e-14);
  assertNear(normalQuantile(1 - 0.05 / 2 / 4950), 4.414999762883917, 1e-12);
  assert.equal(normalQuantile(0.5), 0);
});

test("Student's quantiles, as qt", () => {
  for (const [p, df, expected] of [
    [0.975, 1, 12.706204736174694],
    [0.975, 2, 4.302652729749462],
    [0.975, 2.5, 3.5746548420036817],
    [0.975, 3, 3.1824463052837086],
    [0.975, 10, 2.2281388519862744],
    [0.975, 100, 1.9839715185235522],
    [0.975, 10_000, 1.960201239890626],
    [0.975, 1_000_000, 1.9599663568141066],
    [0.975, Number.POSITIVE_INFINITY, 1.959963984540054],
    [0.025, 3, -3.1824463052837086],
    [0.9999949494949495, 30, 5.295891971105317],
    [0.9999949494949495, 1_000_000, 4.415022381275585],
  ] as const) {
    assertNear(studentQuantile(p, df), expected, 5e-8);
  }
  assert.equal(studentQuantile(0.5, 4), 0);
});

test("Student's probabilities, as pt", () => {
  for (const [t, df, expected] of [
    [-5, 1, 0.06283295818900118],
    [-2, 2, 0.09175170953613698],
    [8, 3, 0.9979617112061072],
    [1.96, 10, 0.9607818798761502],
    [-30, 10, 1.980896171015662e-11],
    [-2, 100, 0.02410608936556684],
    [0.001, 1_000_000, 0.5003989421141755],
    [-2, 1_000_000, 0.022750266925659603],
    [-1.7, Number.POSITIVE_INFINITY, 0.04456546275854304],
    [0, 7, 0.5],
  ] as const) {
    assertNear(studentCdf(t, df), expected, 2e-7);
  }
});

test('beta quantiles in the tails, as qbeta, for small and huge parameters', () => {
  for (const [p, a, b, expected] of [
    [0.025, 1, 10, 0.0025285785444617848],
    [0.975, 0.5, 0.5, 0.9984586668665639],
    [0.025, 9, 2, 0.5549838829718047],
    [0.975, 830.5, 171.3, 0.8516774588753717],
    [0.025, 12.7, 3.4, 0.5663776229400219],
    [0.025, 100_000, 3, 0.999927756455468],
    [0.975, 9_000_000, 1_000_000, 0.9001858627126134],
    [0.025, 1_000_000, 1_000_000, 0.49930704833394945],
    [0.025, 1.5, 10_000_000, 1.0789763803241297e-8],
  ] as const) {
    assertNear(betaQuantile(p, a, b), expected, 3e-8);
  }
});

test('refuses what is no probability and no degrees of freedom', () => {
  for (const p of [0, 1, -0.1, Number.NaN]) {
    assert.throws(() => normalQuantile(p), RangeError);
    assert.throws(() => studentQuantile(p, 3), RangeError);
    assert.throws(() => betaQuantile(p, 1, 1), RangeError);
  }
  assert.throws(() => studentQuantile(0.975, 0), RangeError);
  assert.throws(() => studentCdf(1, -1), RangeError);
  assert.throws(() => studentCdf(Number.NaN, 1), RangeError);
  assert.throws(() => betaQuantile(0.5, 0, 1), RangeError);
});
