import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSheetForm, valuesOfSheet } from '@/app/[lang]/(manage)/manage/paper/sheet-form-values';
import { translator } from '@/lib/i18n/translator';
import { counterQuestionnaire } from '@/lib/questionnaire/published';
import type { KeyedSheet } from '@/lib/submission/keyed-sheet';

const t = translator('vi');
const sheet: KeyedSheet = {
  ratings: { overall: 4, access: 5, procedures: null, officials: 1, result: 3, feedback: null },
  reasons: ['3.1', '3.4'],
  helper: 'relative',
  comment: 'Cán bộ bận\nphải chờ lâu',
};

const read = (change: Record<string, string>) =>
  readSheetForm(
    counterQuestionnaire,
    { ...valuesOfSheet(counterQuestionnaire, sheet), ...change },
    t,
  );
const fields = (change: Record<string, string>) => {
  const result = read(change);
  return result.ok ? [] : result.errors.map(({ field }) => field);
};

test('a sheet comes back from what a clerk types', () => {
  assert.deepEqual(read({}), { ok: true, sheet });
  const alone = { ...sheet, helper: null, reasons: [] };
  assert.deepEqual(read({ helper: '0', reasons: ' ' }), { ok: true, sheet: alone });
});

test('0 and nothing are no rating; codes may be split by commas and come twice', () => {
  const result = read({ 'q-overall': '0', 'q-access': '', reasons: '3.4,3.1; 3.4' });
  assert.ok(result.ok);
  assert.equal(result.sheet.ratings.overall, null);
  assert.equal(result.sheet.ratings.access, null);
  assert.deepEqual(result.sheet.reasons, ['3.4', '3.1']);
});

test('every slip of the keys is told at its field', () => {
  assert.deepEqual(fields({ 'q-overall': '6' }), ['q-overall']);
  assert.deepEqual(fields({ 'q-access': '45' }), ['q-access']);
  assert.deepEqual(fields({ helper: '' }), ['helper']);
  assert.deepEqual(fields({ helper: '4' }), ['helper']);
  assert.deepEqual(fields({ reasons: '3.1 9.9' }), ['reasons']);
  assert.deepEqual(fields({ comment: 'ệ'.repeat(2_001) }), ['comment']);
  assert.deepEqual(fields({ 'q-overall': 'x', helper: '', reasons: 'x' }), [
    'q-overall',
    'helper',
    'reasons',
  ]);
});
