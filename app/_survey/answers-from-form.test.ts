import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerFaults } from '@/app/_survey/answer-faults';
import { answersFromForm } from '@/app/_survey/answers-from-form';
import { counterQuestionnaire } from '@/lib/questionnaire/published';
import { COMMENT_LIMIT } from '@/lib/submission/answers-schema';

const read = (fields: Record<string, string>) => answersFromForm(counterQuestionnaire, fields);
const faults = (fields: Record<string, string>) =>
  answerFaults(counterQuestionnaire, read(fields)).map(
    ({ path, code }) => `${path.join('.')} ${code}`,
  );

test('nothing filled in is nothing said', () => {
  assert.deepEqual(read({ comment: ' \r\n ', dossierCode: '', 'profile-sex': '' }), {
    ratings: {},
  });
});

test('no opinion is null, line ends are one sign', () => {
  assert.deepEqual(read({ 'q-overall': 'none', comment: 'một\r\nhai' }), {
    ratings: { overall: null },
    comment: 'một\nhai',
  });
});

test('a reason counts only while its question is rated 1 or 2', () => {
  const ticked = { 'why-1_2': 'on', 'q-overall': '1' };
  assert.deepEqual(read({ ...ticked, 'q-access': '2' }).reasons, ['1.2']);
  assert.equal(read({ ...ticked, 'q-access': '3' }).reasons, undefined);
  assert.equal(read({ ...ticked, 'q-access': 'none' }).reasons, undefined);
  assert.equal(read(ticked).reasons, undefined);
});

test('only the overall question must be answered, by a rating or by "no opinion"', () => {
  assert.deepEqual(faults({}), ['ratings.overall overall_missing']);
  assert.deepEqual(faults({ 'q-overall': '1' }), []);
  assert.deepEqual(faults({ 'q-overall': 'none' }), []);
});

test('all faults are told at once', () => {
  const comment = 'x'.repeat(COMMENT_LIMIT + 1);
  assert.deepEqual(faults({ comment, dossierCode: 'abc' }).sort(), [
    'comment comment_long',
    'dossierCode dossier_code',
    'ratings.overall overall_missing',
  ]);
  assert.deepEqual(faults({ 'q-overall': '5', comment: '😀'.repeat(COMMENT_LIMIT) }), []);
});

test('what no form of ours holds is kept, to be refused', () => {
  assert.deepEqual(faults({ 'q-overall': '6' }), ['ratings.overall rating']);
  assert.deepEqual(faults({ 'q-overall': '5', 'q-mood': '5' }), ['ratings.mood unknown_field']);
  assert.deepEqual(faults({ 'q-overall': '5', mood: 'good' }), ['mood unknown_field']);
  assert.deepEqual(faults({ 'q-overall': '5', 'why-9_9': 'on' }), ['reasons.0 reason_unknown']);
  assert.deepEqual(faults({ 'q-overall': '5', 'profile-sex': 'x' }), ['profile.sex choice']);
});
