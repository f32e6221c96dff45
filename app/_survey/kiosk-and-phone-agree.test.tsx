import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToStaticMarkup } from 'react-dom/server';
import { Comment } from '@/app/_survey/comment';
import { plainBinding } from '@/app/_survey/field-binding';
import { ownLanguage, packLanguage, type SurveyLanguage } from '@/app/_survey/survey-language';
import { type FieldStep, StepFields } from '@/app/(kiosk)/_components/step-fields';
import { useAnswerForm } from '@/app/(kiosk)/_components/use-answer-form';
import { Questions } from '@/app/(phone)/questions';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import { LANGUAGES } from '@/lib/i18n/language';
import { vi } from '@/lib/i18n/texts/vi';
import { translator } from '@/lib/i18n/translator';
import { sheetLines } from '@/lib/language-packs/translation-sheet';
import { counterQuestionnaire } from '@/lib/questionnaire/published';

const setup: KioskSetup = {
  device: 1,
  version: '1',
  name: 'Máy 1',
  languages: ['vi', 'en'],
  openingHours: null,
  pin: null,
  place: {
    centre: '24133-TT',
    counter: null,
    centreName: { vi: 'Trung tâm', en: 'Centre' },
    counterName: null,
  },
  questionnaire: counterQuestionnaire,
  idleSeconds: 45,
  isDemonstration: false,
};

function KioskStep({ step, language }: { step: FieldStep; language: SurveyLanguage }) {
  const { form } = useAnswerForm(setup, language);
  return (
    <StepFields
      setup={setup}
      language={language}
      step={step}
      form={form}
      headingRef={{ current: null }}
      onChoose={() => {}}
    />
  );
}

function kioskMarkup(language: SurveyLanguage): string {
  const steps: FieldStep[] = [
    ...counterQuestionnaire.items.flatMap((item, index): FieldStep[] => [
      { kind: 'question', index },
      ...(item.factor ? [{ kind: 'reasons' as const, index }] : []),
    ]),
    { kind: 'comment' },
  ];
  return steps
    .map((step) => renderToStaticMarkup(<KioskStep step={step} language={language} />))
    .join('');
}

function phoneMarkup(language: SurveyLanguage): string {
  const bind = plainBinding({});
  return renderToStaticMarkup(
    <>
      <Questions
        questionnaire={counterQuestionnaire}
        language={language}
        bind={bind}
        problems={[]}
      />
      <Comment language={language} bind={bind} />
    </>,
  );
}

function all(markup: string, pattern: RegExp): string[] {
  return [...markup.matchAll(pattern)].map((match) => (match[1] ?? '').replace(/<[^>]*>/g, ''));
}

function fieldsOf(markup: string): string[] {
  return all(markup, /<((?:input|textarea|select)\b[^>]*)>/g).map((tag) =>
    ['type', 'name', 'value', 'id']
      .map((attribute) => new RegExp(`\\b${attribute}="([^"]*)"`).exec(tag)?.[1] ?? '')
      .join(' '),
  );
}

/** A made-up language that says everything backwards and has recorded all of it. */
const backwards = packLanguage(
  {
    language: 'qps-Ploc',
    version: 1,
    name: 'Ngược',
    isReviewed: false,
    entries: sheetLines([counterQuestionnaire]).map(({ key, vi: source }, at) => ({
      key,
      source,
      text: /\{\w+\}/.test(source) ? source : [...source].reverse().join(''),
      recording: at.toString(16).padStart(64, '0'),
    })),
  },
  vi,
);
const languages = [
  ...LANGUAGES.map((language) => ownLanguage(language, translator(language))),
  backwards,
];

for (const language of languages) {
  test(`kiosk and phone ask the same questions with the same fields and words (${language.tag})`, () => {
    const [kiosk, phone] = [kioskMarkup(language), phoneMarkup(language)];
    assert.ok(fieldsOf(phone).length > 6 * 6);
    assert.deepEqual(fieldsOf(kiosk), fieldsOf(phone));
    for (const words of [
      /<legend[^>]*>(.*?)<\/legend>/g,
      /<span class="(?:choice|reason)-words"[^>]*>(.*?)<\/span>/g,
      /<label for[^>]*>(.*?)<\/label>/g,
    ]) {
      assert.deepEqual(all(kiosk, words), all(phone, words));
    }
    // The promise stands on the kiosk's screens and above the phone's form.
    const promise = language.recordingOfText('survey.promise');
    const recordings = (markup: string) =>
      all(markup, / data-recording="(.*?)"/g).filter((address) => address !== promise);
    assert.deepEqual(recordings(kiosk), recordings(phone));
  });

  test(`no answer is given beforehand (${language.tag})`, () => {
    assert.doesNotMatch(kioskMarkup(language) + phoneMarkup(language), /\b(checked|selected)\b/);
  });
}
