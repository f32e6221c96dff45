import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { answerFaults } from '@/app/_survey/answer-faults';
import { answersFromForm } from '@/app/_survey/answers-from-form';
import { TICKED } from '@/app/_survey/field-binding';
import { fieldNames, meaningOfField, NO_OPINION } from '@/app/_survey/field-names';
import { isLowRating } from '@/app/_survey/low-rating';
import { counterQuestionnaire, fullQuestionnaire } from '@/lib/questionnaire/published';
import { type Questionnaire, RATINGS } from '@/lib/questionnaire/questionnaire';
import type { Answers } from '@/lib/submission/answers-schema';
import { PROFILE_FIELDS, PROFILE_OPTIONS } from '@/lib/submission/profile';

test('every code comes back from its name, and no name holds what react-hook-form reads as a path', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (code) => {
      for (const kind of ['rating', 'reason'] as const) {
        const name = fieldNames[kind](code);
        assert.doesNotMatch(name, /[.[\]"'`,\s]/);
        assert.deepEqual(meaningOfField(name), { kind, code });
      }
    }),
  );
});

test('a name that is no sign of ours is read without a fault', () => {
  assert.deepEqual(meaningOfField('q-!ffffff!'), { kind: 'rating', code: '!ffffff!' });
  assert.deepEqual(meaningOfField('mood'), { kind: 'unknown' });
});

const ratingOrNone = fc.constantFrom(...RATINGS, null, undefined);

function arbitraryAnswers(questionnaire: Questionnaire): fc.Arbitrary<Answers> {
  const ratings = fc.record(
    Object.fromEntries(questionnaire.items.map((item) => [item.code, ratingOrNone])),
  );
  const profile = fc.record(
    Object.fromEntries(
      PROFILE_FIELDS.map((field) => [field, fc.constantFrom(...PROFILE_OPTIONS[field])]),
    ),
    { requiredKeys: [], noNullPrototype: true },
  );
  const reasons = fc.subarray(questionnaire.reasons.map((reason) => reason.code));
  const comment = fc.string().filter((text) => text.trim() !== '' && !text.includes('\r'));
  return fc
    .record({ ratings, reasons, comment, profile }, { requiredKeys: ['ratings'] })
    .map((drawn) => onlyWhatAFormCanSay(questionnaire, drawn as Answers));
}

function onlyWhatAFormCanSay(questionnaire: Questionnaire, drawn: Answers): Answers {
  const ratings = Object.fromEntries(
    Object.entries(drawn.ratings).filter(([, rating]) => rating !== undefined),
  );
  const lowFactors = questionnaire.items
    .filter((item) => isLowRating(ratings[item.code]))
    .map((item) => item.factor);
  const reasons = drawn.reasons?.filter((code) =>
    questionnaire.reasons.some(
      (reason) => reason.code === code && lowFactors.includes(reason.factor),
    ),
  );
  const { comment, profile } = drawn;
  return {
    ratings,
    ...(reasons?.length && { reasons }),
    ...(comment !== undefined && { comment }),
    ...(profile && Object.keys(profile).length > 0 && { profile }),
  };
}

function formOf(answers: Answers): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [code, rating] of Object.entries(answers.ratings)) {
    fields[fieldNames.rating(code)] = rating === null ? NO_OPINION : String(rating);
  }
  for (const code of answers.reasons ?? []) fields[fieldNames.reason(code)] = TICKED;
  if (answers.comment !== undefined) fields[fieldNames.comment] = answers.comment;
  for (const field of PROFILE_FIELDS) {
    const told = answers.profile?.[field];
    if (told) fields[fieldNames.profile(field)] = told;
  }
  return fields;
}

for (const questionnaire of [counterQuestionnaire, fullQuestionnaire]) {
  test(`answers to ${questionnaire.code} come back from their form`, () => {
    fc.assert(
      fc.property(arbitraryAnswers(questionnaire), (answers) => {
        assert.deepEqual(answersFromForm(questionnaire, formOf(answers)), answers);
      }),
    );
  });
}

test('fields named like our own objects, or like their prototype, are refused as unknown', () => {
  const answers = answersFromForm(counterQuestionnaire, {
    ratings: 'x',
    'q-overall': '4',
    ['__proto__']: '1',
  });
  assert.equal(answers.ratings.overall, 4);
  assert.ok(Object.hasOwn(answers, '__proto__'));
  const codes = answerFaults(counterQuestionnaire, answers).map((fault) => fault.code);
  assert.ok(codes.includes('unknown_field'));
});
