import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { answersFromForm, type FormFields } from '@/app/_survey/answers-from-form';
import { newResponseId } from '@/app/_survey/new-response-id';
import type { SurveyLanguage } from '@/app/_survey/survey-language';
import { type KioskBody, kioskBody } from '@/app/(kiosk)/_components/kiosk-body';
import { kioskResolver } from '@/app/(kiosk)/_components/kiosk-resolver';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import { OVERALL } from '@/lib/questionnaire/questionnaire';
import type { Answers } from '@/lib/submission/answers-schema';
import { type Instant, systemNow } from '@/lib/time/instant';

/** One person's answers, from the first touch to the body that is kept. */
export function useAnswerForm({ place, questionnaire }: KioskSetup, language: SurveyLanguage) {
  const [resolver] = useState(() => kioskResolver(questionnaire));
  const form = useForm<FormFields, unknown, Answers>({ resolver, shouldFocusError: false });
  const id = useRef<string | null>(null);
  const startedAt = useRef<Instant | null>(null);

  const begin = () => {
    startedAt.current ??= systemNow();
  };
  const bodyOf = (answers: Answers, isPartial: boolean): KioskBody => {
    begin();
    id.current ??= newResponseId();
    return kioskBody({
      place,
      questionnaire,
      language,
      answers,
      isPartial,
      id: id.current,
      startedAt: startedAt.current ?? systemNow(),
    });
  };

  /** The ratings of someone who left after rating the whole; his words and reasons were not handed in, so they go. */
  const partialBody = (): KioskBody | null => {
    const { ratings } = answersFromForm(questionnaire, form.getValues());
    if (typeof ratings[OVERALL] !== 'number') return null;
    return bodyOf({ ratings: ratings as Answers['ratings'] }, true);
  };
  return { form, begin, bodyOf, partialBody };
}
