import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  answerName,
  type ExampleAnswers,
  exampleSearch,
  FIRST_EXAMPLE,
  RESPONDENTS,
  readExample,
  withAnswer,
} from '@/app/[lang]/(public)/method/_components/example-answers';
import { exampleFigures } from '@/app/[lang]/(public)/method/_components/example-figures';
import { FACTORS, RATINGS } from '@/lib/questionnaire/questionnaire';

const answer = fc.option(fc.constantFrom(...RATINGS), { nil: null });
const four = fc.array(answer, { minLength: 4, maxLength: 4 });
const answers: fc.Arbitrary<ExampleAnswers> = fc.record(
  { access: four, procedures: four, officials: four, result: four, feedback: four },
  { noNullPrototype: true },
);

test('the example on the page is the worked example of the method', () => {
  const { factors, score, pooled } = exampleFigures(FIRST_EXAMPLE);
  assert.deepEqual(
    FACTORS.map((factor) => {
      const { satisfied, rated, share } = factors[factor];
      return `${factor} ${satisfied}/${rated} ${share?.toFixed(2)}`;
    }),
    [
      'access 3/4 75.00',
      'procedures 3/4 75.00',
      'officials 3/4 75.00',
      'result 2/3 66.67',
      'feedback 1/2 50.00',
    ],
  );
  assert.equal(score?.value.toFixed(2), '68.33');
  assert.equal(pooled?.value.toFixed(2), '70.59');
});

test('the address holds the answers: written and read back they are the same', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const search = new URLSearchParams(exampleSearch(given));
      assert.deepEqual(readExample(Object.fromEntries(search)), given);
    }),
  );
  assert.equal(exampleSearch(FIRST_EXAMPLE), '');
});

test('an address that says nothing, or nonsense, is the first example', () => {
  assert.deepEqual(readExample({}), FIRST_EXAMPLE);
  const nonsense = { 'access-1': '9', 'access-2': ['1', '2'], 'access-9': '1', period: 'month' };
  assert.deepEqual(readExample(nonsense), FIRST_EXAMPLE);
  assert.equal(readExample({ [answerName('access', 0)]: '' }).access[0], null);
});

test('whatever is answered, every interval holds its figure, and a better answer never lowers it', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(...FACTORS), fc.nat(3), (given, factor, respondent) => {
      const figures = exampleFigures(given);
      for (const figure of [figures.score, figures.pooled]) {
        if (figure === null) continue;
        assert.ok(0 <= figure.low && figure.low <= figure.value);
        assert.ok(figure.value <= figure.high && figure.high <= 100);
      }
      if (given[factor][respondent] === null) return;
      const better = exampleFigures(withAnswer(given, factor, respondent, 5));
      assert.ok((better.score?.value ?? 0) >= (figures.score?.value ?? 0) - 1e-9);
      assert.ok((better.pooled?.value ?? 0) >= (figures.pooled?.value ?? 0) - 1e-9);
    }),
  );
});

test('a factor that nobody rates leaves no score, and nothing rated leaves nothing', () => {
  const none = RESPONDENTS.map(() => null);
  const silent = exampleFigures({ ...FIRST_EXAMPLE, feedback: none });
  assert.equal(silent.score, null);
  assert.deepEqual(silent.factors.feedback, { satisfied: 0, rated: 0, share: null });
  assert.notEqual(silent.pooled, null);
  const nothing = { access: none, procedures: none, officials: none, result: none, feedback: none };
  assert.equal(exampleFigures(nothing).pooled, null);
});
