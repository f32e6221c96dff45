export type Outgoing<Body> = { id: string; body: Body; tries: number };

export type Outbox<Body> = {
  /** In the order handed in; the first is the one being sent. */
  waiting: readonly Outgoing<Body>[];
  /** `pausing`: the last try did not reach the server; the next one follows by itself. */
  phase: 'ready' | 'sending' | 'pausing';
  retryAfterSeconds: number;
  /** Refused by the server: kept for a human, never dropped, and out of the others' way. */
  held: readonly Outgoing<Body>[];
  /** Every id ever handed in, so that a double tap hands in nothing twice. */
  known: readonly string[];
};

export type OutboxEvent<Body> =
  | { type: 'hand-in'; id: string; body: Body }
  | { type: 'try' }
  | { type: 'stored'; id: string }
  | { type: 'refused'; id: string }
  | { type: 'unreachable'; id: string; retryAfterSeconds: number }
  | { type: 'resume' };

const KNOWN_LIMIT = 1000;

export function emptyOutbox<Body>(): Outbox<Body> {
  return { waiting: [], phase: 'ready', retryAfterSeconds: 0, held: [], known: [] };
}

/** One after another, each until it is stored or refused, always with its own id and body. */
export function outboxReducer<Body>(box: Outbox<Body>, event: OutboxEvent<Body>): Outbox<Body> {
  const [first, ...rest] = box.waiting;
  switch (event.type) {
    case 'hand-in':
      if (box.known.includes(event.id)) return box;
      return {
        ...box,
        waiting: [...box.waiting, { id: event.id, body: event.body, tries: 0 }],
        known: [...box.known.slice(1 - KNOWN_LIMIT), event.id],
      };
    case 'try':
      return first && box.phase === 'ready' ? { ...box, phase: 'sending' } : box;
    case 'resume':
      return box.phase === 'pausing' ? { ...box, phase: 'ready' } : box;
    case 'stored':
      return first?.id === event.id ? { ...box, waiting: rest, phase: 'ready' } : box;
    case 'refused':
      return first?.id === event.id
        ? { ...box, waiting: rest, phase: 'ready', held: [...box.held, first] }
        : box;
    case 'unreachable':
      return first?.id === event.id
        ? {
            ...box,
            waiting: [{ ...first, tries: first.tries + 1 }, ...rest],
            phase: 'pausing',
            retryAfterSeconds: event.retryAfterSeconds,
          }
        : box;
  }
}

const LONGEST_PAUSE_SECONDS = 60;

/**
 * Seconds until the next try: 1, 2, 4, … 60, never less than the server asked for, and up to a half
 * longer by chance, so that a province of kiosks does not come back in one moment.
 * @param chance from 0 up to 1
 */
export function pauseSeconds(box: Outbox<unknown>, chance: number): number {
  const tries = box.waiting[0]?.tries ?? 1;
  const grown = Math.min(2 ** Math.max(tries - 1, 0), LONGEST_PAUSE_SECONDS);
  return Math.max(grown, box.retryAfterSeconds) * (1 + chance / 2);
}

/** The one with that id has been tried and still waits for the network. */
export function isHeldUp(box: Outbox<unknown>, id: string): boolean {
  return box.waiting.some((outgoing) => outgoing.id === id && outgoing.tries > 0);
}
