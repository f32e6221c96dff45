import { type Dispatch, type MouseEvent, useEffect, useRef } from 'react';
import { fieldNames } from '@/app/_survey/field-names';
import type { SurveyLanguage } from '@/app/_survey/survey-language';
import {
  KeepingScreen,
  NotKeptScreen,
  ThanksScreen,
} from '@/app/(kiosk)/_components/ending-screens';
import { IdleDialog } from '@/app/(kiosk)/_components/idle-dialog';
import type { KioskBody } from '@/app/(kiosk)/_components/kiosk-body';
import { StepBar } from '@/app/(kiosk)/_components/step-bar';
import { StepFields } from '@/app/(kiosk)/_components/step-fields';
import { useAnswerForm } from '@/app/(kiosk)/_components/use-answer-form';
import { useIdle } from '@/app/(kiosk)/_components/use-idle';
import type { KeepResult } from '@/app/(kiosk)/device/device-link';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import type { TextKey, Translate } from '@/lib/i18n/translator';
import {
  type KioskEvent,
  type KioskState,
  leavesUnsentAnswers,
} from '@/lib/submission/kiosk-steps';
import { receiptOf } from '@/lib/submission/receipt';

/** Long enough to see what was chosen. */
const CHOICE_SHOWN_MS = 600;

type Props = {
  setup: KioskSetup;
  language: SurveyLanguage;
  state: KioskState;
  dispatch: Dispatch<KioskEvent>;
  onKeep: (body: KioskBody) => Promise<KeepResult>;
  /** With what the person left unsent, if it is worth keeping. */
  onRestart: (unsent: KioskBody | null) => void;
};

/** One person at the kiosk. A new one gets a new instance, so that nothing is left of the one before. */
export function KioskPerson(props: Props) {
  const { setup, language, state, dispatch, onKeep, onRestart } = props;
  const { t } = language;
  const { step } = state;
  const answers = useAnswerForm(setup, language);
  const { errors } = answers.form.formState;
  const heading = useHeadingFocus(state);
  const heedTap = useTapGuard(step.kind);
  /** What the person handed in, while it is not kept: every try keeps the same. */
  const handedIn = useRef<KioskBody | null>(null);

  // A second thought within that time starts it anew.
  const choiceShown = state.isAdvancing ? state.chosen : null;
  useEffect(() => {
    if (!choiceShown) return;
    const timer = setTimeout(() => dispatch({ type: 'advance' }), CHOICE_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [choiceShown, dispatch]);

  const isWatching = state.isTouched && !state.isAskingPresence && step.kind !== 'kept';
  useIdle(setup.idleSeconds, isWatching, () => dispatch({ type: 'ask-presence' }));
  const leave = () => {
    if (leavesUnsentAnswers(state)) onRestart(answers.partialBody());
    else onRestart(step.kind === 'not-kept' ? handedIn.current : null);
  };

  const keep = async (body: KioskBody) => {
    handedIn.current = body;
    dispatch({ type: 'send', id: body.id });
    const result = await onKeep(body);
    if (result.kind === 'failed') dispatch({ type: 'not-kept', id: body.id, fault: result.fault });
    else dispatch({ type: 'kept', id: body.id, receipt: receiptOf(result.id ?? body.id) });
  };
  const send = answers.form.handleSubmit((given) => keep(answers.bodyOf(given, false)));

  return (
    <>
      {step.kind === 'question' || step.kind === 'reasons' || step.kind === 'comment' ? (
        <form
          className="kiosk-form"
          autoComplete="off"
          noValidate
          onClickCapture={heedTap}
          onSubmit={(event) => {
            event.preventDefault();
            if (step.kind === 'comment') void send();
            else dispatch({ type: 'next' });
          }}
        >
          <StepFields
            setup={setup}
            language={language}
            step={step}
            form={answers.form}
            commentError={problemText(t, errors[fieldNames.comment]?.message)}
            headingRef={heading}
            onChoose={(choice) => {
              answers.begin();
              dispatch({ type: 'choose', ...choice });
            }}
          />
          <StepBar t={t} state={state} step={step} onBack={() => dispatch({ type: 'back' })} />
        </form>
      ) : null}
      {step.kind === 'keeping' ? <KeepingScreen language={language} headingRef={heading} /> : null}
      {step.kind === 'kept' ? (
        <ThanksScreen
          language={language}
          headingRef={heading}
          receipt={step.receipt}
          onEnd={() => onRestart(null)}
        />
      ) : null}
      {step.kind === 'not-kept' ? (
        <NotKeptScreen
          language={language}
          headingRef={heading}
          fault={step.fault}
          onRetry={() => handedIn.current && void keep(handedIn.current)}
          onBack={() => dispatch({ type: 'back' })}
        />
      ) : null}
      {state.isAskingPresence ? (
        <IdleDialog language={language} onStay={() => dispatch({ type: 'stay' })} onEnd={leave} />
      ) : null}
    </>
  );
}

function problemText(t: Translate, code: string | undefined): string | undefined {
  return code === undefined ? undefined : t(`problem.${code}` as TextKey);
}

/** "Continue" and "send" lie in one place: the rest of a double tap must not send what its first tap opened. */
function useTapGuard(screen: string) {
  const begunOn = useRef(screen);
  return (event: MouseEvent) => {
    if (event.detail < 2) begunOn.current = screen;
    else if (screen === 'comment' && begunOn.current !== screen) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}

/** Each new screen is heard from its heading on; the very first one leaves the focus alone. */
function useHeadingFocus(state: KioskState) {
  const heading = useRef<HTMLElement>(null);
  const { step, person } = state;
  const screen = 'index' in step ? `${step.kind} ${step.index}` : step.kind;
  const shown = useRef(person === 0 ? screen : null);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [screen]);
  return heading;
}
