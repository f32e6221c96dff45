import { type AnswerOutcome, BATCH_LIMIT, type ParkedOutcome } from '@/lib/devices/device-protocol';

export type ItemResult = { sequence: number; outcome: AnswerOutcome; detail?: string };
export type Parking = { sequence: number; outcome: ParkedOutcome; detail: string };

/** What became of one post, as far as only our own server can have said it. */
export type PostOutcome =
  | { kind: 'answered'; results: readonly ItemResult[] }
  /** The server read the batch and will not take it, whatever the network does. */
  | { kind: 'refused'; detail: string }
  /** Somebody on the way takes no body of this size, whoever reads it. */
  | { kind: 'too-large' }
  | { kind: 'not-admitted' }
  | { kind: 'unreachable'; retryAfterSeconds: number };

export type WakeReason = 'answer' | 'network' | 'contact' | 'staff';

/** Which reasons end a pause before its time; a server that named a time is never asked earlier. */
type PauseKind = 'trouble' | 'asked-to-wait' | 'not-admitted';

export type Outbox = {
  /** `asleep`: another tab sends, or this one has been stopped. */
  phase: 'asleep' | 'idle' | 'reading' | 'posting' | 'settling' | 'pausing';
  /** The numbers under way. */
  batch: readonly number[];
  batchLimit: number;
  /** In a row, without any progress between. */
  failures: number;
  /** There was a reason to look again while a batch was under way. */
  isWoken: boolean;
  pause: { number: number; kind: PauseKind };
};

export type OutboxEvent =
  | { type: 'lock-taken' }
  | { type: 'stopped' }
  | { type: 'woken'; reason: WakeReason }
  | { type: 'pause-over'; pauseNumber: number }
  | { type: 'batch-read'; sequences: readonly number[] }
  | { type: 'post-ended'; outcome: PostOutcome }
  | { type: 'settled' }
  | { type: 'storage-failed' };

export type OutboxEffect =
  | { type: 'read'; limit: number }
  | { type: 'post'; sequences: readonly number[] }
  /** In one durable transaction: the acknowledged are deleted, the parked marked. */
  | { type: 'settle'; acknowledged: readonly number[]; parked: readonly Parking[] }
  | { type: 'pause'; pauseNumber: number; milliseconds: number }
  | { type: 'end-pause' };

export type OutboxStep = { outbox: Outbox; effects: readonly OutboxEffect[] };

export const LONGEST_PAUSE_SECONDS = 300;

const ENDS: Record<PauseKind, readonly WakeReason[]> = {
  trouble: ['answer', 'network', 'contact', 'staff'],
  'asked-to-wait': [],
  'not-admitted': ['contact', 'staff'],
};

export const SLEEPING_OUTBOX: Outbox = {
  phase: 'asleep',
  batch: [],
  batchLimit: BATCH_LIMIT,
  failures: 0,
  isWoken: false,
  pause: { number: 0, kind: 'trouble' },
};

function stay(outbox: Outbox): OutboxStep {
  return { outbox, effects: [] };
}

function read(outbox: Outbox): OutboxStep {
  return {
    outbox: { ...outbox, phase: 'reading', batch: [], isWoken: false },
    effects: [{ type: 'read', limit: outbox.batchLimit }],
  };
}

/** Up to a half longer by chance, never shorter than the server asked for, and five minutes at most. */
function pauseMilliseconds(seconds: number, askedSeconds: number, chance: number): number {
  const usual = Math.min(Math.max(seconds, askedSeconds), LONGEST_PAUSE_SECONDS / 1.5);
  const spread = Math.max(usual * (1 + chance / 2), askedSeconds);
  return Math.ceil(Math.min(spread, LONGEST_PAUSE_SECONDS) * 1000);
}

function pauseFor(outbox: Outbox, kind: PauseKind, milliseconds: number): OutboxStep {
  const pauseNumber = outbox.pause.number + 1;
  return {
    outbox: {
      ...outbox,
      phase: 'pausing',
      batch: [],
      isWoken: false,
      pause: { number: pauseNumber, kind },
    },
    effects: [{ type: 'pause', pauseNumber, milliseconds }],
  };
}

function backOff(outbox: Outbox, retryAfterSeconds: number, chance: number): OutboxStep {
  const failures = outbox.failures + 1;
  const grown = 2 ** Math.min(failures - 1, 30);
  const kind = retryAfterSeconds > 0 ? 'asked-to-wait' : 'trouble';
  const milliseconds = pauseMilliseconds(grown, retryAfterSeconds, chance);
  return pauseFor({ ...outbox, failures }, kind, milliseconds);
}

function settle(outbox: Outbox, results: readonly ItemResult[], chance: number): OutboxStep {
  const underWay = new Set(outbox.batch);
  const acknowledged: number[] = [];
  const parked: Parking[] = [];
  for (const { sequence, outcome, detail } of results) {
    if (!underWay.delete(sequence)) continue;
    if (outcome === 'stored' || outcome === 'repeated') acknowledged.push(sequence);
    else parked.push({ sequence, outcome, detail: detail ?? '' });
  }
  if (acknowledged.length + parked.length === 0) return backOff(outbox, 0, chance);
  return {
    outbox: {
      ...outbox,
      phase: 'settling',
      failures: 0,
      batchLimit: Math.min(outbox.batchLimit * 2, BATCH_LIMIT),
    },
    effects: [{ type: 'settle', acknowledged, parked }],
  };
}

function halve(outbox: Outbox): OutboxStep {
  return read({ ...outbox, batchLimit: Math.ceil(outbox.batch.length / 2) });
}

/** Halves the batch until the one that is not taken stands alone. */
function refuse(outbox: Outbox, detail: string): OutboxStep {
  const [first] = outbox.batch;
  if (outbox.batch.length > 1 || first === undefined) return halve(outbox);
  return {
    outbox: { ...outbox, phase: 'settling', failures: 0 },
    effects: [
      {
        type: 'settle',
        acknowledged: [],
        parked: [{ sequence: first, outcome: 'refused', detail }],
      },
    ],
  };
}

function afterPost(outbox: Outbox, outcome: PostOutcome, chance: number): OutboxStep {
  switch (outcome.kind) {
    case 'answered':
      return settle(outbox, outcome.results, chance);
    case 'refused':
      return refuse(outbox, outcome.detail);
    case 'too-large':
      return outbox.batch.length > 1 ? halve(outbox) : backOff(outbox, 0, chance);
    case 'not-admitted': {
      const milliseconds = pauseMilliseconds(LONGEST_PAUSE_SECONDS, 0, chance);
      return pauseFor(outbox, 'not-admitted', milliseconds);
    }
    case 'unreachable':
      return backOff(outbox, outcome.retryAfterSeconds, chance);
  }
}

function wake(outbox: Outbox, reason: WakeReason): OutboxStep {
  switch (outbox.phase) {
    case 'asleep':
      return stay(outbox);
    case 'idle':
      return read(outbox);
    case 'pausing': {
      if (!ENDS[outbox.pause.kind].includes(reason)) return stay(outbox);
      const next = read(outbox);
      return { outbox: next.outbox, effects: [{ type: 'end-pause' }, ...next.effects] };
    }
    default:
      return stay({ ...outbox, isWoken: true });
  }
}

function afterRead(outbox: Outbox, sequences: readonly number[]): OutboxStep {
  if (sequences.length > 0) {
    return {
      outbox: { ...outbox, phase: 'posting', batch: sequences },
      effects: [{ type: 'post', sequences }],
    };
  }
  return outbox.isWoken ? read(outbox) : stay({ ...outbox, phase: 'idle', failures: 0 });
}

/**
 * The sender of one tab: reads the oldest answers, posts them, deletes what the server has acknowledged
 * and begins anew, with never more than one of these under way. Pauses 1, 2, 4 … 200 s after trouble.
 * An event that does not fit the phase, such as the timer of an earlier pause, changes nothing.
 *
 * @param chance from 0 up to 1: makes a pause up to a half longer, so that a province of kiosks does
 *   not come back in one moment
 */
export function stepOutbox(outbox: Outbox, event: OutboxEvent, chance: number): OutboxStep {
  const { phase } = outbox;
  switch (event.type) {
    case 'lock-taken':
      return phase === 'asleep' ? read(outbox) : stay(outbox);
    case 'stopped':
      return {
        outbox: { ...SLEEPING_OUTBOX, pause: outbox.pause },
        effects: phase === 'pausing' ? [{ type: 'end-pause' }] : [],
      };
    case 'woken':
      return wake(outbox, event.reason);
    case 'pause-over':
      return phase === 'pausing' && event.pauseNumber === outbox.pause.number
        ? read(outbox)
        : stay(outbox);
    case 'batch-read':
      return phase === 'reading' ? afterRead(outbox, event.sequences) : stay(outbox);
    case 'post-ended':
      return phase === 'posting' ? afterPost(outbox, event.outcome, chance) : stay(outbox);
    case 'settled':
      return phase === 'settling' ? read(outbox) : stay(outbox);
    case 'storage-failed':
      return phase === 'reading' || phase === 'settling'
        ? backOff(outbox, 0, chance)
        : stay(outbox);
  }
}
