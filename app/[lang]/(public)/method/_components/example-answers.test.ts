import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleAnswers } from '@/app/[lang]/(public)/method/_components/example-answers';

test('the example on the page is the worked example of the method', () => {
  const { rows, set } = exampleAnswers();
  assert.deepEqual(
    rows.map(({ factor, satisfied, rated }) => `${factor} ${satisfied}/${rated}`),
    ['access 3/4', 'procedures 3/4', 'officials 3/4', 'result 2/3', 'feedback 1/2'],
  );
  assert.deepEqual(
    rows.map(({ score }) => score.toFixed(2)),
    ['75.00', '75.00', '75.00', '66.67', '50.00'],
  );
  assert.equal(set.score?.value.toFixed(2), '68.33');
  assert.equal(set.pooled?.value.toFixed(2), '70.59');
});
