import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemFactorsOf } from '@/lib/questionnaire/item-factors';
import { counterQuestionnaire } from '@/lib/questionnaire/published';
import { FACTORS, type Rating } from '@/lib/questionnaire/questionnaire';
import { reportRows, scoreReport } from '@/lib/reports/score-report';
import { type DisclosureRule, isHidden, SMALLEST_CELL, UNCERTAIN_WIDTH } from '@/lib/reports/shown';
import { type Counted, countResponses, NOTHING_COUNTED } from '@/lib/rollup/counted';
import { day } from '@/lib/time/day';

const itemFactors = itemFactorsOf([counterQuestionnaire]);
const period = { from: day('2026-01-01'), to: day('2026-01-31') };
const rule: DisclosureRule = { minimumToShow: 10, minimumToCompare: 30, minimumToRank: 100 };

/** Everybody who is satisfied is so with everything; `feedback` people rated that factor, all of them well. */
function centre(n: number, satisfied: number, feedback = n): Counted {
  return countResponses(
    Array.from({ length: n }, (_, index) => {
      const rating: Rating = index < satisfied ? 4 : 2;
      const ratings = Object.fromEntries(['overall', ...FACTORS].map((code) => [code, rating]));
      const reasons = index < 2 ? ['3.1'] : [];
      return { ratings: { ...ratings, feedback: index < feedback ? 4 : null }, reasons };
    }),
  );
}

function report(counted: Counted, dossiers = 0) {
  return scoreReport({
    period,
    itemFactors,
    strata: [{ counted, dossiers }],
    setAside: { assisted: 3, partial: 8 },
    otherQuestionnaires: 0,
    basis: 'weighted',
    ownsDossiers: true,
    rule,
  });
}

const options = { itemFactors, basis: 'weighted' as const, ownsDossiers: true, rule };

function row(key: string, counted: Counted, dossiers = 0) {
  const strata = [{ counted, dossiers }];
  return { key, name: { vi: key, en: key }, strata, ownsDossiers: true };
}

test('below, at and above the minimum to show', () => {
  const below = report(centre(rule.minimumToShow - 1, 8));
  assert.deepEqual(below.score, { hidden: 'too-few' });
  assert.equal(below.n, 9);
  // Even ten of ten leave 30.8 points open, so the other rule still hides them; eleven of eleven do not.
  assert.deepEqual(report(centre(rule.minimumToShow, 10)).score, { hidden: 'too-uncertain' });
  assert.ok(!isHidden(report(centre(rule.minimumToShow + 1, 11)).score));
});

test('those in charge see how many answered, however few, and no figure of fewer than five', () => {
  const counted = centre(SMALLEST_CELL - 1, 4);
  assert.equal(report(counted).n, SMALLEST_CELL - 1);
  assert.deepEqual(report(counted).overall, { hidden: 'small-cell' });
  const fewFeedback = report(centre(40, 30, 3));
  assert.deepEqual(fewFeedback.factors.feedback, { hidden: 'small-cell' });
  assert.ok(!isHidden(fewFeedback.score));
});

test('few independent answers with a wide interval tell nothing', () => {
  const wide = report(centre(12, 6));
  assert.deepEqual(wide.overall, { hidden: 'too-uncertain' });
  const many = report(centre(60, 30));
  assert.ok(!isHidden(many.overall));
  const sure = report(centre(12, 12));
  assert.ok(!isHidden(sure.overall) && sure.overall.high - sure.overall.low < UNCERTAIN_WIDTH);
});

test('nothing is told as unknown, never as 0', () => {
  const empty = report(NOTHING_COUNTED);
  assert.equal(empty.n, 0);
  assert.deepEqual(empty.score, { hidden: 'no-answers' });
  assert.deepEqual(empty.factors.access, { hidden: 'no-answers' });
  const withoutFeedback = report(centre(20, 15, 0));
  assert.deepEqual(withoutFeedback.score, { hidden: 'factor-without-answers' });
});

test('weighted only where dossiers are known, and it says so', () => {
  assert.equal(report(centre(20, 15)).basis, 'pooled');
  assert.equal(report(centre(20, 15)).designEffect, null);
  const weighted = report(centre(20, 15), 50);
  assert.equal(weighted.basis, 'weighted');
  assert.equal(weighted.coverage, 1);
  assert.equal(weighted.designEffect, 1);
  assert.equal(weighted.dossiers, 50);
});

test('when the answers are a large part of the dossiers they are surer; a filter is no part of them', () => {
  const widthOf = (dossiers: number, ownsDossiers: boolean) => {
    const [told] = reportRows([row('a', centre(80, 60), dossiers)], { ...options, ownsDossiers });
    if (!told || isHidden(told.score)) throw new Error('expected a score');
    return told.score.high - told.score.low;
  };
  assert.ok(widthOf(100, true) < widthOf(100_000, true));
  assert.equal(widthOf(100, false), widthOf(0, true));
});

test('a part of a centre does not claim the dossiers of the centre', () => {
  const part = { ...row('counter', centre(20, 15), 300), ownsDossiers: false };
  const [told] = reportRows([part], options);
  assert.equal(told?.dossiers, null);
  assert.equal(told?.basis, 'weighted');
});
