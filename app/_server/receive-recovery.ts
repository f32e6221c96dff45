import type { Runtime } from '@/app/_server/runtime';
import { type AnswerResult, storeDeviceAnswers } from '@/db/commands/store-device-answers';
import type { Device } from '@/db/queries/device-row';
import { BATCH_LIMIT, type RecoveryPayload } from '@/lib/devices/device-protocol';
import { openRecovery } from '@/lib/devices/recovery';
import { type Instant, instantFromMilliseconds, instantMilliseconds } from '@/lib/time/instant';

export type ReceivedRecovery =
  | {
      kind: 'taken';
      stored: number;
      repeated: number;
      refused: Pick<AnswerResult, 'sequence' | 'outcome'>[];
    }
  | { kind: 'not-a-recovery-file' | 'wrong-device-or-damaged' };

type Needed = Pick<Runtime, 'db' | 'places' | 'questionnaires' | 'secret' | 'now'>;

/**
 * Takes the answers out of a tablet's recovery file, also of one that is revoked, by the same way as
 * those that come by network. The same file again is no harm: what is there counts as `repeated`.
 * @throws what the database throws; the parts taken before stay, and taking the file again goes on
 */
export async function receiveRecovery(
  { db, places, questionnaires, secret, now }: Needed,
  { device, text }: { device: Pick<Device, 'id' | 'pairedAt' | 'keyHash'>; text: string },
): Promise<ReceivedRecovery> {
  if (device.keyHash === null) return { kind: 'wrong-device-or-damaged' };
  const opened = await openRecovery(device.keyHash, text);
  if (!opened.ok) return { kind: opened.reason };
  const { header, payload } = opened;
  if (header.device !== device.id) return { kind: 'wrong-device-or-damaged' };
  const receivedAt = now();
  const sentAt = exportMoment(header.exportedAt, { device, payload, receivedAt });
  const against = { questionnaires, secret, tree: await places.tree() };
  const results: AnswerResult[] = [];
  for (let at = 0; at === 0 || at < payload.answers.length; at += BATCH_LIMIT) {
    const part = { ...payload, answers: payload.answers.slice(at, at + BATCH_LIMIT) };
    const given = { device, payload: part, via: 'recovery', receivedAt, sentAt, against } as const;
    results.push(...(await storeDeviceAnswers(db, given)));
  }
  const count = (wanted: string) => results.filter(({ outcome }) => outcome === wanted).length;
  return {
    kind: 'taken',
    stored: count('stored'),
    repeated: count('repeated'),
    refused: results
      .filter(({ outcome }) => outcome !== 'stored' && outcome !== 'repeated')
      .map(({ sequence, outcome }) => ({ sequence, outcome })),
  };
}

/**
 * When the tablet wrote the file: by its own clock less what that was ahead at the last contact, or, in an
 * older file, by its own clock. Either is believed only within what the server knows: after the pairing and
 * the last contact, before the file came. Otherwise the file counts as written when it came.
 */
function exportMoment(
  told: Instant,
  known: { device: Pick<Device, 'pairedAt'>; payload: RecoveryPayload; receivedAt: Instant },
): Instant {
  const { device, payload, receivedAt } = known;
  const { sent, contact, answers } = payload;
  const writtenMs = contact
    ? instantMilliseconds(sent.wall) - contact.clockOffsetMs
    : instantMilliseconds(told);
  const contacts = [
    contact?.lastContactAt ?? null,
    ...answers.map(({ kept }) => kept.lastContactAt),
  ];
  const isPossible =
    writtenMs <= instantMilliseconds(receivedAt) &&
    [device.pairedAt, ...contacts].every(
      (at) => at === null || instantMilliseconds(at) <= writtenMs,
    );
  return isPossible ? instantFromMilliseconds(writtenMs) : receivedAt;
}
