import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { publish } from '@/app/_server/publishing';
import { Doors } from '@/app/api/doors.fixture';
import { publishedListSchema } from '@/app/api/published-door';
import { scoresDocumentSchema } from '@/app/api/scores-document';
import { storeResponses } from '@/db/commands/store-responses';
import { makeResponse } from '@/db/testing/world';
import type { Rating } from '@/lib/questionnaire/questionnaire';
import { publishedSetSchema } from '@/lib/reports/published-set';
import { DIVISIONS } from '@/lib/reports/score-query';

let doors: Doors;

before(async () => {
  doors = await Doors.open();
});

after(() => doors.end());

async function seedWorkedExample(place: string, day = '2026-09-15') {
  const columns: Record<string, (Rating | null)[]> = {
    overall: [5, 4, 3, 2],
    access: [5, 4, 3, 4],
    procedures: [4, 4, 2, 5],
    officials: [5, 5, 5, 1],
    result: [4, 3, null, 4],
    feedback: [null, null, 4, 2],
  };
  const batch = Array.from({ length: 12 }, (_, i) =>
    makeResponse(doors.world, {
      place,
      day,
      ratings: Object.fromEntries(
        Object.entries(columns).map(([code, column]) => [code, column[i % 4] ?? null]),
      ),
    }),
  );
  await storeResponses(doors.database.db.pool, { itemCount: 6, reasonCount: 22 }, batch);
}

test('the score door for those in charge: the worked example, live, by everything', async () => {
  await seedWorkedExample('24175-TT-1');
  const province = await doors.keyOf('66', 'tinh@example.vn');
  const month = 'from=2026-09-01&to=2026-09-30';
  const { status, document } = await doors.scores(`place=24175-TT&${month}`, province);
  assert.equal(status, 200);
  scoresDocumentSchema.parse(document);
  assert.equal(document.n, 12);
  assert.equal(document.published, undefined);
  assert.equal(document.score.value.toFixed(2), '68.33');
  assert.ok(document.score.standardError > 0);
  assert.equal(document.pooled.value.toFixed(2), '70.59');
  // Six of twelve: too wide an interval on too few answers.
  assert.deepEqual(document.overall, { hidden: 'too-uncertain' });
  assert.deepEqual(document.factors.feedback, { hidden: 'too-few' });
  for (const by of DIVISIONS) {
    const divided = await doors.scores(`place=24175&${month}&by=${by}`, province);
    assert.equal(divided.status, 200, by);
    scoresDocumentSchema.parse(divided.document);
    const told = divided.document.rows.filter((row: { n: number | null }) => row.n === 12);
    const all = divided.document.rows.reduce((sum: number, row: { n: number }) => sum + row.n, 0);
    if (by === 'factor' || by === 'criterion') continue;
    assert.equal(all, 12, by);
    assert.ok(told.length >= 1, `${by}: ${JSON.stringify(divided.document.rows)}`);
  }
  assert.equal(
    (await doors.scores(`place=24175-TT&${month}&channel=phone`, province)).document.n,
    0,
  );
  assert.equal((await doors.scores(`place=66&${month}`, province)).document.n, 12);
});

test('the public gets what is published, to the byte, and nothing finer', async () => {
  await seedWorkedExample('24133-TT-2', '2026-07-15');
  const month = 'place=24133-TT&from=2026-07-01&to=2026-07-31';
  assert.equal((await doors.scores(month)).status, 404);
  await publish(doors.runtime);
  const { status, document } = await doors.scores(month);
  assert.equal(status, 200);
  scoresDocumentSchema.parse(document);
  assert.equal(document.n, 12);
  assert.equal(document.score.value.toFixed(2), '68.33');
  const { published } = document;
  assert.equal(published.at, '2026-07');
  assert.equal(published.revision, 1);
  const response = await fetch(`${doors.base}${published.document}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  assert.equal(createHash('sha256').update(bytes).digest('hex'), published.sha256);
  assert.match(response.headers.get('cache-control') ?? '', /immutable/);
  publishedSetSchema.parse(JSON.parse(bytes.toString('utf8')));
  const list = publishedListSchema.parse(
    await (await fetch(`${doors.base}/api/v1/published`)).json(),
  );
  const listed = list.sets.find((set) => set.document === published.document);
  assert.equal(listed?.bytes, bytes.length);
  const quarter = await doors.scores('place=66&from=2026-07-01&to=2026-09-30&by=month');
  assert.deepEqual(
    quarter.document.rows.map((row: { key: string }) => row.key),
    ['2026-07', '2026-08', '2026-09'],
  );
  for (const finer of [
    `${month}&by=counter`,
    `${month}&by=day`,
    `${month}&by=week`,
    `${month}&by=channel`,
    `${month}&by=field`,
    `${month}&channel=kiosk`,
    `${month}&field=land`,
    `${month}&basis=pooled`,
    `${month}&questionnaire=counter@1`,
    'place=24133-TT&from=2026-07-01&to=2026-07-30',
    'place=24133-TT&from=2026-11-01&to=2026-11-30',
    'place=24133-TT-2&from=2026-07-01&to=2026-07-31',
  ]) {
    const refused = await doors.scores(finer);
    assert.equal(refused.status, 404, finer);
    assert.equal(refused.document.type, 'urn:hai-long:problem:not-published', finer);
  }
  assert.equal((await fetch(`${doors.base}/api/v1/published/counter/2026-07/9`)).status, 404);
});

test('assisted answers are set aside and told, and counted when asked for alone', async () => {
  const batch = Array.from({ length: 15 }, (_, i) =>
    makeResponse(doors.world, {
      place: '24163-TT-1',
      day: '2026-09-15',
      channel: i < 5 ? 'assisted' : 'kiosk',
      ratings: {
        overall: i < 5 ? 5 : 4,
        access: 4,
        procedures: 4,
        officials: 4,
        result: 4,
        feedback: 4,
      },
    }),
  );
  await storeResponses(doors.database.db.pool, { itemCount: 6, reasonCount: 22 }, batch);
  const month = 'place=24163-TT&from=2026-09-01&to=2026-09-30';
  const own = await doors.keyOf('24163', 'tan-an@example.vn');
  const all = await doors.scores(month, own);
  assert.equal(all.document.n, 10);
  assert.deepEqual(all.document.setAside, { assisted: 5 });
  const alone = await doors.scores(`${month}&channel=assisted`, own);
  assert.equal(alone.document.n, 5);
  assert.deepEqual(alone.document.setAside, {});
});

test('a faulty query is told whole; an unknown place is 404', async () => {
  const faulty = await doors.scores('place=66&from=2026-02-30&to=x&by=mood&colour=red');
  assert.equal(faulty.status, 422);
  assert.deepEqual(
    faulty.document.errors.map((error: { path: string }) => error.path),
    ['from', 'to', 'by', 'colour'],
  );
  const backwards = await doors.scores('place=66&from=2026-03-02&to=2026-03-01');
  assert.equal(backwards.document.errors[0].code, 'period_backwards');
  const long = await doors.scores('place=66&from=1900-01-01&to=2199-12-31&by=day');
  assert.equal(long.document.errors[0].code, 'period_long');
  const absurd = await doors.scores('place=66&from=9999-12-01&to=9999-12-31&by=day');
  assert.equal(absurd.document.errors[0].code, 'invalid_day');
  const twice = await doors.scores('place=66&place=24133&from=2026-03-01&to=2026-03-02');
  assert.equal(twice.document.errors[0].code, 'repeated');
  assert.equal((await doors.scores('place=1&from=2026-03-01&to=2026-03-01')).status, 404);
  const unknown = await doors.scores('place=66&from=2026-03-01&to=2026-03-01&questionnaire=mood');
  assert.equal(unknown.document.errors[0].code, 'questionnaire_unknown');
});

test("a manager's key gets his own counts and no one else's; a wrong key is refused", async () => {
  const batch = ['24121-TT-1', '24124-TT-1'].flatMap((place) => {
    const known =
      doors.world.tree.find(place) ??
      doors.world.tree.within(doors.world.tree.root() as never, 'counter').at(-1);
    return Array.from({ length: 3 }, () =>
      makeResponse(doors.world, {
        place: known?.code ?? place,
        day: '2026-08-04',
        ratings: { overall: 4, access: 5 },
      }),
    );
  });
  await storeResponses(doors.database.db.pool, { itemCount: 6, reasonCount: 22 }, batch);
  const authorization = await doors.keyOf('24121', 'quan-ly@example.vn');
  const query = 'from=2026-08-01&to=2026-08-31';
  // The month is published, and three late answers are too few for a revision.
  await publish(doors.runtime);
  assert.equal((await doors.scores(`place=24121-TT&${query}`)).document.n, 0);
  assert.equal((await doors.scores(`place=24121-TT&${query}`, authorization)).document.n, 3);
  const other = doors.world.tree.all.find((p) => p.id === batch[5]?.centreId);
  assert.equal((await doors.scores(`place=${other?.code}&${query}`, authorization)).document.n, 0);
  assert.equal(
    (await doors.scores(`place=66&${query}`, { Authorization: 'Bearer hl_wrong' })).status,
    401,
  );
  assert.equal(
    (await doors.scores(`place=66&${query}`, { Authorization: 'Basic eDp5' })).status,
    401,
  );
});
