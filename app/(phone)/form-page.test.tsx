import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { FormFields } from '@/app/_survey/answers-from-form';
import { formProblems } from '@/app/_survey/form-problems';
import { ownLanguage, packLanguage, type SurveyLanguage } from '@/app/_survey/survey-language';
import { FormPage } from '@/app/(phone)/form-page';
import { PHONE_FORMS, type PhoneForm } from '@/app/(phone)/phone-location';
import { phoneScript } from '@/app/(phone)/phone-script';
import { phoneHtml } from '@/app/(phone)/send-document';
import { LANGUAGES, type Language } from '@/lib/i18n/language';
import { vi } from '@/lib/i18n/texts/vi';
import { translator } from '@/lib/i18n/translator';
import { sheetLines } from '@/lib/language-packs/translation-sheet';
import type { Place, PlaceId } from '@/lib/places/place';
import { placeCode } from '@/lib/places/place-tree';
import { counterQuestionnaire, fullQuestionnaire } from '@/lib/questionnaire/published';
import type { Fault } from '@/lib/submission/fault';
import { day } from '@/lib/time/day';
import { instantFromMilliseconds } from '@/lib/time/instant';

const LIMIT_BYTES = 20 * 1024;

const centre: Place = {
  id: 1 as PlaceId,
  code: placeCode('24133-TT'),
  kind: 'centre',
  parentId: null,
  name: { vi: 'Trung tâm Phục vụ hành chính công phường', en: 'Ward centre' },
  shortCode: 'JYF3A',
  field: null,
  validFrom: day('2025-07-01'),
  validTo: null,
};

const faults: Fault[] = [
  { path: ['dossierCode'], code: 'dossier_code' },
  { path: ['ratings', 'overall'], code: 'overall_missing' },
  { path: ['comment'], code: 'comment_long' },
  { path: ['ratings', 'mood'], code: 'unknown_field' },
];

type Given = {
  form: PhoneForm;
  language: Language;
  fields?: FormFields;
  faults?: Fault[];
  /** Another language than one of the product's own as it is. */
  spoken?: SurveyLanguage;
};

function htmlOf(given: Given): string {
  const { form, language, fields = {}, faults: found = [] } = given;
  const spoken = given.spoken ?? ownLanguage(language, translator(language));
  const { t } = spoken;
  const questionnaire = form === 'counter' ? counterQuestionnaire : fullQuestionnaire;
  return phoneHtml(
    <FormPage
      {...{ form, t, questionnaire, fields }}
      language={spoken}
      offered={LANGUAGES.map((each) => ownLanguage(each, translator(each)))}
      isDemonstration={true}
      isSimple={false}
      place={{ code: 'JYF3A', centre, counter: null }}
      hidden={{
        id: '6f1c2f9e-8c55-4b0a-9d0e-3f7a1c2b4d5e',
        startedAt: instantFromMilliseconds(0),
        version: 1,
        shownIn: { language, languageVersion: null },
      }}
      problems={formProblems(questionnaire, found, t)}
      isUnsaved={false}
      fullItemCount={fullQuestionnaire.items.length}
    />,
  );
}

for (const form of PHONE_FORMS) {
  for (const language of LANGUAGES) {
    const html = htmlOf({ form, language, faults });

    test(`${form} in ${language} is one small document that fetches nothing`, () => {
      assert.ok(gzipSync(html).length <= LIMIT_BYTES, `${gzipSync(html).length} bytes gzip`);
      assert.ok(brotliCompressSync(html).length <= LIMIT_BYTES);
      assert.doesNotMatch(html.replace(phoneScript, ''), /<script>[^<]|\son[a-z]+=|javascript:/i);
      assert.doesNotMatch(html, /https?:|\ssrc=|@import|url\(|\sstyle=|srcset/i);
      assert.doesNotMatch(html, /<link(?! rel="icon" href="data:,")/);
    });

    test(`${form} in ${language} leads from each fault to its field`, () => {
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
      assert.equal(new Set(ids).size, ids.length, 'no id comes twice');
      const links = [...html.matchAll(/<a href="#([^"]+)"/g)].map((match) => match[1]);
      assert.deepEqual(links, ['q-overall-1', 'comment', 'dossierCode']);
      const named = [...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)];
      for (const id of [...links, ...named.flatMap((match) => match[1]?.split(' '))]) {
        assert.ok(ids.includes(id), `#${id} exists`);
      }
      const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '';
      assert.match(title, language === 'vi' ? /^Lỗi: / : /^Error: /);
      assert.match(html, /class="error-summary" role="alert"[^>]*tabindex="-1"[^>]*autofocus/);
    });
  }
}

test('every answer is still in the form, shown as written', () => {
  const html = htmlOf({
    form: 'full',
    language: 'vi',
    faults,
    fields: {
      'q-3_1': '2',
      'q-overall': 'none',
      comment: '</textarea><script>alert("1")</script>',
      dossierCode: '"><b>',
      'profile-ethnicity': 'e-de',
    },
  });
  const checked = [...html.matchAll(/<input[^>]* id="([^"]+)"[^>]* checked=""/g)];
  assert.deepEqual(
    checked.map((match) => match[1]),
    ['q-3_1-2', 'q-overall-none'],
  );
  assert.match(html, /&lt;\/textarea&gt;&lt;script&gt;alert/);
  assert.match(html, /value="&quot;&gt;&lt;b&gt;"/);
  assert.match(html, /<option value="e-de" selected="">/);
});

test('no answer is given beforehand, and only a helper’s form is marked', () => {
  for (const form of PHONE_FORMS) {
    const html = htmlOf({ form, language: 'vi' });
    assert.doesNotMatch(html, /<input[^>]* checked=/);
    assert.doesNotMatch(html, /<option value="[^"]+" selected=/);
    assert.equal(html.includes('Người trợ giúp nhập'), form === 'assisted');
  }
});

test('with the longest words that a pack may have, and all of them recorded, it stays one small document', () => {
  const lines = sheetLines([counterQuestionnaire, fullQuestionnaire]);
  const pack = {
    ...{ language: 'rad', version: 1, name: 'Ê Đê', isReviewed: false },
    entries: lines.map(({ key, vi: source }, at) => ({
      ...{ key, source },
      text: `${source} ${createHash('sha256').update(source).digest('base64')} ${source} ${source}`,
      recording: createHash('sha256').update(String(at)).digest('hex'),
    })),
  };
  for (const form of PHONE_FORMS) {
    const html = htmlOf({ form, language: 'vi', faults, spoken: packLanguage(pack, vi) });
    assert.ok(html.includes('data-recording="/api/v1/recordings/'));
    assert.ok(gzipSync(html).length <= LIMIT_BYTES, `${form}: ${gzipSync(html).length} bytes gzip`);
  }
});

test('recordings that nobody has reviewed are marked, those in the product’s own languages too', () => {
  const entries = [
    { key: 'rating.5', source: vi['rating.5'], text: vi['rating.5'], recording: 'a' },
  ];
  const pack = { language: 'vi', version: 1, name: 'Tiếng Việt', entries };
  const shown = (isReviewed: boolean) =>
    htmlOf({
      ...{ form: 'counter', language: 'vi' },
      spoken: ownLanguage('vi', translator('vi'), { ...pack, isReviewed }),
    }).includes(vi['survey.unreviewed.recordings']);
  assert.deepEqual([shown(false), shown(true)], [true, false]);
});
