import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vi } from '@/lib/i18n/texts/vi';
import { askedKey, type PackEntry } from '@/lib/language-packs/language-pack';
import { covers, missingFrom } from '@/lib/language-packs/pack-coverage';
import { PACK_TEXTS, SURFACES } from '@/lib/language-packs/pack-texts';
import { sheetLines } from '@/lib/language-packs/translation-sheet';
import { counterQuestionnaire, fullQuestionnaire } from '@/lib/questionnaire/published';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';

function packFor(questionnaires: readonly Questionnaire[]) {
  const entries = sheetLines(questionnaires).map(
    ({ key, vi: source }): PackEntry => ({ key, source, text: `⟦${source}⟧`, recording: null }),
  );
  return { language: 'rad', entries };
}

function without(pack: ReturnType<typeof packFor>, key: string) {
  return { ...pack, entries: pack.entries.filter((entry) => entry.key !== key) };
}

const questionnaires = [counterQuestionnaire, fullQuestionnaire];

test('a pack with every line covers every survey; an empty one lacks all of them', () => {
  const whole = packFor(questionnaires);
  for (const surface of SURFACES) {
    for (const questionnaire of questionnaires) {
      assert.deepEqual(missingFrom(whole, surface, questionnaire), []);
      const lacked = missingFrom({ language: 'rad', entries: [] }, surface, questionnaire);
      const asked = questionnaire.items.length + questionnaire.reasons.length;
      const headings = questionnaire === fullQuestionnaire ? 5 : 0;
      assert.equal(lacked.length, asked + headings + PACK_TEXTS[surface].length);
      assert.equal(covers({ language: 'rad', entries: [] }, surface, questionnaire), false);
    }
  }
});

test('one text less and the survey is not whole: which one is told with its Vietnamese', () => {
  const pack = without(packFor(questionnaires), 'rating.5');
  assert.deepEqual(missingFrom(pack, 'kiosk', counterQuestionnaire), [
    { key: 'rating.5', vi: vi['rating.5'] },
  ]);
});

test('what only the other surface says is not missed', () => {
  const pack = packFor(questionnaires);
  const noKiosk = without(pack, 'kiosk.idle.title');
  assert.equal(covers(noKiosk, 'kiosk', counterQuestionnaire), false);
  assert.equal(covers(noKiosk, 'phone', counterQuestionnaire), true);
  const noPhone = without(pack, 'phone.intro');
  assert.equal(covers(noPhone, 'kiosk', counterQuestionnaire), true);
  assert.equal(covers(noPhone, 'phone', counterQuestionnaire), false);
});

test('a pack for the counter does not cover the full form, which has headings of its own', () => {
  const pack = packFor([counterQuestionnaire]);
  assert.equal(covers(pack, 'phone', counterQuestionnaire), true);
  assert.deepEqual(
    missingFrom(pack, 'phone', fullQuestionnaire).map(({ key }) => key),
    ['access', 'procedures', 'officials', 'result', 'feedback'].map((f) => `asked/factor-${f}`),
  );
});

test('a question whose Vietnamese changed is another question; a text only has to fill in the same', () => {
  const pack = packFor([counterQuestionnaire]);
  const changed = (key: string, change: Partial<PackEntry>) => ({
    ...pack,
    entries: pack.entries.map((entry) => (entry.key === key ? { ...entry, ...change } : entry)),
  });
  const asked = changed(askedKey('overall'), { source: 'Hỏi khác' });
  assert.deepEqual(
    missingFrom(asked, 'kiosk', counterQuestionnaire).map(({ key }) => key),
    [askedKey('overall')],
  );
  const text = changed('survey.position', { source: 'Viết khác', text: '{number} ⟦{total}⟧' });
  assert.equal(covers(text, 'kiosk', counterQuestionnaire), true);
  const misfilled = changed('survey.position', { source: 'Cũ {step}', text: '⟦{step}⟧' });
  assert.equal(covers(misfilled, 'kiosk', counterQuestionnaire), false);
});

test('the product’s own languages lack nothing', () => {
  for (const language of ['vi', 'en']) {
    assert.equal(covers({ language, entries: [] }, 'kiosk', fullQuestionnaire), true);
  }
});
