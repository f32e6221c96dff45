import { type RefObject, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { FormFields } from '@/app/_survey/answers-from-form';
import { Comment } from '@/app/_survey/comment';
import type { FieldBinding } from '@/app/_survey/field-binding';
import { isLowRating } from '@/app/_survey/low-rating';
import { Question } from '@/app/_survey/question';
import { Reasons, reasonsOf } from '@/app/_survey/reasons';
import type { SurveyLanguage } from '@/app/_survey/survey-language';
import { CommentLeft } from '@/app/(kiosk)/_components/comment-left';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import type { Answers } from '@/lib/submission/answers-schema';
import type { KioskStep } from '@/lib/submission/kiosk-steps';

export type FieldStep = Extract<KioskStep, { kind: 'question' | 'reasons' | 'comment' }>;
type Choice = { index: number; isLow: boolean; advances: boolean };

type Props = {
  setup: KioskSetup;
  language: SurveyLanguage;
  step: FieldStep;
  form: UseFormReturn<FormFields, unknown, Answers>;
  commentError?: string;
  headingRef: RefObject<HTMLElement | null>;
  onChoose: (choice: Choice) => void;
};

/** What is asked on this screen, drawn by the survey's one renderer and tied to react-hook-form. */
export function StepFields(props: Props) {
  const { setup, language, step, form, headingRef } = props;
  const bind: FieldBinding = (name) => form.register(name);
  if (step.kind === 'question') return <QuestionScreen key={step.index} {...props} step={step} />;
  if (step.kind === 'reasons') {
    const item = setup.questionnaire.items[step.index];
    return item ? (
      <div className="kiosk-step" key={`reasons ${step.index}`}>
        <p className="kiosk-about">{language.wordingOf(item)}</p>
        <Reasons
          reasons={reasonsOf(setup.questionnaire, item)}
          language={language}
          bind={bind}
          legendRef={headingRef as RefObject<HTMLLegendElement>}
        />
      </div>
    ) : null;
  }
  return (
    <div className="kiosk-step" key="comment">
      <Comment
        language={language}
        bind={bind}
        error={props.commentError}
        labelRef={headingRef as RefObject<HTMLLabelElement>}
      >
        <CommentLeft control={form.control} language={language} />
      </Comment>
      <AnonymityPromise language={language} />
    </div>
  );
}

function AnonymityPromise({ language }: { language: SurveyLanguage }) {
  return (
    <p className="kiosk-promise" data-recording={language.recordingOfText('survey.promise')}>
      {language.t('survey.promise')}
    </p>
  );
}

function QuestionScreen(props: Props & { step: FieldStep & { kind: 'question' } }) {
  const { setup, language, step, form, headingRef, onChoose } = props;
  const { items } = setup.questionnaire;
  const item = items[step.index];
  // Arrow keys choose while they look for the right one, so they must not turn the page.
  const byArrow = useRef(false);
  if (!item) return null;

  const bind: FieldBinding = (field, value) => ({
    ...form.register(field),
    onClick: () =>
      onChoose({
        index: step.index,
        isLow: isLowRating(Number(value)),
        advances: !byArrow.current,
      }),
  });
  return (
    <div
      className="kiosk-step"
      onKeyDownCapture={(event) => {
        byArrow.current = event.key.startsWith('Arrow');
      }}
      onPointerDownCapture={() => {
        byArrow.current = false;
      }}
    >
      <Question
        item={item}
        position={{ number: step.index + 1, total: items.length }}
        language={language}
        bind={bind}
        legendRef={headingRef as RefObject<HTMLLegendElement>}
      />
      {step.index === 0 ? <AnonymityPromise language={language} /> : null}
    </div>
  );
}
