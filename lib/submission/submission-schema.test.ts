import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counterQuestionnaire, fullQuestionnaire } from '@/lib/questionnaire/published';
import { answersSchema, COMMENT_LIMIT } from '@/lib/submission/answers-schema';
import { type Fault, faultsOf } from '@/lib/submission/fault';
import { submissionSchema } from '@/lib/submission/submission-schema';

const schema = submissionSchema(counterQuestionnaire);

const valid = {
  id: '6F1C2F9E-8C55-4B0A-9D0E-3F7A1C2B4D5E',
  centre: '24133-TT',
  questionnaire: { code: 'counter', version: 1 },
  channel: 'kiosk',
  language: 'vi',
  startedAt: '2026-03-14T08:00:00+07:00',
  submittedAt: '2026-03-14T01:01:00Z',
  ratings: { overall: 5, access: null },
};

function faults(change: Record<string, unknown>): string[] {
  const parsed = schema.safeParse({ ...valid, ...change });
  const found: Fault[] = parsed.success ? [] : faultsOf(parsed.error);
  return found.map((fault) => `${fault.path.join('.')} ${fault.code}`);
}

test('a good body becomes UTC, lower case and composed text', () => {
  const parsed = schema.parse({ ...valid, comment: 'Ca\u0301n bo\u0323\u0302' });
  assert.equal(parsed.startedAt, '2026-03-14T01:00:00.000Z');
  assert.equal(parsed.id, '6f1c2f9e-8c55-4b0a-9d0e-3f7a1c2b4d5e');
  assert.equal(parsed.comment, 'Cán bộ');
});

test('every fault has its path and its code', () => {
  assert.deepEqual(faults({ ratings: { overall: 0 } }), ['ratings.overall rating']);
  assert.deepEqual(faults({ ratings: { overall: 6 } }), ['ratings.overall rating']);
  assert.deepEqual(faults({ ratings: { overall: '5' } }), ['ratings.overall rating']);
  assert.deepEqual(faults({ ratings: { overall: 4.5 } }), ['ratings.overall rating']);
  assert.deepEqual(faults({ ratings: { '1.1': 5 } }), ['ratings.1.1 unknown_field']);
  assert.deepEqual(faults({ ratings: [] }), ['ratings type']);
  assert.deepEqual(faults({ mood: 1 }), ['mood unknown_field']);
  assert.deepEqual(faults({ id: undefined }), ['id required']);
  assert.deepEqual(faults({ id: '1' }), ['id uuid']);
  assert.deepEqual(faults({ channel: 'fax' }), ['channel choice']);
  for (const language of ['français', 'VI', 'vi_VN', '', 'x'.repeat(36)]) {
    assert.deepEqual(faults({ language }), ['language choice']);
  }
  assert.deepEqual(faults({ language: 'rad', languageVersion: 0 }), ['languageVersion too_small']);
  assert.deepEqual(faults({ startedAt: '2026-03-14 08:00' }), ['startedAt invalid_instant']);
  assert.deepEqual(faults({ submittedAt: '2026-02-30T08:00:00Z' }), [
    'submittedAt invalid_instant',
  ]);
  assert.deepEqual(faults({ startedAt: '2026-03-14T01:01:00.001Z' }), [
    'startedAt started_after_submitted',
  ]);
  assert.deepEqual(faults({ reasons: ['9.9'] }), ['reasons.0 reason_unknown']);
  assert.deepEqual(faults({ reasons: ['3.1', '3.1'] }), ['reasons reason_twice']);
  assert.deepEqual(faults({ dossierCode: 'xyz' }), ['dossierCode dossier_code']);
  assert.deepEqual(faults({ profile: { sex: 'x' } }), ['profile.sex choice']);
  assert.deepEqual(faults({ comment: 'a\u0000b' }), ['comment text_nul']);
  assert.deepEqual(faults({ id: 'x', channel: 1, extra: true }), [
    'id uuid',
    'channel choice',
    'extra unknown_field',
  ]);
});

test('a comment is measured in letters as people count them, at the limit and one beyond', () => {
  assert.deepEqual(faults({ comment: '🙏'.repeat(COMMENT_LIMIT) }), []);
  assert.deepEqual(faults({ comment: 'ệ'.repeat(COMMENT_LIMIT + 1) }), ['comment comment_long']);
  assert.deepEqual(faults({ comment: 'e\u0323\u0302'.repeat(COMMENT_LIMIT) }), []);
});

test('a form needs an answer or "no opinion" to the overall question, and nothing else', () => {
  for (const questionnaire of [counterQuestionnaire, fullQuestionnaire]) {
    const form = answersSchema(questionnaire);
    assert.ok(form.safeParse({ ratings: { overall: null } }).success);
    const missing = form.safeParse({ ratings: {} });
    assert.deepEqual(missing.success ? [] : faultsOf(missing.error), [
      { path: ['ratings', 'overall'], code: 'overall_missing' },
    ]);
  }
});
