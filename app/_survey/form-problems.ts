import { fieldNames, fieldOfPath, HELPER } from '@/app/_survey/field-names';
import { firstHelperId } from '@/app/_survey/helper-question';
import { firstInputId } from '@/app/_survey/question';
import type { TextKey, Translate } from '@/lib/i18n/translator';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';
import type { Fault } from '@/lib/submission/fault';

/** One line of the error summary: words, and the field that it leads to. */
export type FormProblem = { field: string | null; text: string; href?: string };

const TOLD_BY_CODE = [
  'helper_missing',
  'overall_missing',
  'comment_long',
  'dossier_code',
  'text_nul',
];

/** The faults that a person can mend, in words; all others mean that the page itself came back damaged. */
export function formProblems(
  questionnaire: Questionnaire,
  faults: readonly Fault[],
  t: Translate,
): FormProblem[] {
  const inputIds = inputIdsOf(questionnaire);
  const mendable = faults.flatMap((fault): FormProblem[] => {
    const field = fieldOfPath(fault.path);
    const inputId = field === null ? undefined : inputIds.get(field);
    if (!inputId || !TOLD_BY_CODE.includes(fault.code)) return [];
    return [{ field, text: t(`problem.${fault.code}` as TextKey), href: `#${inputId}` }];
  });
  const order = [...inputIds.keys()];
  mendable.sort((a, b) => order.indexOf(a.field ?? '') - order.indexOf(b.field ?? ''));
  if (mendable.length === faults.length) return mendable;
  return [...mendable, { field: null, text: t('phone.problem.page') }];
}

function inputIdsOf(questionnaire: Questionnaire): Map<string, string> {
  return new Map([
    [HELPER, firstHelperId],
    ...questionnaire.items.map(
      ({ code }) => [fieldNames.rating(code), firstInputId(code)] as [string, string],
    ),
    [fieldNames.comment, fieldNames.comment],
    [fieldNames.dossierCode, fieldNames.dossierCode],
  ]);
}

export function problemIn(problems: readonly FormProblem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.text;
}
