import { RESPONDENTS } from '@/app/[lang]/(public)/method/_components/example-answers';
import type { Language } from '@/lib/i18n/language';
import type { TextKey, Translate } from '@/lib/i18n/translator';
import { factorNames } from '@/lib/questionnaire/criteria';
import { FACTORS, type Factor } from '@/lib/questionnaire/questionnaire';

/** What the example says, put into words by the server; `{name}` stands where the browser puts a figure. */
export type ExampleWords = {
  factors: Record<Factor, string>;
  respondents: string[];
  share: string;
  noRating: string;
  unknown: string;
  score: string;
  pooled: string;
  result: string;
  noScore: string;
  nothing: string;
  all: string;
  submit: string;
  reset: string;
  chart: Partial<Record<TextKey, string>>;
};

const slot = (name: string) => `{${name}}`;

export function fill(
  template: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export function exampleWords(t: Translate, language: Language): ExampleWords {
  const names = FACTORS.map((factor) => [factor, factorNames[factor][language]]);
  return {
    factors: Object.fromEntries(names) as Record<Factor, string>,
    respondents: RESPONDENTS.map((respondent) =>
      t('public.method.example.answer', { number: respondent + 1 }),
    ),
    share: t('public.method.example.share', {
      satisfied: slot('satisfied'),
      rated: slot('rated'),
    }),
    noRating: t('public.method.example.noRating'),
    unknown: t('public.method.example.unknown'),
    score: t('public.method.example.score'),
    pooled: t('public.method.example.pooled'),
    result: t('public.method.example.result', {
      score: slot('score'),
      low: slot('low'),
      high: slot('high'),
      pooled: slot('pooled'),
    }),
    noScore: t('public.method.example.noScore', { pooled: slot('pooled') }),
    nothing: t('public.method.example.nothing'),
    all: t('public.method.example.all'),
    submit: t('public.method.example.submit'),
    reset: t('public.method.example.reset'),
    chart: {
      'chart.interval': t('chart.interval'),
      'chart.intervalOf': t('chart.intervalOf', { low: slot('low'), high: slot('high') }),
    },
  };
}
