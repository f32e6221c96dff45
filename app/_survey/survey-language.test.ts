import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownLanguage, packLanguage, recordingAddress } from '@/app/_survey/survey-language';
import { vi } from '@/lib/i18n/texts/vi';
import { translator } from '@/lib/i18n/translator';
import { askedKey, type PackEntry } from '@/lib/language-packs/language-pack';
import { counterQuestionnaire } from '@/lib/questionnaire/published';

const sound = 'ab'.repeat(32);
const [overall] = counterQuestionnaire.items;
assert.ok(overall);
const source = overall.wording.vi;
const entry = (key: string, of: string, text: string, recording: string | null = null) =>
  ({ key, source: of, text, recording }) satisfies PackEntry;

const pack = (...entries: PackEntry[]) => ({
  ...{ language: 'rad', version: 2, name: 'Ê Đê', isReviewed: false, entries },
});

test('a pack speaks its own words; where it has none, Vietnamese', () => {
  const language = packLanguage(
    pack(
      entry('rating.5', vi['rating.5'], '⟦năm⟧', sound),
      entry(askedKey('overall'), source, '⟦hỏi⟧', sound),
    ),
    vi,
  );
  assert.equal(language.t('rating.5'), '⟦năm⟧');
  assert.equal(language.t('rating.1'), vi['rating.1']);
  assert.equal(language.wordingOf(overall), '⟦hỏi⟧');
  assert.equal(language.recordingOfText('rating.5'), recordingAddress(sound));
  assert.equal(language.recordingOfText('rating.1'), undefined);
  assert.equal(language.recordingOf(overall), recordingAddress(sound));
  assert.deepEqual([language.base, language.version, language.hasRecordings], ['vi', 2, true]);
});

test('a question that was changed since is asked in Vietnamese, and nothing is heard for it', () => {
  const language = packLanguage(pack(entry(askedKey('overall'), 'Cũ?', '⟦cũ⟧', sound)), vi);
  assert.equal(language.wordingOf(overall), source);
  assert.equal(language.recordingOf(overall), undefined);
});

test('a translation that would ask for values of an older text is passed over', () => {
  const stale = entry('survey.position', 'Bước {step}', '⟦{step}⟧');
  const language = packLanguage(pack(stale), vi);
  assert.equal(language.t('survey.position', { number: 1, total: 6 }), 'Câu 1/6');
});

test('recordings of the product’s own words are heard as long as these are the words', () => {
  const own = {
    ...pack(
      entry('rating.5', vi['rating.5'], vi['rating.5'], sound),
      entry('rating.1', vi['rating.1'], 'Tệ', sound),
      entry(askedKey('overall'), source, source, sound),
    ),
    language: 'vi',
  };
  const language = ownLanguage('vi', translator('vi'), own);
  assert.equal(language.recordingOfText('rating.5'), recordingAddress(sound));
  assert.equal(language.recordingOfText('rating.1'), undefined);
  assert.equal(language.recordingOf(overall), recordingAddress(sound));
  assert.equal(language.t('rating.1'), vi['rating.1']);
  assert.equal(language.version, null);
  assert.equal(language.warning, 'survey.unreviewed.recordings');
  const reviewed = ownLanguage('vi', translator('vi'), { ...own, isReviewed: true });
  assert.equal(reviewed.warning, null);
  assert.equal(ownLanguage('vi', translator('vi')).warning, null);
});
