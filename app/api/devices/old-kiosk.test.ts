import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { z } from 'zod';
import { type Carry, SimulatedTablet } from '@/app/(kiosk)/device/simulated-tablet.fixture';
import { World } from '@/app/(kiosk)/device/simulated-world.fixture';
import { drawnKey, waitingKiosk } from '@/app/api/devices/kiosk.fixture';
import { Doors } from '@/app/api/doors.fixture';
import { publishQuestionnaires } from '@/db/commands/publish-questionnaires';
import { loadQuestionnaires } from '@/db/queries/load-questionnaires';
import { QuestionnaireRegistry } from '@/db/queries/questionnaire-registry';
import { WORLD_NOW } from '@/db/testing/world';
import { counterQuestionnaire } from '@/lib/questionnaire/published';

/**
 * What the first kiosk program that was handed out says, word for word, and what it must be able to read.
 * Tablets that were switched off for months still speak so: nothing here is ever changed, only added to.
 */
const OLD = {
  shell: '0123456789ab',
  clocks: { wall: '2026-11-20T02:59:00Z', monotonicMs: 5_000_000, boot: 'b00t' },
  response: {
    id: '6f1c2f0e-54f5-4c55-9d41-6d0f6c7d0a11',
    centre: '24133-TT',
    counter: '24133-TT-1',
    questionnaire: { code: 'counter', version: 1 },
    channel: 'kiosk',
    language: 'vi',
    startedAt: '2026-11-20T02:57:00Z',
    submittedAt: '2026-11-20T02:58:00Z',
    ratings: { overall: 5, access: 4, procedures: 2, officials: 5, result: null, feedback: 4 },
    comment: 'Cán bộ hướng dẫn tận tình.',
  },
} as const;

let doors: Doors;

before(async () => {
  doors = await Doors.open();
});
after(() => doors.end());

function readableByTheOldKiosk(setup: Record<string, unknown>): void {
  assert.deepEqual(Object.keys(setup).sort(), [
    'device',
    'idleSeconds',
    'isDemonstration',
    'languages',
    'name',
    'openingHours',
    'pin',
    'place',
    'questionnaire',
    'version',
  ]);
  const { questionnaire, place } = setup as {
    questionnaire: Record<string, unknown>;
    place: Record<string, unknown>;
  };
  const asked = ['asksProfile', 'code', 'items', 'name', 'reasons', 'version'];
  assert.deepEqual(Object.keys(questionnaire).sort(), asked);
  const names = ['centre', 'centreName', 'counter', 'counterName'];
  assert.deepEqual(Object.keys(place).sort(), names);
}

test('the first kiosk ever handed out still pairs, tells its state and sends; its questionnaire of three versions ago counts', async () => {
  const { pool } = doors.database.db;
  const newer = [2, 3].map((version) => ({ ...counterQuestionnaire, version }));
  await publishQuestionnaires(pool, newer, WORLD_NOW);
  doors.runtime.questionnaires = new QuestionnaireRegistry(await loadQuestionnaires(pool));

  const { code } = await waitingKiosk(doors);
  const key = drawnKey();
  const paired = await doors.post({ code, key, shell: OLD.shell }, {}, '/api/v1/devices/pair');
  assert.equal(paired.response.status, 200);
  assert.deepEqual(Object.keys(paired.document).sort(), ['device', 'setup']);
  readableByTheOldKiosk(paired.document.setup);
  assert.equal(paired.document.setup.questionnaire.version, 3);
  const { device } = paired.document;
  const headers = { Authorization: `Bearer ${key}` };

  const status = await doors.post(
    {
      protocol: 1,
      shell: OLD.shell,
      setupVersion: 'of another time',
      sent: OLD.clocks,
      lastSequence: 1,
      waiting: 1,
      oldestWaiting: 1,
      parkedCount: 0,
      parked: [],
      lastAnswer: { ...OLD.clocks, lastContactAt: null },
      storage: { isPersisted: true, usedBytes: 1000, quotaBytes: 1_000_000 },
      battery: { level: 0.8, isCharging: true },
    },
    headers,
    `/api/v1/devices/${device}/status`,
  );
  assert.equal(status.response.status, 200);
  assert.deepEqual(Object.keys(status.document).sort(), ['now', 'setup', 'shell']);
  readableByTheOldKiosk(status.document.setup);

  const batch = await doors.post(
    {
      protocol: 1,
      sent: OLD.clocks,
      lastSequence: 1,
      answers: [
        {
          sequence: 1,
          kept: { ...OLD.clocks, monotonicMs: 4_940_000, lastContactAt: null },
          sincePreviousMs: null,
          response: OLD.response,
        },
      ],
    },
    headers,
    `/api/v1/devices/${device}/responses`,
  );
  assert.equal(batch.response.status, 200);
  assert.deepEqual(Object.keys(batch.document).sort(), ['receivedAt', 'results']);
  assert.deepEqual(batch.document.results, [
    { sequence: 1, id: OLD.response.id, outcome: 'stored' },
  ]);
  const { rows } = await pool.query<{ version: number; setAsideBy: number }>(
    `select version, set_aside_by as "setAsideBy" from responses
     join questionnaires on questionnaires.id = questionnaire_id where responses.id = $1`,
    [OLD.response.id],
  );
  assert.deepEqual(rows, [{ version: 1, setAsideBy: 0 }]);
});

/** Of the first server, word for word: what it read of a status and of an answer in a batch. */
const clocksOfTheFirst = z.object({
  wall: z.string(),
  monotonicMs: z.number().min(0),
  boot: z.string(),
});
const keptOfTheFirst = clocksOfTheFirst.extend({ lastContactAt: z.string().nullable() });
const statusOfTheFirst = z.object({
  protocol: z.int().min(1),
  shell: z.string().min(1).max(64),
  setupVersion: z.string().max(64),
  sent: clocksOfTheFirst,
  lastSequence: z.int().min(0),
  waiting: z.int().min(0),
  oldestWaiting: z.int().min(1).nullable(),
  parkedCount: z.int().min(0),
  parked: z.array(z.object({ sequence: z.int().min(1), outcome: z.string().max(32) })).max(100),
  lastAnswer: keptOfTheFirst.nullable(),
  storage: z.object({
    isPersisted: z.boolean().nullable(),
    usedBytes: z.number().min(0).nullable(),
    quotaBytes: z.number().min(0).nullable(),
  }),
  battery: z.object({ level: z.number(), isCharging: z.boolean() }).nullable(),
});
const batchOfTheFirst = z.object({
  protocol: z.int().min(1),
  sent: clocksOfTheFirst,
  lastSequence: z.int().min(0),
  answers: z.array(
    z.object({
      sequence: z.int().min(1),
      kept: keptOfTheFirst,
      sincePreviousMs: z.number().min(0).nullable(),
      response: z.unknown(),
    }),
  ),
});

test('what this kiosk says, the first server could read: nothing is missing, and what is new it left aside', async () => {
  const said: { path: string; body: unknown }[] = [];
  const world = new World(WORLD_NOW);
  doors.runtime.now = () => world.now();
  const carry: Carry = (path, init) => {
    said.push({ path, body: JSON.parse(String(init.body)) });
    return fetch(`${doors.base}${path}`, {
      method: 'POST',
      headers: init.headers,
      body: init.body,
    });
  };
  const tab = new SimulatedTablet(world, carry, () => 0.5).open();
  const pair = async () => {
    const { code } = await waitingKiosk(doors);
    assert.equal(await tab.link.pair({ code }), 'paired');
  };
  await pair();
  await world.turn(80);
  const refused = { ...OLD.response, id: randomUUID(), mood: 'good' };
  await tab.link.keep(refused);
  const told = (end: string) => said.filter(({ path }) => path.endsWith(end));
  const until = async (isSo: () => boolean) => {
    for (let round = 0; round < 100 && !isSo(); round += 1) await world.turn(60);
    assert.ok(isSo());
  };
  await until(() => tab.link.view().parked === 1);
  await pair();
  await world.turn(80);
  const [batches, statuses] = [told('/responses').length, told('/status').length];
  tab.link.sendNow();
  await until(() => told('/responses').length > batches && told('/status').length > statuses);
  tab.kill();
  for (const { body } of told('/status')) statusOfTheFirst.parse(body);
  for (const { body } of told('/responses')) batchOfTheFirst.parse(body);
  const last = told('/responses').at(-1)?.body as { answers: { former?: unknown }[] };
  assert.deepEqual(Object.keys(last.answers[0]?.former ?? {}), ['device', 'sequence']);
  const ranges = told('/status').map(
    ({ body }) => (body as { parkedRanges: unknown }).parkedRanges,
  );
  assert.ok(ranges.some((range) => JSON.stringify(range) === '[[1,1]]'));
});
