import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { PoolClient } from 'pg';
import { createDevice } from '@/db/commands/create-device';
import { publishQuestionnaires } from '@/db/commands/publish-questionnaires';
import { setUp } from '@/db/jobs/set-up';
import { lastCompleteAt } from '@/db/queries/last-complete-at';
import { listDeviceGaps } from '@/db/queries/list-device-gaps';
import { type ListedDevice, listDevices } from '@/db/queries/list-devices';
import { hearKiosks } from '@/db/seed/demonstration/kiosk-contact';
import { DEMONSTRATION_SEED, seedDemonstration } from '@/db/seed/demonstration/seed-demonstration';
import { createTestDatabase, type TestDatabase } from '@/db/testing/create-test-database';
import { instant } from '@/db/testing/world';
import { isSilentTooLong } from '@/lib/devices/silence';
import type { PlaceId } from '@/lib/places/place';
import { PUBLISHED_QUESTIONNAIRES } from '@/lib/questionnaire/published';
import { dayOfInstant, type Instant, instantMilliseconds } from '@/lib/time/instant';

/** A Friday, a quarter past nine in Viet Nam. */
const now = instant('2026-03-20T02:15:00Z');
const today = dayOfInstant(now);
/** Those of the accounts, the gamed and the improving one, a ward, and two rural ones. */
const centres = ['66-TT', '24133-TT', '24373-TT', '24490-TT', '24163-TT', '24181-TT', '24538-TT'];
const dossierKey = (code: string) => createHmac('sha256', 'test').update(code).digest();
const MINUTE_MS = 60_000;

let world: TestDatabase;
let client: PoolClient;

before(async () => {
  world = await createTestDatabase();
  client = await world.db.pool.connect();
  await publishQuestionnaires(client, PUBLISHED_QUESTIONNAIRES, now);
});

after(async () => {
  client.release();
  await world.drop();
});

async function rowsOf<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await client.query<Row>(sql, values)).rows;
}

async function seedSmallWorld() {
  await seedDemonstration(client, { today, now, dossierKey, centres, days: 30 });
}

/** Everything about kiosks, without the numbers that the database gives out. */
async function everyKiosk() {
  const kiosks = await rowsOf(
    `select to_jsonb(devices) - '{id,place_id}'::text[] as device,
       to_jsonb(device_states) - 'device_id' as state, places.code
     from devices join places on places.id = place_id
     left join device_states on device_id = devices.id order by devices.id`,
  );
  const receipts = await rowsOf(
    `select to_jsonb(device_receipts) - 'device_id' as receipt, name
     from device_receipts join devices on devices.id = device_id order by response_id`,
  );
  const closures = await rowsOf(
    `select to_jsonb(device_gap_closures) - '{id,device_id}'::text[] as closure, name
     from device_gap_closures join devices on devices.id = device_id order by name`,
  );
  return { kiosks, receipts, closures };
}

async function listed(): Promise<(ListedDevice & { code: string })[]> {
  const places = await rowsOf<{ id: PlaceId; code: string }>('select id, code from places');
  const codes = new Map(places.map(({ id, code }) => [id, code]));
  const devices = await listDevices(client, [...codes.keys()]);
  return devices.map((device) => ({ ...device, code: codes.get(device.placeId) ?? '' }));
}

async function oneAt(code: string, name?: string): Promise<ListedDevice> {
  const found = (await listed()).filter(
    (device) => device.code === code && (name === undefined || device.name === name),
  );
  const [device] = found;
  if (!device || found.length > 1) throw new Error(`expected one at ${code}, ${found.length}`);
  return device;
}

test('what is rolled back leaves nothing, and the next try gives the same kiosks', async () => {
  await client.query('begin');
  await seedSmallWorld();
  const first = await everyKiosk();
  await client.query('rollback');
  assert.deepEqual(await everyKiosk(), { kiosks: [], receipts: [], closures: [] });

  await client.query('begin');
  await seedSmallWorld();
  await client.query('commit');
  const again = await everyKiosk();
  assert.ok(again.receipts.length > 500);
  assert.deepEqual(again, first);
});

test('kiosks stand where the accounts are responsible, at the gamed and the busiest rural centre', async () => {
  const [busiest] = await rowsOf<{ code: string }>(
    `select places.code from responses join places on places.id = centre_id
     where channel = 1 and counter_id is not null and places.code in ('24181-TT', '24538-TT')
     group by 1 order by count(*) desc limit 1`,
  );
  const found = (await listed()).map(({ code, name }) => [code, name]);
  const expected = [
    ['66-TT', 'Kiosk sảnh chờ'],
    ['66-TT-1', 'Kiosk Quầy 1'],
    ['66-TT-2', 'Kiosk Quầy 2'],
    ['66-TT-3', 'Kiosk Quầy 3'],
    ['66-TT-4', 'Kiosk Quầy 4'],
    ['24133-TT-1', 'Kiosk Quầy 1'],
    ['24133-TT-2', 'Kiosk Quầy 2'],
    ['24133-TT-3', 'Kiosk Quầy 3 (máy cũ)'],
    ['24133-TT-3', 'Kiosk Quầy 3'],
    ['24133-TT-4', 'Kiosk Quầy 4'],
    ['24133-TT-5', 'Kiosk Quầy 5'],
    ['24133-TT-6', 'Kiosk Quầy 6'],
    ['24373-TT-1', 'Kiosk Quầy 1'],
    ['24373-TT-2', 'Kiosk Quầy 2'],
    [`${busiest?.code}-1`, 'Kiosk Quầy 1'],
  ];
  assert.deepEqual([...found].sort(), [...expected].sort());
});

test('every answer that a kiosk gave since it was paired has a receipt, numbered as given', async () => {
  const faults = await rowsOf(
    `select receipt.device_id, receipt.sequence
     from device_receipts receipt
     join responses answer on answer.id = response_id
     join devices on devices.id = device_id
     join places on places.id = place_id
     where answer.channel <> 1 or answer.started_at < devices.paired_at
       or receipt.received_at <> answer.received_at
       or answer.received_at > coalesce(devices.revoked_at, $1)
       or coalesce(answer.counter_id, answer.centre_id) <> devices.place_id`,
    [now],
  );
  assert.deepEqual(faults, []);
  const [missed] = await rowsOf<{ n: number }>(
    `select count(*)::integer as n from responses answer
     join devices on devices.place_id = coalesce(answer.counter_id, answer.centre_id)
     join device_states state on state.device_id = devices.id
     where channel = 1 and started_at >= paired_at
       and received_at <= coalesce(revoked_at, state.last_seen_at)
       and not exists (select from device_receipts
                       where response_id = answer.id and device_id = devices.id)`,
  );
  assert.equal(missed?.n, 0);
  const [order] = await rowsOf<{ wrong: number; doubled: number }>(
    `select count(*) filter (where submitted_at < earlier)::integer as wrong,
       count(*) filter (where sequence = before)::integer as doubled
     from (select submitted_at, sequence, lag(sequence) over given as before,
             lag(submitted_at) over given as earlier
           from device_receipts join responses on responses.id = response_id
           window given as (partition by device_id order by sequence)) as given`,
  );
  assert.deepEqual(order, { wrong: 0, doubled: 0 });
});

test('the counts of each state are those of its receipts, one by one', async () => {
  for (const { id, state, pairedAt } of await listed()) {
    if (pairedAt === null) {
      assert.equal(state, null);
      continue;
    }
    const receipts = await rowsOf<{ sequence: number; receivedAt: string; givenAt: string }>(
      `select sequence, to_json(r.received_at)::text as "receivedAt",
         to_json(submitted_at)::text as "givenAt"
       from device_receipts r join responses on responses.id = response_id where device_id = $1`,
      [id],
    );
    const numbers = new Set(receipts.map(({ sequence }) => sequence));
    let complete = 0;
    while (numbers.has(complete + 1)) complete += 1;
    const newest = (moments: string[]): Instant | null => {
      const last = moments.sort().at(-1);
      return last === undefined ? null : instant(JSON.parse(last));
    };
    const [told] = await rowsOf<{ complete: number; told: number }>(
      `select complete_up_to as complete, told_sequence as told from device_states
       where device_id = $1`,
      [id],
    );
    assert.equal(state?.receivedCount, receipts.length);
    assert.equal(state?.lastReceivedAt, newest(receipts.map(({ receivedAt }) => receivedAt)));
    assert.equal(state?.newestAnswerAt, newest(receipts.map(({ givenAt }) => givenAt)));
    assert.deepEqual(told, { complete, told: Math.max(0, ...numbers) });
  }
});

test('each shows what it is there to show', async () => {
  const waiting = await oneAt('24133-TT-2');
  assert.equal(waiting.state?.waiting, 5);
  assert.equal(
    waiting.gaps.waiting.reduce((sum, { from, to }) => sum + to - from + 1, 0),
    5,
  );
  assert.deepEqual(waiting.gaps.gaps, []);

  const battery = await oneAt('24133-TT-5');
  assert.ok((battery.state?.batteryLevel ?? 1) < 0.2);
  assert.equal(battery.state?.isCharging, false);

  const clock = await oneAt('66-TT-3');
  const behindMs = -(clock.state?.clockOffsetMs ?? 0);
  assert.ok(behindMs > 90 * MINUTE_MS);
  const corrected = await rowsOf<{ right: boolean }>(
    `select clock = 1 and shift_ms = $2
       and device_submitted_at + shift_ms * interval '1 millisecond' = submitted_at as right
     from device_receipts join responses on id = response_id where device_id = $1 and clock <> 0`,
    [clock.id, behindMs],
  );
  assert.ok(corrected.length > 0);
  assert.ok(corrected.every(({ right }) => right));

  const unpaired = await oneAt('24133-TT-6');
  assert.deepEqual([unpaired.pairedAt, unpaired.state], [null, null]);

  const revoked = await oneAt('24133-TT-3', 'Kiosk Quầy 3 (máy cũ)');
  assert.equal(revoked.revokedByName, 'Quản lý phường Buôn Ma Thuột');
  assert.ok((revoked.state?.receivedCount ?? 0) > 0);
  const successor = await oneAt('24133-TT-3', 'Kiosk Quầy 3');
  assert.ok((successor.pairedAt ?? '') > (revoked.revokedAt ?? ''));

  for (const device of await listed()) {
    if (device.pairedAt === null || device.revokedAt !== null || !device.state) continue;
    if (device.id !== waiting.id) {
      assert.equal(device.state.lastAnswerAt, device.state.newestAnswerAt, device.code);
    }
    const isSilent = isSilentTooLong(device.openingHours, device.state.lastSeenAt, now);
    assert.equal(isSilent, device.code === '24373-TT-2', device.code);
    assert.ok(device.state.lastSeenAt <= now);
    if (!isSilent) {
      const agoMs = instantMilliseconds(now) - instantMilliseconds(device.state.lastSeenAt);
      assert.ok(agoMs < MINUTE_MS, device.code);
    }
  }
  const silent = await oneAt('24373-TT-2');
  assert.equal(dayOfInstant(silent.state?.lastSeenAt ?? now), '2026-03-18');
});

test('one gap is open, one is closed with reason and name, and nothing else is missing', async () => {
  const found = [];
  for (const { id, code } of await listed()) {
    const numbers = await listDeviceGaps(client, id);
    assert.deepEqual(numbers?.usedTwice, []);
    for (const { from, to, closure } of numbers?.gaps ?? [])
      found.push({ id, code, from, to, closure });
  }
  const [first, second] = found.sort((a, b) => (a.code < b.code ? -1 : 1));
  assert.equal(found.length, 2);
  assert.equal(first?.code, '24133-TT-4');
  assert.equal(first?.closure, null);
  assert.equal(second?.code, '66-TT-2');
  assert.equal(second?.closure?.byName, 'Giám đốc Trung tâm tỉnh');
  assert.ok((second?.closure?.reason.length ?? 0) > 20);
  for (const { id, from, to, closure } of found) {
    const [around] = await rowsOf<{ before: string; after: string }>(
      `select max(received_at::text) filter (where sequence = $2) as before,
         max(received_at::text) filter (where sequence = $3) as after
       from device_receipts where device_id = $1`,
      [id, from - 1, to + 1],
    );
    assert.ok(around?.before && around.after, 'answers before and after it arrived');
    assert.ok(to > from);
    if (closure) assert.ok(Date.parse(around.after) < Date.parse(closure.at));
  }
});

test('the manager of a centre is told up to when its answers are here', async () => {
  const ids = (await listed())
    .filter(({ code }) => code.startsWith('24133-TT'))
    .map(({ placeId }) => placeId);
  const told = await lastCompleteAt(client, [...new Set(ids)]);
  assert.deepEqual(
    told.map(({ name, openGapCount }) => [name, openGapCount > 0]),
    [
      ['Kiosk Quầy 1', false],
      ['Kiosk Quầy 2', false],
      ['Kiosk Quầy 3', false],
      ['Kiosk Quầy 4', true],
      ['Kiosk Quầy 5', false],
    ],
  );
  const slowest = told.reduce((a, b) => (b.completeAt < a.completeAt ? b : a));
  assert.equal(slowest.name, 'Kiosk Quầy 2');
});

test('at a later start those in contact are heard of again, and a kiosk of a person is left alone', async () => {
  const place = (await oneAt('66-TT-1')).placeId;
  const own = await createDevice(client, {
    name: 'Kiosk của tôi',
    placeId: place,
    questionnaireCode: 'counter',
    languages: ['vi'],
    openingHours: null,
    idleSeconds: 60,
    pin: null,
    createdBy: null,
    now,
  });
  await client.query('update devices set paired_at = $2, key_hash = $3 where id = $1', [
    own,
    now,
    Buffer.alloc(32, 7),
  ]);
  await client.query('insert into device_states (device_id, last_seen_at) values ($1, $2)', [
    own,
    now,
  ]);
  const before = new Map((await listed()).map((device) => [device.id, device]));
  // Nine in the evening, a week later: the offices closed at five.
  const later = instant('2026-03-27T14:00:00Z');
  await hearKiosks(client, { now: later, seed: DEMONSTRATION_SEED });
  const closing = instantMilliseconds(instant('2026-03-27T10:00:00Z'));
  for (const device of await listed()) {
    const { id, code, state, revokedAt } = device;
    if (id === own || revokedAt !== null || state === null || code === '24373-TT-2') {
      assert.deepEqual(device, before.get(id));
      continue;
    }
    const earlyMs = closing - instantMilliseconds(state.lastSeenAt);
    assert.ok(earlyMs >= 0 && earlyMs < MINUTE_MS, code);
    assert.equal(state.receivedCount, before.get(id)?.state?.receivedCount);
    assert.deepEqual(device.gaps, before.get(id)?.gaps);
  }
});

test('a real installation has no kiosk that nobody made', async () => {
  const real = await createTestDatabase();
  try {
    const options = { kind: 'real', now, dossierKey, onProgress: () => {} } as const;
    await setUp(real.db, options);
    await setUp(real.db, options);
    const { rows } = await real.db.pool.query(
      `select (select count(*)::int from devices) as devices,
         (select count(*)::int from device_states) as states,
         (select count(*)::int from device_receipts) as receipts,
         (select count(*)::int from device_gap_closures) as closures,
         (select count(*)::int from places where kind = 'centre') as centres`,
    );
    assert.deepEqual(rows, [{ devices: 0, states: 0, receipts: 0, closures: 0, centres: 103 }]);
  } finally {
    await real.drop();
  }
});
