import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { storeResponses } from '@/db/commands/store-responses';
import { type CountedRow, tallyRollups } from '@/db/tally-rollups';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { makeResponse, makeWorld, type World } from '@/db/testing/world';
import { counterQuestionnaire } from '@/lib/questionnaire/published';
import { FACTORS, type Rating } from '@/lib/questionnaire/questionnaire';
import { countResponses, mergeCounted, NOTHING_COUNTED } from '@/lib/rollup/counted';
import { FEWEST_COUNTER_DAYS } from '@/lib/rollup/spread';
import { momentsOf } from '@/lib/statistics/moments';
import { addDays, type Day, day } from '@/lib/time/day';

type Given = { place: string; day: Day; ratings: Record<string, Rating | null> };

const CODES = counterQuestionnaire.items.map(({ code }) => code);
const FIRST = day('2026-03-02');
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let world: World;

before(async () => {
  database = await createTestDatabase();
  world = await makeWorld(database.db);
});

after(() => database.drop());

/** Three answers a counter-day that differ from day to day; every fifth leaves a question out. */
function answers(centre: string, counterDays: number): Given[] {
  return Array.from({ length: counterDays * 3 }, (_, index) => {
    const counterDay = Math.floor(index / 3);
    const ratings = Object.fromEntries(
      CODES.map((code, at): [string, Rating | null] => [
        code,
        (index + at) % 5 === 0 ? null : ((((index * 7 + at * 3 + counterDay) % 5) + 1) as Rating),
      ]),
    );
    return {
      place: `${centre}-${(counterDay % 2) + 1}`,
      day: addDays(FIRST, Math.floor(counterDay / 2)),
      ratings,
    };
  });
}

async function store(given: readonly Given[]): Promise<void> {
  const batch = given.map((answer) => makeResponse(world, answer));
  await storeResponses(database.db.pool, { itemCount: 6, reasonCount: 22 }, batch);
}

async function tally(centre: string, bucket: 'none' | 'month' = 'none'): Promise<CountedRow> {
  const place = world.tree.find(centre);
  const published = world.questionnaires.find(
    ({ questionnaire }) => questionnaire.code === 'counter',
  );
  if (!place || !published) throw new Error(`expected ${centre} and its questionnaire`);
  const period = { from: FIRST, to: addDays(FIRST, 40) };
  const filter = { centreIds: [place.id], counterIds: null, period, channel: null };
  const [row] = await tallyRollups(database.db.pool, filter, {
    questionnaire: { id: published.id, itemCount: 6, reasonCount: 0 },
    bucket,
    setAside: [0],
  });
  if (!row) throw new Error(`expected answers at ${centre}`);
  return row;
}

function vectorOf(given: readonly Given[]): number[] {
  const { items } = countResponses(given);
  return CODES.flatMap((code) => {
    const counts = items[code] ?? [0, 0, 0, 0, 0];
    return [counts[3] + counts[4], counts.reduce((sum, count) => sum + count, 0)];
  });
}

function byCounterDay(given: readonly Given[]): Given[][] {
  const days = new Map<string, Given[]>();
  for (const answer of given) {
    const key = `${answer.place}/${answer.day}`;
    days.set(key, [...(days.get(key) ?? []), answer]);
  }
  return [...days.values()];
}

test('enough counter-days: each is a unit, and products are those of their counts', async () => {
  const given = answers('24175-TT', FEWEST_COUNTER_DAYS);
  await store(given);
  const row = await tally('24175-TT');
  const expected = momentsOf(byCounterDay(given).map(vectorOf), CODES.length * 2);
  assert.equal(row.n, given.length);
  assert.equal(row.units, FEWEST_COUNTER_DAYS);
  assert.deepEqual(row.products, expected.products);
});

test('one counter-day less: every answer is a unit of its own, from the raw ones', async () => {
  const given = answers('24133-TT', FEWEST_COUNTER_DAYS - 1);
  await store(given);
  for (const bucket of ['none', 'month'] as const) {
    const row = await tally('24133-TT', bucket);
    const expected = momentsOf(
      given.map((answer) => vectorOf([answer])),
      CODES.length * 2,
    );
    assert.equal(row.units, given.length);
    assert.deepEqual(row.products, expected.products);
  }
});

test('what the rollups give is what counting the answers one by one gives', async () => {
  const given = answers('24163-TT', FEWEST_COUNTER_DAYS - 2);
  await store(given);
  const row = await tally('24163-TT');
  const counted = given.reduce(
    (sum, answer) => mergeCounted(sum, countResponses([answer])),
    NOTHING_COUNTED,
  );
  assert.equal(counted.n, row.n);
  FACTORS.forEach((factor) => {
    const at = CODES.indexOf(factor) * 5;
    assert.deepEqual(row.counts.slice(at, at + 5), counted.items[factor]);
  });
});
