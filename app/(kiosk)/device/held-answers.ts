import { newResponseId } from '@/app/_survey/new-response-id';
import { answerFingerprint } from '@/app/(kiosk)/device/answer-fingerprint';
import { type HeldAnswer, PARKED, WAITING } from '@/app/(kiosk)/device/kiosk-database';
import { responseId } from '@/app/(kiosk)/device/response-id';
import {
  lastSequenceOf,
  metaOf,
  type Reading,
  type Writing,
} from '@/app/(kiosk)/device/store-transaction';
import type { KeptAnswer, KeptClock } from '@/lib/devices/device-protocol';
import type { Parking } from '@/lib/devices/outbox';

export type StoreSummary = {
  waiting: number;
  parked: number;
  oldestWaiting: number | null;
  lastSequence: number;
  lastAnswer: KeptClock | null;
};

export async function summaryOf(transaction: Reading): Promise<StoreSummary> {
  const index = transaction.objectStore('answers').index('state');
  return {
    waiting: await index.count(WAITING),
    parked: await index.count(PARKED),
    oldestWaiting: (await index.getKey(WAITING)) ?? null,
    lastSequence: await lastSequenceOf(transaction),
    lastAnswer: await metaOf(transaction, 'lastAnswer'),
  };
}

/** The oldest that were parked, at most `limit`. */
export async function parkedOf(transaction: Reading, limit: number): Promise<Parking[]> {
  const held = await transaction.objectStore('answers').index('state').getAll(PARKED, limit);
  return held.flatMap(({ sequence, parking }) => (parking ? [{ sequence, ...parking }] : []));
}

/** The numbers of all that were parked, both ends included. */
export async function parkedRangesOf(
  transaction: Reading,
  limit: number,
): Promise<[from: number, to: number][]> {
  const numbers = await transaction.objectStore('answers').index('state').getAllKeys(PARKED);
  const ranges: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else if (ranges.push([number, number]) > limit) return ranges.slice(0, limit);
  }
  return ranges;
}

export function sentAnswer(held: HeldAnswer): KeptAnswer {
  const { sequence, kept, sincePreviousMs, former, response } = held;
  return { sequence, kept, sincePreviousMs, ...(former && { former }), response };
}

/** Whether the person has handed in another answer under this number since `sent` went out. */
export function saysOtherThan(sent: unknown, { isReplaced, response }: HeldAnswer): boolean {
  return isReplaced === true && answerFingerprint(sent) !== answerFingerprint(response);
}

/** Puts what the person handed in last in the place of what it was before; `false` when that is gone. */
export async function replaceHeld(
  transaction: Writing,
  sequence: number,
  change: Pick<HeldAnswer, 'kept' | 'response'>,
): Promise<boolean> {
  const answers = transaction.objectStore('answers');
  const held = await answers.get(sequence);
  if (!held || responseId(held.response) !== responseId(change.response)) return false;
  const fresh = { state: WAITING, parking: null, isReplaced: true } as const;
  await answers.put({ ...held, ...change, ...fresh });
  return true;
}

/** The server has stored what it was before under this id and number, so that it takes others. */
export async function renew(transaction: Writing, held: HeldAnswer): Promise<void> {
  const answers = transaction.objectStore('answers');
  const meta = transaction.objectStore('meta');
  const sequence = (await lastSequenceOf(transaction)) + 1;
  const id = newResponseId();
  const { isReplaced: _, ...kept } = held;
  const response = { ...(held.response as object), id };
  const before = responseId(held.response);
  const recent = (await metaOf(transaction, 'recent')) ?? [];
  await Promise.all([
    answers.add({ ...kept, sequence, response, state: WAITING, parking: null }),
    meta.put(sequence + 1, 'nextSequence'),
    meta.put(
      recent.map((one) =>
        (one.keptAs ?? one.id) === before ? { ...one, sequence, keptAs: id } : one,
      ),
      'recent',
    ),
    answers.delete(held.sequence),
  ]);
}

/** New numbers are never higher than the old ones, so going upwards overwrites none. */
export async function renumber(transaction: Writing, formerDevice: number | null): Promise<number> {
  let count = 0;
  const answers = transaction.objectStore('answers');
  for (let at = await answers.openCursor(); at; at = await at.continue()) {
    count += 1;
    const { sequence } = at.value;
    const numbered = formerDevice === null ? undefined : { device: formerDevice, sequence };
    const former = at.value.former ?? numbered;
    const moved = { ...at.value, sequence: count, ...(former && { former }) };
    if (sequence === count) {
      await at.update(moved);
      continue;
    }
    await at.delete();
    await answers.add(moved);
  }
  return count;
}
