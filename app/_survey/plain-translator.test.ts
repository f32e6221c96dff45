import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainTranslator } from '@/app/_survey/plain-translator';
import { kioskTexts } from '@/app/(kiosk)/_components/kiosk-texts';
import { LANGUAGES } from '@/lib/i18n/language';
import { type TextKey, translator } from '@/lib/i18n/translator';

function valuesFor(text: string): Record<string, string | number> {
  const names = [...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '');
  return Object.fromEntries(names.map((name, at) => [name, at % 2 === 0 ? 1234 : '1.234 ‘x’']));
}

for (const language of LANGUAGES) {
  test(`every text of the kiosk reads the same without ICU (${language})`, () => {
    const texts = kioskTexts()[language];
    const entries = Object.entries(texts) as [TextKey, string][];
    assert.ok(entries.length > 40);
    for (const [key, text] of entries) {
      const values = valuesFor(text);
      assert.equal(plainTranslator(texts)(key, values), translator(language)(key, values), key);
    }
  });
}

test('a missing text or value throws, so that a test sees it', () => {
  const t = plainTranslator({ 'kiosk.waiting': 'Chưa gửi: {count}' });
  assert.throws(() => t('kiosk.waiting'), /count/);
  assert.throws(() => t('kiosk.back'), /kiosk\.back/);
});
