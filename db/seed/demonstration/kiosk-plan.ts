import { DEMONSTRATION_ACCOUNTS } from '@/db/seed/demonstration/accounts';
import { openingOn } from '@/db/seed/demonstration/calendar';
import type { Centre } from '@/db/seed/demonstration/centres';
import { clockAheadMs } from '@/db/seed/demonstration/kiosk-contact';
import type { KioskStory } from '@/db/seed/demonstration/kiosk-stories';
import { Random } from '@/db/seed/demonstration/random';
import { SPECIAL_CENTRES } from '@/db/seed/demonstration/special-centres';
import {
  momentOnDay,
  type OpeningHours,
  spansOn,
  USUAL_OPENING_HOURS,
} from '@/lib/devices/opening-hours';
import { addDays, type Day } from '@/lib/time/day';
import {
  dayOfInstant,
  type Instant,
  instantFromMilliseconds,
  instantMilliseconds,
  instantOnDay,
} from '@/lib/time/instant';

export type PlannedKiosk = {
  centre: Centre;
  /** Of its counter, or of the centre for a kiosk that stands for the whole of it. */
  placeCode: string;
  name: string;
  story: KioskStory;
  hours: OpeningHours;
  createdAt: Instant;
  pairedAt: Instant | null;
  /** Nothing that came later is its own. */
  until: Instant;
  /** So many numbers given out just before this moment never arrived; when that was closed, if it was. */
  lost: { before: Instant; count: number; closedAt: Instant | null } | null;
  /** From when on its clock is wrong, and by how much. */
  clock: { from: Instant; aheadMs: number } | null;
};

/** `counter` from 1; `null` is the centre as a whole. */
type Slot = { counter: number | null; story: KioskStory };

const AT_PROVINCIAL: readonly Slot[] = [
  { counter: null, story: 'healthy' },
  { counter: 1, story: 'healthy' },
  { counter: 2, story: 'closed-gap' },
  { counter: 3, story: 'clock' },
  { counter: 4, story: 'healthy' },
];
const AT_WARD: readonly Slot[] = [
  { counter: 1, story: 'healthy' },
  { counter: 2, story: 'waiting' },
  { counter: 3, story: 'revoked' },
  { counter: 3, story: 'successor' },
  { counter: 4, story: 'gap' },
  { counter: 5, story: 'battery' },
  { counter: 6, story: 'unpaired' },
];
const AT_GAMED: readonly Slot[] = [
  { counter: 1, story: 'healthy' },
  { counter: 2, story: 'silent' },
];
const AT_BUSY: readonly Slot[] = [{ counter: 1, story: 'healthy' }];

const REVOKED_DAYS_AGO = 12;
const CLOCK_WRONG_DAYS = 3;

type Site = { centre: Centre; slots: readonly Slot[] };
type Known = { now: Instant; seed: string };

/**
 * The kiosks of a demonstration: at the centres that its accounts are responsible for, at the one that is
 * gamed, where the marks of a kiosk tell something, and at the rural one with most answers from kiosks.
 * @param answers from kiosks, by the code of the centre
 */
export function planKiosks(
  centres: readonly Centre[],
  answers: ReadonlyMap<string, number>,
  known: Known,
): PlannedKiosk[] {
  return sitesAmong(centres, answers).flatMap((site) => kiosksAt(site, known));
}

function sitesAmong(centres: readonly Centre[], answers: ReadonlyMap<string, number>): Site[] {
  const amount = ({ code }: Centre) => answers.get(code) ?? 0;
  const special: readonly string[] = Object.values(SPECIAL_CENTRES).flat();
  const [busiest] = centres
    .filter((centre) => !centre.isWard && !special.includes(centre.code) && amount(centre) > 0)
    .sort((a, b) => amount(b) - amount(a) || (a.code < b.code ? -1 : 1));
  const wanted = centres.map((centre): Site => ({ centre, slots: slotsOf(centre, busiest) }));
  return wanted.filter(({ slots }) => slots.length > 0);
}

function slotsOf(centre: Centre, busiest: Centre | undefined): readonly Slot[] {
  if (centre.isProvincial) return AT_PROVINCIAL;
  if (DEMONSTRATION_ACCOUNTS.some(({ place }) => centre.code === `${place}-TT`)) return AT_WARD;
  if (centre.code === SPECIAL_CENTRES.gamed) return AT_GAMED;
  return centre === busiest ? AT_BUSY : [];
}

function kiosksAt({ centre, slots }: Site, { now, seed }: Known): PlannedKiosk[] {
  const today = dayOfInstant(now);
  const random = new Random(`${seed} kiosks ${centre.code}`);
  const installedOn = workingDay(addDays(today, -random.integer(110, 190)));
  const hours = centre.opensSaturdays ? USUAL_OPENING_HOURS : USUAL_OPENING_HOURS.with(5, []);
  return slots.map(({ counter, story }, at): PlannedKiosk => {
    const placeCode = counter === null ? centre.code : `${centre.code}-${counter}`;
    // One after the other, on the morning on which they were brought.
    const usual = instantOnDay(installedOn, (7 * 60 + 40 + 13 * at) * 60 + random.integer(0, 59));
    const revokedAt = instantOnDay(workingDay(addDays(today, -REVOKED_DAYS_AGO)), 9.7 * 3600);
    const broughtAt = story === 'successor' ? minutesAfter(revokedAt, 25) : usual;
    const madeAt = instantOnDay(workingDay(addDays(today, -1)), 15.8 * 3600);
    return {
      centre,
      placeCode,
      name: nameOf(counter, story),
      story,
      hours,
      createdAt: story === 'unpaired' ? madeAt : minutesAfter(broughtAt, -6),
      pairedAt: story === 'unpaired' ? null : broughtAt,
      until: untilOf(story, { now, hours, revokedAt }),
      lost: lostOf(story, today, random),
      clock:
        story === 'clock'
          ? {
              from: instantOnDay(workingDaysBefore(today, CLOCK_WRONG_DAYS), 0),
              aheadMs: clockAheadMs(seed, placeCode, story),
            }
          : null,
    };
  });
}

function nameOf(counter: number | null, story: KioskStory): string {
  if (counter === null) return 'Kiosk sảnh chờ';
  return story === 'revoked' ? `Kiosk Quầy ${counter} (máy cũ)` : `Kiosk Quầy ${counter}`;
}

type Moments = { now: Instant; hours: OpeningHours; revokedAt: Instant };

function untilOf(story: KioskStory, { now, hours, revokedAt }: Moments): Instant {
  if (story === 'revoked') return revokedAt;
  if (story !== 'silent') return now;
  // A whole opening day lies between, whatever weekend does.
  const yesterday = openDayBefore(hours, dayOfInstant(now));
  return momentOnDay(openDayBefore(hours, yesterday), '10:20');
}

function lostOf(story: KioskStory, today: Day, random: Random): PlannedKiosk['lost'] {
  if (story !== 'gap' && story !== 'closed-gap') return null;
  const [low, high] = story === 'gap' ? [4, 6] : [11, 14];
  const noticedOn = workingDaysBefore(today, random.integer(low, high));
  const closedOn = workingDay(addDays(noticedOn, 2), 1);
  return {
    before: instantOnDay(noticedOn, 0),
    count: random.integer(2, 6),
    closedAt: story === 'closed-gap' ? instantOnDay(closedOn, 8.4 * 3600) : null,
  };
}

/** That day, or the nearest before it (or after it) on which offices are open morning and afternoon. */
function workingDay(of: Day, step: 1 | -1 = -1): Day {
  let found = of;
  while (openingOn(found, false) !== 'full') found = addDays(found, step);
  return found;
}

/** So many days with answers lie from it up to the day before `of`, whatever holidays do. */
function workingDaysBefore(of: Day, count: number): Day {
  let found = of;
  for (let counted = 0; counted < count; counted += 1) found = workingDay(addDays(found, -1));
  return found;
}

function openDayBefore(hours: OpeningHours, of: Day): Day {
  let found = addDays(of, -1);
  while (spansOn(hours, found).length === 0) found = addDays(found, -1);
  return found;
}

function minutesAfter(moment: Instant, minutes: number): Instant {
  return instantFromMilliseconds(instantMilliseconds(moment) + minutes * 60_000);
}
