import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { itemFactorsOf } from '@/lib/questionnaire/item-factors';
import { counterQuestionnaire } from '@/lib/questionnaire/published';
import { FACTORS } from '@/lib/questionnaire/questionnaire';
import { reportRows, scoreReport } from '@/lib/reports/score-report';
import { type DisclosureRule, isHidden, SMALLEST_CELL } from '@/lib/reports/shown';
import { type Counted, NOTHING_COUNTED } from '@/lib/rollup/counted';
import { day } from '@/lib/time/day';

const itemFactors = itemFactorsOf([counterQuestionnaire]);
const period = { from: day('2026-01-01'), to: day('2026-01-31') };
const publicRule: DisclosureRule = {
  minimumToShow: 10,
  minimumToCompare: 30,
  minimumToRank: 100,
  seesCounts: false,
};
const ownRule = { ...publicRule, seesCounts: true };

function centre(n: number, satisfied: number, feedback = n): Counted {
  const counts = [0, n - satisfied, 0, satisfied, 0] as const;
  const codes = ['overall', ...FACTORS];
  const items = Object.fromEntries(codes.map((code) => [code, counts]));
  return { n, items: { ...items, feedback: [0, 0, 0, feedback, 0] }, reasons: { '3.1': 2 } };
}

function report(counted: Counted, rule: DisclosureRule, dossiers = 0) {
  return scoreReport({
    period,
    itemFactors,
    strata: [{ counted, dossiers }],
    setAside: { assisted: 3, partial: 8 },
    otherQuestionnaires: 0,
    basis: 'weighted',
    rule,
  });
}

function row(key: string, counted: Counted) {
  const strata = [{ counted, dossiers: 0 }];
  return { key, name: { vi: key, en: key }, strata, ownsDossiers: true, isInTotal: true };
}

test('below, at and above the minimum to show', () => {
  const below = report(centre(publicRule.minimumToShow - 1, 8), publicRule);
  assert.deepEqual(below.score, { hidden: 'too-few' });
  assert.equal(below.n, 9);
  for (const n of [publicRule.minimumToShow, publicRule.minimumToShow + 1]) {
    assert.ok(!isHidden(report(centre(n, 8), publicRule).score));
  }
});

test('below the smallest cell even the number is hidden from the public, and not from those in charge', () => {
  const counted = centre(SMALLEST_CELL - 1, 4);
  assert.equal(report(counted, publicRule).n, null);
  assert.deepEqual(report(counted, publicRule).overall, { hidden: 'small-cell' });
  assert.equal(report(counted, ownRule).n, SMALLEST_CELL - 1);
  assert.ok(isHidden(report(counted, ownRule).score));
  assert.equal(report(centre(SMALLEST_CELL, 4), publicRule).n, SMALLEST_CELL);
});

test('nothing is told as unknown, never as 0', () => {
  const empty = report(NOTHING_COUNTED, publicRule);
  assert.equal(empty.n, 0);
  assert.deepEqual(empty.score, { hidden: 'no-answers' });
  assert.deepEqual(empty.factors.access, { hidden: 'no-answers' });
  const withoutFeedback = report(centre(20, 15, 0), publicRule);
  assert.deepEqual(withoutFeedback.score, { hidden: 'factor-without-answers' });
});

test('a factor of three people is not given away by the score beside the other four', () => {
  const hidden = report(centre(20, 15, 3), publicRule);
  assert.deepEqual(hidden.factors.feedback, { hidden: 'small-cell' });
  assert.deepEqual(hidden.score, { hidden: 'protects-other' });
  assert.deepEqual(hidden.pooled, { hidden: 'protects-other' });
  assert.ok(!isHidden(report(centre(20, 15, 3), ownRule).score));
});

test('small numbers of set-aside answers are not published', () => {
  assert.deepEqual(report(centre(20, 15), publicRule).setAside, { partial: 8 });
  assert.deepEqual(report(centre(20, 15), ownRule).setAside, { assisted: 3, partial: 8 });
});

test('distributions and reasons are for those in charge', () => {
  assert.equal(report(centre(20, 15), publicRule).distributions, null);
  assert.equal(report(centre(20, 15), publicRule).reasons, null);
  assert.deepEqual(report(centre(20, 15), ownRule).reasons, { '3.1': 2 });
});

test('weighted only where dossiers are known, and it says so', () => {
  assert.equal(report(centre(20, 15), publicRule).basis, 'pooled');
  const weighted = report(centre(20, 15), publicRule, 50);
  assert.equal(weighted.basis, 'weighted');
  assert.equal(weighted.coverage, 1);
  assert.equal(weighted.dossiers, 50);
});

test('one small row takes the smallest other row with it', () => {
  const rows = reportRows(
    [
      row('a', centre(40, 30)),
      row('b', centre(3, 3)),
      row('c', centre(12, 9)),
      row('d', NOTHING_COUNTED),
    ],
    { itemFactors, basis: 'pooled', rule: publicRule },
  );
  assert.deepEqual(
    rows.map((each) => each.n),
    [40, null, null, 0],
  );
  assert.deepEqual(rows[1]?.score, { hidden: 'small-cell' });
  assert.deepEqual(rows[2]?.score, { hidden: 'protects-other' });
  const own = reportRows([row('a', centre(40, 30)), row('b', centre(3, 3))], {
    itemFactors,
    basis: 'pooled',
    rule: ownRule,
  });
  assert.deepEqual(
    own.map((each) => each.n),
    [40, 3],
  );
});

test('two rows of one person each are not given away by their sum', () => {
  const rows = reportRows(
    [
      row('a', centre(40, 30)),
      row('b', centre(1, 1)),
      row('c', centre(1, 0)),
      row('d', centre(9, 9)),
    ],
    { itemFactors, basis: 'pooled', rule: publicRule },
  );
  assert.deepEqual(
    rows.map((each) => each.n),
    [40, null, null, null],
  );
});

test('a row beside the total protects nothing and needs no protection', () => {
  const assisted = { ...row('assisted', centre(3, 3)), isInTotal: false };
  const options = { itemFactors, basis: 'pooled' as const, rule: publicRule };
  const alone = reportRows(
    [row('kiosk', centre(17, 9)), row('phone', centre(18, 9)), assisted],
    options,
  );
  assert.deepEqual(
    alone.map((each) => each.n),
    [17, 18, null],
  );
  const paper = row('paper', centre(1, 1));
  const guarded = reportRows(
    [row('kiosk', centre(17, 9)), row('phone', centre(18, 9)), paper, assisted],
    options,
  );
  assert.deepEqual(
    guarded.map((each) => each.n),
    [null, 18, null, null],
  );
});

test('a part of a centre does not claim the dossiers of the centre', () => {
  const part = { ...row('counter', centre(20, 15)), ownsDossiers: false };
  part.strata = [{ counted: centre(20, 15), dossiers: 300 }];
  const [told] = reportRows([part], { itemFactors, basis: 'weighted', rule: publicRule });
  assert.equal(told?.dossiers, null);
  assert.equal(told?.basis, 'weighted');
});

test('no row below the smallest cell follows from the total and the rows that are shown', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 2, maxLength: 8 }), (sizes) => {
      const rows = reportRows(
        sizes.map((n, i) => row(String(i), centre(n, n))),
        { itemFactors, basis: 'pooled', rule: publicRule },
      );
      const hidden = sizes.filter((_, i) => rows[i]?.n === null);
      const sum = hidden.reduce((total, n) => total + n, 0);
      const rest = sizes.filter((n, i) => n > 0 && rows[i]?.n !== null);
      const isSafe = hidden.length >= 2 && sum >= SMALLEST_CELL;
      assert.ok(hidden.length === 0 || isSafe || rest.length === 0, `${sizes} hides ${hidden}`);
    }),
  );
});
