import { newResponseId } from '@/app/_survey/new-response-id';
import { answerFingerprint } from '@/app/(kiosk)/device/answer-fingerprint';
import { replaceHeld } from '@/app/(kiosk)/device/held-answers';
import { type HeldAnswer, type RecentAnswer, WAITING } from '@/app/(kiosk)/device/kiosk-database';
import { responseId } from '@/app/(kiosk)/device/response-id';
import { StorageError } from '@/app/(kiosk)/device/storage-fault';
import { lastSequenceOf, metaOf, type Writing } from '@/app/(kiosk)/device/store-transaction';
import type { ClockReading, KeptClock } from '@/lib/devices/device-protocol';

const RECENT_LIMIT = 50;

/** What an answer was kept as; the id is the person's own but for one whose first body was stored already. */
export type KeptAs = { sequence: number; id: string | null };

export async function keepAnswer(
  transaction: Writing,
  response: unknown,
  reading: ClockReading,
): Promise<KeptAs> {
  if (!(await metaOf(transaction, 'pairing'))) throw new StorageError('blocked', 'no pairing');
  const id = responseId(response);
  const said = answerFingerprint(response);
  const recent = (await metaOf(transaction, 'recent')) ?? [];
  const before = recent.find((kept) => id !== null && kept.id === id);
  if (before && (before.said ?? said) === said) return keptAs(before);
  const contact = await metaOf(transaction, 'contact');
  const kept: KeptClock = {
    ...reading,
    lastContactAt: contact?.lastContactAt ?? null,
    // Told the other way round: tablet minus server.
    ...(contact && { clockOffsetMs: 0 - contact.clockOffsetMs }),
  };
  const meta = transaction.objectStore('meta');
  const remember = async (entry: RecentAnswer) => {
    const others = recent.filter((other) => other !== before).slice(1 - RECENT_LIMIT);
    await meta.put([...others, entry], 'recent');
    return keptAs(entry);
  };
  if (before) {
    const change = { kept, response: withId(response, before.keptAs) };
    if (await replaceHeld(transaction, before.sequence, change)) {
      return remember({ ...before, said });
    }
  }
  // What it said first has been stored under its id: what it says now takes another one.
  const keptId = before ? newResponseId() : undefined;
  const sequence = (await lastSequenceOf(transaction)) + 1;
  const previous = await metaOf(transaction, 'lastAnswer');
  const answer: HeldAnswer = {
    sequence,
    state: WAITING,
    kept,
    sincePreviousMs:
      previous?.boot === reading.boot
        ? Math.max(0, reading.monotonicMs - previous.monotonicMs)
        : null,
    response: withId(response, keptId),
    parking: null,
  };
  await Promise.all([
    transaction.objectStore('answers').add(answer),
    meta.put(sequence + 1, 'nextSequence'),
    meta.put(kept, 'lastAnswer'),
  ]);
  if (id === null) return { sequence, id };
  return remember({ id, sequence, said, ...(keptId && { keptAs: keptId }) });
}

function keptAs({ id, sequence, keptAs: other }: RecentAnswer): KeptAs {
  return { sequence, id: other ?? id };
}

function withId(response: unknown, id: string | undefined): unknown {
  return id === undefined ? response : { ...(response as object), id };
}
