import type { Opening } from '@/db/seed/demonstration/calendar';
import type { Random } from '@/db/seed/demonstration/random';
import type { Channel } from '@/lib/submission/channel';

const MINUTE_MS = 60_000;
const hour = (hours: number) => hours * 60 * MINUTE_MS;

export const CLOSING_MS = hour(17);
const OPENING_MS = hour(7.5);
const LUNCH_MS = hour(11.5);

/** Milliseconds after midnight at which somebody answers: most between 8:00 and 10:30. */
export function visitTime(random: Random, opening: Opening, channel: Channel): number {
  if (channel === 'phone' && random.chance(0.28)) return eveningTime(random);
  const part = random.fraction();
  if (part < 0.56) return peak(random, hour(8), hour(10.5));
  if (part < 0.7 || opening === 'morning') return random.between(OPENING_MS, LUNCH_MS);
  if (part < 0.9) return peak(random, hour(13.5), hour(16));
  return random.between(hour(13.5), CLOSING_MS - 10 * MINUTE_MS);
}

/** At home, after work. */
function eveningTime(random: Random): number {
  return peak(random, hour(17.5), hour(22));
}

/** A hump: the mean of two even draws. */
function peak(random: Random, from: number, to: number): number {
  return (random.between(from, to) + random.between(from, to)) / 2;
}

/** Seconds spent on answering. */
export function answeringSeconds(random: Random, channel: Channel, full: boolean): number {
  if (full) return random.integer(170, 560);
  const [low, high] = { kiosk: [14, 75], phone: [25, 150], assisted: [60, 240], paper: [90, 420] }[
    channel
  ] as [number, number];
  return random.integer(low, high);
}

/** How long an answer was under way; a kiosk without network brings it later, paper is typed in. */
export function travelMs(random: Random, channel: Channel): number {
  if (channel === 'kiosk') {
    return random.chance(0.04) ? random.between(0.1, 1.5) * hour(1) : random.between(150, 2500);
  }
  if (channel === 'paper') return random.between(0.1, 1.8) * hour(1);
  return random.between(200, 4000);
}
