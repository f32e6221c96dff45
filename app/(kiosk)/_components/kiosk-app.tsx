import { useCallback, useEffect, useReducer } from 'react';
import { reasonsOf } from '@/app/_survey/reasons';
import type { SurveyLanguage } from '@/app/_survey/survey-language';
import { FaceSymbols } from '@/app/_ui/face';
import type { KioskBody } from '@/app/(kiosk)/_components/kiosk-body';
import { KioskHeader } from '@/app/(kiosk)/_components/kiosk-header';
import { KioskPerson } from '@/app/(kiosk)/_components/kiosk-person';
import type { Display, useDisplay } from '@/app/(kiosk)/_components/use-display';
import { useCanRead, useReadAloud } from '@/app/(kiosk)/_components/use-read-aloud';
import type { KeepResult } from '@/app/(kiosk)/device/device-link';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import { isUntouched, kioskReducer, startKiosk } from '@/lib/submission/kiosk-steps';

type Props = {
  setup: KioskSetup;
  /** Of the survey now, and all that the person may choose. */
  language: SurveyLanguage;
  offered: readonly SurveyLanguage[];
  shown: ReturnType<typeof useDisplay>;
  onKeep: (body: KioskBody) => Promise<KeepResult>;
  /** Told whenever it changes: nobody is in the middle of a survey. */
  onFree: (isFree: boolean) => void;
};

/** The survey of one setup: people come and go, each begins at an untouched first question. */
export function KioskApp({ setup, language, offered, shown, onKeep, onFree }: Props) {
  const { display, setDisplay, reset } = shown;
  const [state, dispatch] = useReducer(kioskReducer, setup.questionnaire, (asked) =>
    startKiosk(asked.items.map((item) => ({ hasReasons: reasonsOf(asked, item).length > 0 }))),
  );

  const isFree = isUntouched(state);
  useEffect(() => onFree(isFree), [isFree, onFree]);

  const restart = useCallback(
    (unsent: KioskBody | null) => {
      if (unsent) void onKeep(unsent);
      window.getSelection()?.removeAllRanges();
      reset();
      dispatch({ type: 'restart' });
    },
    [onKeep, reset],
  );

  useEffect(() => {
    const cameBack = (event: PageTransitionEvent) => {
      if (event.persisted) restart(null);
    };
    window.addEventListener('pageshow', cameBack);
    return () => window.removeEventListener('pageshow', cameBack);
  }, [restart]);

  const canRead = useCanRead(language);
  const silence = useCallback(
    () => setDisplay({ ...display, isReadAloud: false }),
    [display, setDisplay],
  );
  const { step, person, isAskingPresence } = state;
  const screen = [person, step.kind, 'index' in step ? step.index : '', isAskingPresence].join(' ');
  useReadAloud(display.isReadAloud && canRead ? language.tag : null, screen, silence);

  const change = (next: Display) => {
    setDisplay(next);
    dispatch({ type: 'touch' });
  };
  return (
    <div className="kiosk-survey" lang={language.tag}>
      <FaceSymbols />
      <KioskHeader {...{ language, offered, setup, display, canRead }} onChange={change} />
      <main className="kiosk-main">
        <KioskPerson
          key={state.person}
          setup={setup}
          language={language}
          state={state}
          dispatch={dispatch}
          onKeep={onKeep}
          onRestart={restart}
        />
      </main>
    </div>
  );
}
