import { useCallback, useEffect, useReducer } from 'react';
import type { KioskBody } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/kiosk-body';
import {
  type PostOutcome,
  postResponse,
} from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/post-response';
import {
  emptyOutbox,
  type Outbox,
  type OutboxEvent,
  outboxReducer,
  pauseSeconds,
} from '@/lib/submission/kiosk-outbox';

type Reducer = (box: Outbox<KioskBody>, event: OutboxEvent<KioskBody>) => Outbox<KioskBody>;

/** Sends what is handed in, one after another, until each is stored or refused. */
export function useOutbox(onOutcome: (id: string, outcome: PostOutcome) => void) {
  const [outbox, dispatch] = useReducer(outboxReducer as Reducer, emptyOutbox<KioskBody>());
  const first = outbox.waiting[0];

  useEffect(() => {
    if (!first || outbox.phase !== 'ready') return;
    dispatch({ type: 'try' });
    void postResponse(first.body).then((outcome) => {
      if (outcome.kind === 'unreachable') {
        const { retryAfterSeconds } = outcome;
        dispatch({ type: 'unreachable', id: first.id, retryAfterSeconds });
      } else dispatch({ type: outcome.kind, id: first.id });
      onOutcome(first.id, outcome);
    });
  }, [first, outbox.phase, onOutcome]);

  useEffect(() => {
    if (outbox.phase !== 'pausing') return;
    const resume = () => dispatch({ type: 'resume' });
    const timer = setTimeout(resume, pauseSeconds(outbox, Math.random()) * 1000);
    window.addEventListener('online', resume);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', resume);
    };
  }, [outbox]);

  const isEmpty = outbox.waiting.length === 0 && outbox.held.length === 0;
  useEffect(() => {
    if (isEmpty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isEmpty]);

  const handIn = useCallback(
    (body: KioskBody) => dispatch({ type: 'hand-in', id: body.id, body }),
    [],
  );
  const retryNow = useCallback(() => dispatch({ type: 'resume' }), []);
  return { outbox, handIn, retryNow };
}
