import type { UncheckedAnswers } from '@/app/_survey/answers-from-form';
import { OVERALL, type Questionnaire } from '@/lib/questionnaire/questionnaire';
import { answersSchema } from '@/lib/submission/answers-schema';
import { type Fault, faultsOf } from '@/lib/submission/fault';

/** Everything wrong with a person's answers at once: a schema asks for the overall answer only when all else is right. */
export function answerFaults(questionnaire: Questionnaire, answers: UncheckedAnswers): Fault[] {
  const parsed = answersSchema(questionnaire).safeParse(answers);
  const faults = parsed.success ? [] : faultsOf(parsed.error);
  const isTold = faults.some((fault) => fault.code === 'overall_missing');
  if (isTold || answers.ratings[OVERALL] !== undefined) return faults;
  return [{ path: ['ratings', OVERALL], code: 'overall_missing' }, ...faults];
}
