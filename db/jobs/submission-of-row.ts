import type { QuestionnaireRegistry } from '@/db/queries/questionnaire-registry';
import { parseQuestionnaireKey } from '@/lib/questionnaire/questionnaire';
import { PROFILE_FIELDS } from '@/lib/submission/profile';

const REQUIRED = [
  'id',
  'centre',
  'questionnaire',
  'channel',
  'language',
  'startedAt',
  'submittedAt',
] as const;
const SINGLE = ['counter', 'helper', 'comment', 'dossierCode'] as const;
const profileColumn = (field: string) => `profile.${field}`;

function itemCodes(questionnaires: QuestionnaireRegistry): string[] {
  return [
    ...new Set(
      questionnaires.all.flatMap(({ questionnaire }) =>
        questionnaire.items.map((item) => item.code),
      ),
    ),
  ];
}

/** The columns that a file of responses may have. */
export function submissionColumns(questionnaires: QuestionnaireRegistry) {
  return {
    required: REQUIRED,
    optional: [
      ...SINGLE,
      'reasons',
      'partial',
      ...PROFILE_FIELDS.map(profileColumn),
      ...itemCodes(questionnaires),
    ],
  };
}

function rating(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text;
}

function truth(text: string): boolean | string {
  if (text === 'true' || text === 'false') return text === 'true';
  return text;
}

/** A row as the body that the submission door would get; an empty cell is an absent field. */
export function submissionOfRow(
  fields: Readonly<Record<string, string>>,
  questionnaires: QuestionnaireRegistry,
): unknown {
  const given = (name: string) => (fields[name]?.trim() ? fields[name] : undefined);
  const reference = given('questionnaire');
  const ratings: Record<string, number | string> = {};
  for (const code of itemCodes(questionnaires)) {
    const text = given(code)?.trim();
    if (text !== undefined) ratings[code] = rating(text);
  }
  const profile = PROFILE_FIELDS.flatMap((field) => {
    const value = given(profileColumn(field));
    return value === undefined ? [] : [[field, value]];
  });
  const partial = given('partial');
  return {
    ...Object.fromEntries(
      REQUIRED.filter((name) => name !== 'questionnaire').map((name) => [
        name,
        given(name)?.trim(),
      ]),
    ),
    questionnaire:
      reference === undefined ? undefined : (parseQuestionnaireKey(reference.trim()) ?? reference),
    counter: given('counter')?.trim(),
    helper: given('helper')?.trim(),
    comment: given('comment'),
    dossierCode: given('dossierCode'),
    reasons: given('reasons')
      ?.split(';')
      .map((code) => code.trim())
      .filter((code) => code !== ''),
    ...(partial !== undefined && { partial: truth(partial) }),
    ratings,
    ...(profile.length > 0 && { profile: Object.fromEntries(profile) }),
  };
}
