'use client';

import { useCallback, useEffect, useMemo, useReducer } from 'react';
import { plainTranslator, type Texts } from '@/app/_survey/plain-translator';
import { reasonsOf } from '@/app/_survey/reasons';
import { FaceSymbols } from '@/app/_ui/face';
import type { KioskBody } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/kiosk-body';
import { KioskCorner } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/kiosk-corner';
import { KioskHeader } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/kiosk-header';
import { KioskPerson } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/kiosk-person';
import type { PostOutcome } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/post-response';
import { useConnection } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/use-connection';
import {
  type Display,
  useDisplay,
} from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/use-display';
import { useOutbox } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/use-outbox';
import type { KioskSetup } from '@/app/[lang]/(kiosk)/kiosk/[code]/load';
import type { Language } from '@/lib/i18n/language';
import { isHeldUp } from '@/lib/submission/kiosk-outbox';
import { kioskReducer, startKiosk } from '@/lib/submission/kiosk-steps';

type Props = KioskSetup & { texts: Record<Language, Texts>; firstLanguage: Language };

/** One device at one counter: people come and go, answers are sent behind their backs until they are stored. */
export function KioskApp({ texts, firstLanguage, ...setup }: Props) {
  const { place, questionnaire, isDemonstration } = setup;
  const { display, setDisplay, reset } = useDisplay(firstLanguage);
  const t = useMemo(() => plainTranslator(texts[display.language]), [texts, display.language]);
  const [state, dispatch] = useReducer(kioskReducer, questionnaire, (asked) =>
    startKiosk(asked.items.map((item) => ({ hasReasons: reasonsOf(asked, item).length > 0 }))),
  );
  const { isOnline, report } = useConnection();

  const onOutcome = useCallback(
    (id: string, outcome: PostOutcome) => {
      report(outcome.kind !== 'unreachable');
      if (outcome.kind === 'stored') dispatch({ type: 'stored', id, receipt: outcome.receipt });
      if (outcome.kind === 'refused') dispatch({ type: 'refused', id });
    },
    [report],
  );
  const { outbox, handIn, retryNow } = useOutbox(onOutcome);

  const restart = useCallback(
    (unsent: KioskBody | null) => {
      if (unsent) handIn(unsent);
      reset();
      dispatch({ type: 'restart' });
    },
    [handIn, reset],
  );

  useEffect(() => {
    const cameBack = (event: PageTransitionEvent) => {
      if (event.persisted) restart(null);
    };
    window.addEventListener('pageshow', cameBack);
    return () => window.removeEventListener('pageshow', cameBack);
  }, [restart]);

  const change = (next: Display) => {
    setDisplay(next);
    dispatch({ type: 'touch' });
  };
  const { step } = state;
  return (
    <div className="kiosk">
      <FaceSymbols />
      <KioskHeader
        t={t}
        place={place}
        isDemonstration={isDemonstration}
        display={display}
        onChange={change}
      />
      <main className="kiosk-main">
        <KioskPerson
          key={state.person}
          setup={setup}
          language={display.language}
          t={t}
          state={state}
          dispatch={dispatch}
          isHeldUp={step.kind === 'sending' && isHeldUp(outbox, step.id)}
          onHandIn={handIn}
          onRetry={retryNow}
          onRestart={restart}
        />
      </main>
      <KioskCorner
        t={t}
        isOnline={isOnline}
        waiting={outbox.waiting.length}
        held={outbox.held.length}
      />
    </div>
  );
}
