import type { Database } from '@/db/client';
import { publishClosedPeriods } from '@/db/commands/publish-closed-periods';
import { publishQuestionnaires } from '@/db/commands/publish-questionnaires';
import { storeResponses } from '@/db/commands/store-responses';
import { loadPlaces } from '@/db/queries/load-places';
import { loadQuestionnaires } from '@/db/queries/load-questionnaires';
import { instant, makeResponse, type World } from '@/db/testing/world';
import { PlaceTree } from '@/lib/places/place-tree';
import { PUBLISHED_QUESTIONNAIRES } from '@/lib/questionnaire/published';
import type { Rating } from '@/lib/questionnaire/questionnaire';
import { seededRandom } from '@/lib/statistics/seeded-random';
import type { Channel } from '@/lib/submission/channel';
import { type CalendarPeriod, monthsOf } from '@/lib/time/calendar-period';
import { addDays, day } from '@/lib/time/day';
import { instantOnDay } from '@/lib/time/instant';

const RULE = { minimumToShow: 10, minimumToCompare: 30, minimumToRank: 100 };
const DELAY_DAYS = 5;

type Chance = {
  between: (low: number, high: number) => number;
  happens: (probability: number) => boolean;
  pick: <T>(list: readonly [T, ...T[]]) => T;
};

function chanceOf(seed: number): Chance {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  return {
    between,
    happens: (probability) => random() < probability,
    pick: (list) => list[between(0, list.length - 1)] ?? list[0],
  };
}

async function insertPlaces(db: Database, centres: readonly number[]): Promise<void> {
  const insert = async (
    code: string,
    kind: string,
    parent: string | null,
    short: string | null,
  ) => {
    await db.pool.query(
      `insert into places (code, kind, parent_id, name_vi, name_en, short_code, field, valid_from)
       select $1, $2, (select id from places where code = $3), $1, $1, $4, $5, '2025-01-01'`,
      [code, kind, parent, short, kind === 'counter' ? 'land' : null],
    );
  };
  await insert('66', 'province', null, null);
  let number = 0;
  for (const [commune, count] of centres.entries()) {
    const code = String(24_100 + commune);
    await insert(code, 'commune', '66', null);
    for (let i = 1; i <= count; i++) {
      number += 1;
      await insert(`${code}-T${i}`, 'centre', code, `C${1000 + number}`);
      for (const counter of [1, 2])
        await insert(
          `${code}-T${i}-${counter}`,
          'counter',
          `${code}-T${i}`,
          `${counter}${1000 + number}`,
        );
    }
  }
}

/** Most people answer by themselves. */
const CHANNELS: readonly [Channel, ...Channel[]] = [
  'kiosk',
  'phone',
  'paper',
  'kiosk',
  'phone',
  'paper',
  'assisted',
];

type Asked = { centre: string; month: CalendarPeriod; code: 'counter' | 'full'; n: number };

/** Answers of one centre and month to one questionnaire; some items are left out by many. */
function answers(world: World, chance: Chance, { centre, month, code, n }: Asked) {
  const skipped = code === 'full' ? chance.pick([0, 0.05, 0.3]) : 0.1;
  const { items } = questionnaireOf(world, code);
  const rating = (item: string): Rating | null =>
    chance.happens(item === 'feedback' ? 0.4 : skipped)
      ? null
      : chance.pick<Rating>([5, 4, 4, 3, 2, 1]);
  return Array.from({ length: n }, () =>
    makeResponse(world, {
      place: chance.happens(0.5) ? centre : `${centre}-${chance.between(1, 2)}`,
      day: addDays(month.from, chance.between(0, 27)),
      questionnaire: code,
      channel: chance.pick(CHANNELS),
      partial: chance.happens(0.08),
      ratings: chance.happens(0.05)
        ? {}
        : Object.fromEntries(items.map((item) => [item.code, rating(item.code)])),
    }),
  );
}

function questionnaireOf(world: World, code: string) {
  const found = world.questionnaires.find(({ questionnaire }) => questionnaire.code === code);
  if (!found) throw new Error(`expected the questionnaire ${code}`);
  return found.questionnaire;
}

async function store(db: Database, world: World, chance: Chance, asked: readonly Asked[]) {
  for (const code of ['counter', 'full']) {
    const { items, reasons } = questionnaireOf(world, code);
    const batch = asked
      .filter((one) => one.code === code)
      .flatMap((one) => answers(world, chance, one));
    const shape = { itemCount: items.length, reasonCount: reasons.length };
    await storeResponses(db.pool, shape, batch);
  }
}

async function dossiersOf(
  db: Database,
  world: World,
  centre: string,
  month: CalendarPeriod,
  n: number,
) {
  await db.pool.query(
    `insert into dossier_counts (centre_id, day, resolved) values ($1, $2, $3)
     on conflict (centre_id, day) do update set resolved = excluded.resolved`,
    [world.tree.find(centre)?.id, month.from, n],
  );
}

/** A small province with few answers, published month by month, with answers that come late. */
export async function randomPublication(db: Database, seed: number): Promise<World> {
  const chance = chanceOf(seed);
  await insertPlaces(
    db,
    Array.from({ length: chance.between(2, 4) }, () => chance.between(1, 3)),
  );
  const from = day(chance.pick(['2025-07-01', '2025-09-01', '2025-10-01', '2026-01-01']));
  const months = monthsOf({ from, to: addDays(from, 190) });
  await publishQuestionnaires(db.pool, PUBLISHED_QUESTIONNAIRES, instant('2025-01-01T00:00:00Z'));
  const tree = new PlaceTree(await loadPlaces(db.pool));
  const world = { tree, questionnaires: await loadQuestionnaires(db.pool) };
  const centres = tree.all.filter(({ kind }) => kind === 'centre').map(({ code }) => code);
  const most = new Map(centres.map((code) => [code, chance.pick([6, 12, 18, 40])]));
  for (const [at, month] of months.entries()) {
    const asked: Asked[] = [];
    for (const centre of centres) {
      const n = chance.happens(0.15) ? 0 : chance.between(0, most.get(centre) ?? 0);
      const full = chance.happens(0.5) ? chance.between(0, 14) : 0;
      asked.push({ centre, month, code: 'counter', n }, { centre, month, code: 'full', n: full });
      if (chance.happens(0.8)) await dossiersOf(db, world, centre, month, chance.between(1, 90));
      const late = months[at - chance.between(1, 3)];
      if (late && chance.happens(0.3))
        asked.push({ centre, month: late, code: 'counter', n: chance.between(1, 14) });
      if (late && chance.happens(0.05))
        await dossiersOf(db, world, centre, late, chance.between(1, 90));
    }
    await store(db, world, chance, asked);
    const now = instantOnDay(addDays(month.to, DELAY_DAYS + 1), 3600);
    await publishClosedPeriods(db, {
      now,
      delayDays: DELAY_DAYS,
      rule: RULE,
      isDemonstration: false,
    });
  }
  return world;
}
