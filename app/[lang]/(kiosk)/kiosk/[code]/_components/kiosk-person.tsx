import { type Dispatch, useEffect, useRef } from 'react';
import { fieldNames } from '@/app/_survey/field-names';
import {
  RefusedScreen,
  SendingScreen,
  ThanksScreen,
} from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/ending-screens';
import { IdleDialog } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/idle-dialog';
import type { KioskBody } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/kiosk-body';
import { StepBar } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/step-bar';
import { StepFields } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/step-fields';
import { useAnswerForm } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/use-answer-form';
import { useIdle } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/use-idle';
import type { KioskSetup } from '@/app/[lang]/(kiosk)/kiosk/[code]/load';
import type { Language } from '@/lib/i18n/language';
import type { TextKey, Translate } from '@/lib/i18n/translator';
import {
  type KioskEvent,
  type KioskState,
  leavesUnsentAnswers,
} from '@/lib/submission/kiosk-steps';

/** Long enough to see what was chosen. */
const CHOICE_SHOWN_MS = 600;

type Props = {
  setup: KioskSetup;
  language: Language;
  t: Translate;
  state: KioskState;
  dispatch: Dispatch<KioskEvent>;
  isHeldUp: boolean;
  onHandIn: (body: KioskBody) => void;
  onRetry: () => void;
  /** With what the person left unsent, if it is worth keeping. */
  onRestart: (unsent: KioskBody | null) => void;
};

/** One person at the kiosk. A new one gets a new instance, so that nothing is left of the one before. */
export function KioskPerson(props: Props) {
  const { setup, language, t, state, dispatch, onRestart } = props;
  const { step } = state;
  const answers = useAnswerForm(setup, language);
  const { errors } = answers.form.formState;
  const heading = useHeadingFocus(state);

  // A second thought within that time starts it anew.
  const choiceShown = state.isAdvancing ? state.chosen : null;
  useEffect(() => {
    if (!choiceShown) return;
    const timer = setTimeout(() => dispatch({ type: 'advance' }), CHOICE_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [choiceShown, dispatch]);

  const isWatching = state.isTouched && !state.isAskingPresence && step.kind !== 'sent';
  useIdle(setup.idleSeconds, isWatching, () => dispatch({ type: 'ask-presence' }));
  const leave = () => onRestart(leavesUnsentAnswers(state) ? answers.partialBody() : null);

  const send = answers.form.handleSubmit((given) => {
    const body = answers.bodyOf(given, false);
    props.onHandIn(body);
    dispatch({ type: 'send', id: body.id });
  });

  return (
    <>
      {step.kind === 'question' || step.kind === 'reasons' || step.kind === 'comment' ? (
        <form
          className="kiosk-form"
          autoComplete="off"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (step.kind === 'comment') void send();
            else dispatch({ type: 'next' });
          }}
        >
          <StepFields
            setup={setup}
            language={language}
            t={t}
            step={step}
            isMissing={state.isMissing}
            isChosen={step.kind === 'question' && state.chosen[step.index] !== null}
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
      {step.kind === 'sending' ? (
        <SendingScreen
          t={t}
          headingRef={heading}
          isHeldUp={props.isHeldUp}
          onRetry={props.onRetry}
          onLeave={() => onRestart(null)}
        />
      ) : null}
      {step.kind === 'sent' ? (
        <ThanksScreen
          t={t}
          headingRef={heading}
          receipt={step.receipt}
          onEnd={() => onRestart(null)}
        />
      ) : null}
      {step.kind === 'refused' ? (
        <RefusedScreen t={t} headingRef={heading} onEnd={() => onRestart(null)} />
      ) : null}
      {state.isAskingPresence ? (
        <IdleDialog t={t} onStay={() => dispatch({ type: 'stay' })} onEnd={leave} />
      ) : null}
    </>
  );
}

function problemText(t: Translate, code: string | undefined): string | undefined {
  return code === undefined ? undefined : t(`problem.${code}` as TextKey);
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
