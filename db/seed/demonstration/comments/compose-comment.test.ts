import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demonstrationCentres } from '@/db/seed/demonstration/centres';
import * as complaints from '@/db/seed/demonstration/comments/complaints.vi';
import { composeComment } from '@/db/seed/demonstration/comments/compose-comment';
import * as content from '@/db/seed/demonstration/comments/content.vi';
import type { Mood } from '@/db/seed/demonstration/comments/mood';
import { Random } from '@/db/seed/demonstration/random';
import { readOfficialCommunes } from '@/db/seed/official-communes';
import { COMMENT_LIMIT } from '@/lib/submission/answers-schema';

const centres = demonstrationCentres(readOfficialCommunes());
const moods: Mood[] = [
  ...(['thanks', 'suggestion', 'neutral', 'waiting', 'room'] as const),
  ...(['land', 'forms', 'attitude', 'result', 'feedback'] as const),
];
const random = new Random('comments');
const composed = moods.flatMap((mood) =>
  Array.from({ length: 400 }, () =>
    composeComment(random, mood, 'vi', random.pick(centres), random.pick(['land', null])),
  ),
);

test('there are more than 150 different sentences, all NFC', () => {
  const sentences = [...Object.values(content), ...Object.values(complaints)].flat();
  const distinct = new Set<string>(sentences);
  assert.ok(distinct.size >= 150, String(distinct.size));
  for (const sentence of sentences) assert.equal(sentence, sentence.normalize('NFC'));
});

test('composed comments are NFC, whole and below the limit', () => {
  for (const comment of composed) {
    assert.equal(comment, comment.normalize('NFC'));
    assert.doesNotMatch(comment, /[{}]|undefined|\s{2}|^\s|\s$/);
    assert.ok([...comment].length <= COMMENT_LIMIT);
  }
});

test('they differ: most are unlike any other, some without diacritics, some with emoji', () => {
  assert.ok(new Set(composed).size > composed.length / 2);
  const plain = composed.filter((comment) => /^[\p{ASCII}]+$/u.test(comment));
  assert.ok(plain.length > composed.length * 0.02 && plain.length < composed.length * 0.1);
  assert.ok(composed.some((comment) => /\p{Extended_Pictographic}/u.test(comment)));
  assert.ok(composed.some((comment) => comment.length < 12));
  assert.ok(composed.some((comment) => comment.length > 150));
});

test('nobody can be named or called: no telephone numbers', () => {
  for (const comment of composed) assert.doesNotMatch(comment, /\d{4,}/);
});

test('who answers in English writes in English', () => {
  const [centre] = centres;
  assert.ok(centre);
  for (const mood of moods) {
    assert.match(composeComment(random, mood, 'en', centre, null), /^\p{ASCII}+$/u);
  }
});
