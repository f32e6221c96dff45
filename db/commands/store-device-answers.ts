import type { PoolClient } from 'pg';
import type { Database } from '@/db/client';
import {
  type DeviceAnswer,
  type GivenAnswers,
  judgeDeviceAnswer,
} from '@/db/commands/judge-device-answer';
import { keepDeviceReceipts } from '@/db/commands/keep-device-receipts';
import { type FormerNumber, keepFormerReceipts } from '@/db/commands/keep-former-receipts';
import { type StoreOutcome, storeResponses } from '@/db/commands/store-responses';
import { isRefusal, StorageUnavailable } from '@/db/commands/submit-queue';
import { inTransaction } from '@/db/in-transaction';
import type { AnswerOutcome } from '@/lib/devices/device-protocol';
import type { Fault } from '@/lib/submission/fault';

export type AnswerResult = {
  sequence: number;
  /** `null` when the body has none that could be read. */
  id: string | null;
  outcome: AnswerOutcome;
  /** Empty unless `invalid` or `unknown-place`. */
  faults: Fault[];
};

const TRIES = 3;

/**
 * Stores the answers of a kiosk with their receipts in one transaction and says of each what became of
 * it, in the order given; when it returns, `stored` is durable. Sending any of them again, in any order
 * and company, is safe. Locks are taken in one order: for each questionnaire version by its id the
 * responses, then the rollups by their key; then receipts, and the state of the kiosk last, but for
 * those of kiosks that its tablet was before. Where
 * writers wait in a circle all the same, it tries again.
 * @throws StorageUnavailable when it did not come through; whatever the driver throws when the database is away
 */
export async function storeDeviceAnswers(
  db: Database,
  given: GivenAnswers,
): Promise<AnswerResult[]> {
  const judged = given.payload.answers.map((answer) => judgeDeviceAnswer(answer, given));
  const storable = judged.flatMap((entry) => (entry.kind === 'accepted' ? [entry] : []));
  const formers = judged.flatMap((answer, at): FormerNumber[] => {
    const former = given.payload.answers[at]?.former;
    return answer.kind === 'accepted' && former ? [{ ...former, answer }] : [];
  });
  const outcomes = await storeAllOrEach(db, { ...given, formers }, storable);
  return judged.map((entry): AnswerResult => {
    const { sequence, id } = entry;
    if (entry.kind !== 'accepted') {
      return { sequence, id, outcome: entry.kind, faults: entry.faults };
    }
    const outcome = outcomes.get(entry);
    if (outcome === undefined) throw new Error(`expected an outcome for answer ${sequence}`);
    const faults: Fault[] = outcome === 'invalid' ? [{ path: [], code: 'refused' }] : [];
    return { sequence, id, outcome, faults };
  });
}

type Storing = GivenAnswers & { formers: readonly FormerNumber[] };
type Outcomes = Map<DeviceAnswer, StoreOutcome['kind'] | 'invalid'>;

/** A row that the database refuses must not take the others with it. */
async function storeAllOrEach(
  db: Database,
  given: Storing,
  answers: readonly DeviceAnswer[],
): Promise<Outcomes> {
  try {
    return await storeTogether(db, given, answers);
  } catch (error) {
    if (!isRefusal(error) || answers.length === 0) throw error;
  }
  if (answers.length === 1) return new Map(answers.map((answer) => [answer, 'invalid']));
  const outcomes: Outcomes = new Map();
  for (const answer of answers) {
    for (const entry of await storeAllOrEach(db, given, [answer])) outcomes.set(...entry);
  }
  return outcomes;
}

async function storeTogether(
  db: Database,
  given: Storing,
  answers: readonly DeviceAnswer[],
): Promise<Outcomes> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      return await inTransaction(db, async (client) => {
        const outcomes: Outcomes = new Map();
        for (const round of roundsOfDistinctIds(answers)) await storeRound(client, round, outcomes);
        const arrived = answers.filter((answer) => outcomes.get(answer) !== 'conflict');
        await keepDeviceReceipts(client, given, arrived);
        const formers = given.formers.filter(({ answer }) => arrived.includes(answer));
        await keepFormerReceipts(client, { formers, receivedAt: given.receivedAt });
        return outcomes;
      });
    } catch (error) {
      if (!isContention(error)) throw error;
    }
  }
  throw new StorageUnavailable(`other writers were in the way ${TRIES} times`);
}

async function storeRound(
  client: PoolClient,
  round: readonly DeviceAnswer[],
  outcomes: Outcomes,
): Promise<void> {
  const shapes = new Map(round.map(({ shape }) => [shape.id, shape]));
  for (const shape of [...shapes.values()].sort((a, b) => a.id - b.id)) {
    const same = round.filter((answer) => answer.shape.id === shape.id);
    const stored = await storeResponses(
      client,
      shape,
      same.map(({ response }) => response),
    );
    for (const answer of same) {
      const outcome = stored.get(answer.response.id);
      if (outcome) outcomes.set(answer, outcome.kind);
    }
  }
}

/** An id that comes twice waits for the next round, where it is a repetition or a conflict. */
function roundsOfDistinctIds(answers: readonly DeviceAnswer[]): DeviceAnswer[][] {
  const rounds: DeviceAnswer[][] = [];
  const seen = new Map<string, number>();
  for (const answer of answers) {
    const round = seen.get(answer.response.id) ?? 0;
    seen.set(answer.response.id, round + 1);
    const entries = rounds[round] ?? [];
    entries.push(answer);
    rounds[round] = entries;
  }
  return rounds;
}

/** SQLSTATE of a deadlock and of a serialization failure: nothing was done, and trying again may work. */
function isContention(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['40P01', '40001'].includes(`${error.code}`);
}
