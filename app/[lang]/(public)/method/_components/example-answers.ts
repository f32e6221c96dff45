import { FACTORS, type Factor, RATINGS, type Rating } from '@/lib/questionnaire/questionnaire';

/** Four answers to one question a factor; `null` is "no opinion". */
export type ExampleAnswers = Readonly<Record<Factor, readonly (Rating | null)[]>>;

export const RESPONDENTS = [0, 1, 2, 3] as const;

/** The worked example of the method. */
export const FIRST_EXAMPLE: ExampleAnswers = {
  access: [5, 4, 3, 4],
  procedures: [4, 4, 2, 5],
  officials: [5, 5, 5, 1],
  result: [4, 3, null, 4],
  feedback: [null, null, 4, 2],
};

export function answerName(factor: Factor, respondent: number): string {
  return `${factor}-${respondent + 1}`;
}

/** A field left empty is "no opinion"; an absent one, or a value that is no rating, leaves the first example's. */
function readAnswer(text: string | undefined, otherwise: Rating | null): Rating | null {
  if (text === '') return null;
  return RATINGS.find((rating) => String(rating) === text) ?? otherwise;
}

/** The answers that the address of the form holds. */
export function readExample(search: Readonly<Record<string, unknown>>): ExampleAnswers {
  const read = (factor: Factor) =>
    RESPONDENTS.map((respondent) => {
      const given = search[answerName(factor, respondent)];
      const otherwise = FIRST_EXAMPLE[factor][respondent] ?? null;
      return readAnswer(typeof given === 'string' ? given : undefined, otherwise);
    });
  return {
    access: read('access'),
    procedures: read('procedures'),
    officials: read('officials'),
    result: read('result'),
    feedback: read('feedback'),
  };
}

export function withAnswer(
  answers: ExampleAnswers,
  factor: Factor,
  respondent: number,
  rating: Rating | null,
): ExampleAnswers {
  return {
    ...answers,
    [factor]: answers[factor].map((known, index) => (index === respondent ? rating : known)),
  };
}

/** The address of these answers, as the form would write it; nothing for the first example. */
export function exampleSearch(answers: ExampleAnswers): string {
  const fields = FACTORS.flatMap((factor) =>
    RESPONDENTS.map((respondent): [string, string, boolean] => {
      const rating = answers[factor][respondent] ?? null;
      const isFirst = rating === (FIRST_EXAMPLE[factor][respondent] ?? null);
      return [answerName(factor, respondent), rating === null ? '' : String(rating), isFirst];
    }),
  );
  if (fields.every(([, , isFirst]) => isFirst)) return '';
  return `?${new URLSearchParams(fields.map(([name, value]) => [name, value]))}`;
}
