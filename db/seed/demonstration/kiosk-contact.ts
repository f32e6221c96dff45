import type { Database } from '@/db/client';
import { keepDeviceState } from '@/db/commands/keep-device-state';
import { instantOf } from '@/db/queries/device-row';
import { type KioskStory, STORIES_IN_CONTACT } from '@/db/seed/demonstration/kiosk-stories';
import { Random } from '@/db/seed/demonstration/random';
import { type DeviceStatus, PROTOCOL } from '@/lib/devices/device-protocol';
import { momentOnDay, type OpeningHours, spansOn } from '@/lib/devices/opening-hours';
import { addDays } from '@/lib/time/day';
import {
  dayOfInstant,
  type Instant,
  instantFromMilliseconds,
  instantMilliseconds,
  instantOnDay,
} from '@/lib/time/instant';

type Runner = Pick<Database['pool'], 'query'>;

const WAITING = 5;
const CONTACT_EVERY_MS = 30_000;
const KEY_HASH_BYTES = 32;

/** No key has this hash that anybody knows of: nobody can speak as a kiosk of the demonstration. */
export function kioskKeyHash(seed: string, placeCode: string, story: KioskStory): Buffer {
  const random = new Random(`${seed} kiosk key ${placeCode} ${story}`);
  return Buffer.from(Array.from({ length: KEY_HASH_BYTES }, () => random.integer(0, 255)));
}

/** What a tablet's clock is before the true time by: some seconds, or hours behind. */
export function clockAheadMs(seed: string, placeCode: string, story: KioskStory): number {
  const random = new Random(`${seed} kiosk clock ${placeCode}`);
  return story === 'clock' ? -60_000 * random.integer(95, 160) : random.integer(-4_000, 4_000);
}

type Speaking = {
  id: number;
  placeCode: string;
  story: KioskStory;
  pairedAt: Instant;
  /** When it was last heard of, to within half a minute. */
  at: Instant;
  highestNumber: number;
  newestAnswerAt: Instant | null;
};

function statusOf(kiosk: Speaking, seed: string, seenAt: Instant): DeviceStatus {
  const { placeCode, story, highestNumber, newestAnswerAt } = kiosk;
  const day = dayOfInstant(seenAt);
  const random = new Random(`${seed} kiosk status ${placeCode} ${story} ${day}`);
  const aheadMs = clockAheadMs(seed, placeCode, story);
  const boot = random.uuid();
  const isWaiting = story === 'waiting';
  const midnightMs = instantMilliseconds(instantOnDay(day, 0));
  const reading = (at: Instant, wall: Instant) => ({
    wall,
    monotonicMs: Math.max(0, instantMilliseconds(at) - midnightMs),
    boot: dayOfInstant(at) === day ? boot : 'an earlier boot',
  });
  const lastAnswerAt = isWaiting ? moved(seenAt, -170_000) : newestAnswerAt;
  // Where a clock is off by seconds only, the moment of an answer is what the clock said.
  const answerWall = lastAnswerAt && moved(lastAnswerAt, story === 'clock' ? aheadMs : 0);
  return {
    protocol: PROTOCOL,
    shell: 'demonstration',
    setupVersion: '',
    sent: reading(seenAt, moved(seenAt, aheadMs)),
    lastSequence: highestNumber + (isWaiting ? WAITING : 0),
    waiting: isWaiting ? WAITING : 0,
    oldestWaiting: isWaiting ? highestNumber + 1 : null,
    parkedCount: 0,
    parked: [],
    parkedRanges: [],
    lastAnswer:
      lastAnswerAt && answerWall
        ? {
            ...reading(lastAnswerAt, answerWall),
            lastContactAt: moved(lastAnswerAt, -CONTACT_EVERY_MS),
            clockOffsetMs: aheadMs,
          }
        : null,
    storage: {
      isPersisted: true,
      usedBytes: random.integer(400_000, 2_600_000),
      quotaBytes: random.integer(5_000, 20_000) * 1_000_000,
    },
    battery:
      story === 'battery'
        ? { level: random.integer(9, 16) / 100, isCharging: false }
        : { level: random.integer(92, 100) / 100, isCharging: true },
    storageFault: null,
  };
}

/** The tablet tells of itself, by the way on which real ones are heard. */
export async function tellStatus(runner: Runner, kiosk: Speaking, seed: string): Promise<void> {
  const { id, pairedAt, at } = kiosk;
  const random = new Random(`${seed} kiosk seen ${kiosk.placeCode} ${at}`);
  const seenAt = moved(at, -random.integer(1_500, 29_500));
  const status = statusOf(kiosk, seed, seenAt);
  await keepDeviceState(runner, { device: { id, pairedAt }, status, now: seenAt });
  // Which program the server hands out is not known here, and another one would be told as old.
  await runner.query('update device_states set shell = null where device_id = $1', [id]);
}

/** Tablets are switched on and off with their office. @returns the last moment when it was on */
function lastAwake(hours: OpeningHours | null, now: Instant): Instant {
  const today = dayOfInstant(now);
  for (let daysAgo = 0; hours !== null && daysAgo <= 7; daysAgo += 1) {
    const day = addDays(today, -daysAgo);
    const spans = spansOn(hours, day);
    const [first, last] = [spans[0], spans.at(-1)];
    if (!first || !last || momentOnDay(day, first.from) > now) continue;
    const closing = momentOnDay(day, last.to);
    return closing < now ? closing : now;
  }
  return now;
}

type Row = {
  id: number;
  placeCode: string;
  hours: OpeningHours | null;
  pairedAt: Date;
  keyHash: Buffer;
  highestNumber: number;
  newestAnswerAt: Date | null;
};

/**
 * Every invented kiosk in contact, and none that a person paired, is heard of at `now`, or when its office
 * was last open. The demonstration has no tablets, so this is done whenever it starts.
 */
export async function hearKiosks(
  runner: Runner,
  { now, seed }: { now: Instant; seed: string },
): Promise<void> {
  const { rows } = await runner.query<Row>(
    `select devices.id, places.code as "placeCode", opening_hours as hours, paired_at as "pairedAt",
       key_hash as "keyHash", newest_answer_at as "newestAnswerAt",
       (select coalesce(max(sequence), 0) from device_receipts where device_id = devices.id)
         as "highestNumber"
     from devices join places on places.id = place_id
     join device_states on device_states.device_id = devices.id
     where key_hash is not null and revoked_at is null and not is_trial order by devices.id`,
  );
  for (const row of rows) {
    const story = STORIES_IN_CONTACT.find((each) =>
      kioskKeyHash(seed, row.placeCode, each).equals(row.keyHash),
    );
    if (story === undefined) continue;
    const heard = { ...row, story, at: lastAwake(row.hours, now) };
    const [pairedAt, newest] = [instantOf(row.pairedAt), row.newestAnswerAt];
    await tellStatus(
      runner,
      { ...heard, pairedAt, newestAnswerAt: newest && instantOf(newest) },
      seed,
    );
  }
}

function moved(at: Instant, milliseconds: number): Instant {
  return instantFromMilliseconds(instantMilliseconds(at) + milliseconds);
}
