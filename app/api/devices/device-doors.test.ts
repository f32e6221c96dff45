import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { drawnKey, momentsBefore, Tablet, waitingKiosk } from '@/app/api/devices/kiosk.fixture';
import { Doors } from '@/app/api/doors.fixture';
import { changeDevice } from '@/db/commands/change-device';
import { chooseLanguagePack } from '@/db/commands/choose-language-pack';
import { issuePairingCode } from '@/db/commands/issue-pairing-code';
import { keepLanguagePack } from '@/db/commands/keep-language-pack';
import { replaceDevice } from '@/db/commands/replace-device';
import { revokeDevice } from '@/db/commands/revoke-device';
import { findListedDevice } from '@/db/queries/list-devices';
import { WORLD_NOW } from '@/db/testing/world';
import { batchAnswerSchema, statusAnswerSchema } from '@/lib/devices/device-protocol';
import { sheetLines } from '@/lib/language-packs/translation-sheet';
import { dayOfInstant } from '@/lib/time/instant';

const PAIR = '/api/v1/devices/pair';
const YEAR_MS = 365 * 86_400_000;
const TEN_MINUTES_MS = 600_000;

let doors: Doors;

before(async () => {
  doors = await Doors.open();
});
after(() => doors.end());

const pool = () => doors.database.db.pool;

async function storedRows(tablet: Tablet) {
  const { rows } = await pool().query<{
    sequence: number;
    id: string;
    day: string;
    clock: number;
    n: number;
  }>(
    `select sequence, id, day::text, clock from device_receipts
     join responses on id = response_id where device_id = $1 order by sequence, id`,
    [tablet.id],
  );
  return rows;
}

function outcomes(document: unknown): string[] {
  return batchAnswerSchema.parse(document).results.map(({ outcome }) => outcome);
}

test('a code pairs one tablet; asked again with its own key it is the same success, with another it is not', async () => {
  const { id, code } = await waitingKiosk(doors);
  const key = drawnKey();
  const spaced = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
  const first = await doors.post({ code: spaced, key, shell: '1' }, {}, PAIR);
  assert.equal(first.response.status, 200);
  assert.equal(first.document.device, id);
  assert.equal(first.document.setup.place.counter, '24133-TT-1');
  const again = await doors.post({ code, key, shell: '1' }, {}, PAIR);
  assert.deepEqual(again.document, first.document);
  const other = await doors.post({ code, key: drawnKey(), shell: '1' }, {}, PAIR);
  assert.equal(other.response.status, 404);
  assert.equal(other.document.type, 'urn:hai-long:problem:pairing-code-unknown');
});

test('a code that is ten minutes old pairs nothing', async () => {
  const { id } = await waitingKiosk(doors);
  const issuedAt = momentsBefore(TEN_MINUTES_MS);
  const made = await issuePairingCode(pool(), { deviceId: id, now: issuedAt });
  const late = await doors.post({ code: made?.code, key: drawnKey(), shell: '1' }, {}, PAIR);
  assert.equal(late.response.status, 404);
});

test('anybody tries a kiosk in a demonstration, nobody in a real installation', async () => {
  const wish = { trialAt: '24133-TT-2', language: 'en', key: drawnKey(), shell: '1' };
  assert.equal((await doors.post(wish, {}, PAIR)).response.status, 404);
  doors.runtime.isDemonstration = true;
  const tried = await doors.post(wish, {}, PAIR);
  doors.runtime.isDemonstration = false;
  assert.equal(tried.response.status, 200);
  assert.deepEqual(tried.document.setup.languages, ['en', 'vi']);
  assert.equal(tried.document.setup.place.counter, '24133-TT-2');
});

test('each answer is stored once, however often, in whatever order and company it comes', async () => {
  const tablet = await Tablet.paired(doors);
  const answers = [1, 2, 3, 4, 5].map((sequence) => tablet.kept(sequence));
  const [one, two, three, four, five] = answers;
  const first = await tablet.send([three, one]);
  assert.equal(first.response.status, 200);
  assert.deepEqual(outcomes(first.document), ['stored', 'stored']);
  const second = await tablet.send([five, three, two, five]);
  assert.deepEqual(outcomes(second.document), ['stored', 'repeated', 'stored', 'repeated']);
  const both = await Promise.all([tablet.send(answers), tablet.send([...answers].reverse())]);
  const all = both.flatMap(({ document }) => outcomes(document));
  assert.equal(all.filter((outcome) => outcome === 'stored').length, 1);
  assert.equal(all.filter((outcome) => outcome === 'repeated').length, 9);
  const stored = await storedRows(tablet);
  assert.deepEqual(
    stored.map(({ sequence, id }) => [sequence, id]),
    [one, two, three, four, five].map((answer) => [answer?.sequence, answer?.response.id]),
  );
  const listed = await findListedDevice(pool(), tablet.id);
  assert.equal(listed?.state?.receivedCount, 5);
});

test('a bad one among good ones is told by itself and takes none with it', async () => {
  const tablet = await Tablet.paired(doors);
  const good = tablet.kept(1);
  const { document } = await tablet.send([
    good,
    tablet.kept(2, { ratings: { overall: 9 } }),
    tablet.kept(3, { counter: 'nowhere' }),
    { ...tablet.kept(4), response: { ...good.response, ratings: { overall: 1 } } },
    tablet.kept(5, { channel: 'phone' }),
    { ...tablet.kept(6), response: null },
    tablet.kept(7),
  ]);
  assert.deepEqual(outcomes(document), [
    'stored',
    'invalid',
    'unknown-place',
    'conflict',
    'invalid',
    'invalid',
    'stored',
  ]);
  for (const { outcome, detail } of document.results) {
    assert.equal(outcome === 'stored', detail === undefined);
  }
  assert.deepEqual(
    (await storedRows(tablet)).map(({ sequence }) => sequence),
    [1, 7],
  );
});

test('more kiosks at once than connections: everything is stored', async () => {
  const tablets = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => Tablet.paired(doors)));
  const sent = await Promise.all(
    tablets.map((tablet) => tablet.send([1, 2, 3].map((sequence) => tablet.kept(sequence)))),
  );
  for (const { response, document } of sent) {
    assert.equal(response.status, 200);
    assert.deepEqual(outcomes(document), ['stored', 'stored', 'stored']);
  }
});

test('a clock a year off, either way: the right day, marked', async () => {
  for (const aheadMs of [YEAR_MS, -YEAR_MS]) {
    const tablet = await Tablet.paired(doors);
    tablet.aheadMs = aheadMs;
    const countedToday = async () => {
      const { rows } = await pool().query<{ n: number }>(
        'select coalesce(sum(n), 0)::integer as n from rollups where day = $1',
        [dayOfInstant(WORLD_NOW)],
      );
      return rows[0]?.n ?? 0;
    };
    const before = await countedToday();
    await tablet.send([tablet.kept(1, {}, 0), tablet.kept(2, {}, 1_000)]);
    const rows = await storedRows(tablet);
    assert.deepEqual(
      rows.map(({ day, clock }) => [day, clock]),
      [
        [dayOfInstant(WORLD_NOW), 1],
        [dayOfInstant(WORLD_NOW), 1],
      ],
    );
    assert.equal(await countedToday(), before + 2);
  }
});

test('a changed setting comes back with the next status, and only once', async () => {
  const tablet = await Tablet.paired(doors);
  const heard = async (setupVersion: string) => {
    const { response, document } = await tablet.tell({ setupVersion });
    assert.equal(response.status, 200);
    return statusAnswerSchema.parse(document);
  };
  const first = await heard('');
  assert.equal(first.now, WORLD_NOW);
  const version = first.setup?.version ?? '';
  assert.equal((await heard(version)).setup, null);
  const place = doors.world.tree.find('24133-TT-2');
  assert.ok(place);
  await changeDevice(pool(), {
    deviceId: tablet.id,
    name: 'Kiosk đã chuyển',
    placeId: place.id,
    questionnaireCode: 'counter',
    languages: ['en'],
    openingHours: null,
    idleSeconds: 90,
  });
  const changed = await heard(version);
  assert.equal(changed.setup?.name, 'Kiosk đã chuyển');
  assert.equal(changed.setup?.place.counter, '24133-TT-2');
  assert.deepEqual(changed.setup?.pin, first.setup?.pin);
});

test('a kiosk hears of the languages in use that it is to ask in, whole ones only; an older program of those it knows', async () => {
  const { db } = doors.database;
  const tablet = await Tablet.paired(doors);
  const place = doors.world.tree.find('24133-TT-1');
  assert.ok(place);
  const questionnaire = doors.runtime.questionnaires.current('counter');
  const entries = sheetLines([questionnaire]).map(({ key, vi: source }) => ({
    ...{ key, source, text: `${source} (Ê Đê)`, recording: null },
  }));
  const settings = { name: 'Kiosk', placeId: place.id, questionnaireCode: 'counter' };
  await changeDevice(pool(), {
    ...{ ...settings, deviceId: tablet.id, openingHours: null, idleSeconds: 60 },
    languages: ['rad', 'en'],
  });
  const heard = async () => {
    doors.runtime.languages.forget();
    return statusAnswerSchema.parse((await tablet.tell()).document).setup;
  };
  const signed = { by: '1', name: 'Quản trị', at: WORLD_NOW };
  const use = (packId: number | null) =>
    chooseLanguagePack(db.pool, { language: 'rad', packId, signed });
  const upload = { language: 'rad', name: 'Ê Đê', recordings: [], signed };

  assert.deepEqual((await heard())?.languages, ['en']);
  const part = await keepLanguagePack(db, { ...upload, entries: entries.slice(1) });
  await use(part.id);
  assert.equal((await heard())?.packs, undefined);
  const whole = await keepLanguagePack(db, { ...upload, entries });
  assert.equal((await heard())?.packs, undefined);
  await use(whole.id);
  const setup = await heard();
  assert.deepEqual([setup?.offered, setup?.languages], [['rad', 'en'], ['en']]);
  const [pack] = setup?.packs ?? [];
  assert.deepEqual(
    [pack?.language, pack?.version, pack?.name, pack?.isReviewed],
    ['rad', 2, 'Ê Đê', false],
  );
  assert.ok(pack?.entries.some(({ key }) => key === 'asked/overall'));
  assert.ok(pack?.entries.every(({ key }) => !key.startsWith('phone.')));
  await use(null);
  const without = await heard();
  assert.notEqual(without?.version, setup?.version);
  assert.deepEqual(
    [without?.offered, without?.packs, without?.languages],
    [undefined, undefined, ['en']],
  );
});

test('only its own key opens the door of a kiosk; a revoked or replaced one is told so', async () => {
  const tablet = await Tablet.paired(doors);
  const stranger = await Tablet.paired(doors);
  const path = `/api/v1/devices/${tablet.id}/responses`;
  for (const authorization of ['', 'Bearer no', `Bearer ${stranger.key}`, `Bearer ${drawnKey()}`]) {
    const { response, document } = await doors.post({}, { Authorization: authorization }, path);
    assert.equal(response.status, 401);
    assert.equal(document.type, 'urn:hai-long:problem:device-unknown');
  }
  await revokeDevice(pool(), { deviceId: tablet.id, byName: 'Trần Văn Bảo', now: WORLD_NOW });
  const refused = await tablet.send([tablet.kept(1)]);
  assert.equal(refused.response.status, 403);
  assert.equal(refused.document.type, 'urn:hai-long:problem:device-revoked');
  assert.deepEqual(await storedRows(tablet), []);

  const next = await replaceDevice(doors.database.db, {
    deviceId: stranger.id,
    createdBy: null,
    now: WORLD_NOW,
  });
  assert.ok(next);
  assert.equal((await stranger.tell()).response.status, 200);
  const made = await issuePairingCode(pool(), { deviceId: next, now: WORLD_NOW });
  await doors.post({ code: made?.code, key: drawnKey(), shell: '1' }, {}, PAIR);
  assert.equal((await stranger.tell()).response.status, 403);
});

test('half a body, another form and too many answers are refused whole, and nothing is stored', async () => {
  const tablet = await Tablet.paired(doors);
  const headers = { Authorization: `Bearer ${tablet.key}` };
  const path = `/api/v1/devices/${tablet.id}/responses`;
  assert.equal((await doors.post('{"protocol":1,"sen', headers, path)).response.status, 400);
  assert.equal((await doors.post({ protocol: 1 }, headers, path)).response.status, 422);
  const many = Array.from({ length: 201 }, (_, at) => tablet.kept(at + 1));
  assert.equal((await tablet.send(many)).response.status, 422);
  assert.deepEqual(await storedRows(tablet), []);
});

test('signs that the database cannot keep are a fault of the body, not of the server', async () => {
  const tablet = await Tablet.paired(doors);
  const { response, document } = await tablet.tell({ shell: 'a\u0000b' });
  assert.equal(response.status, 422);
  assert.equal(document.errors[0].code, 'refused');
});
