import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LanguageDirectory } from '@/app/_server/language-directory';
import type { Database } from '@/db/client';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { putPackIntoUse, takePackOutOfUse } from '@/db/testing/put-pack-into-use';
import { instant } from '@/db/testing/world';
import { sheetLines } from '@/lib/language-packs/translation-sheet';
import { counterQuestionnaire } from '@/lib/questionnaire/published';

let database: Awaited<ReturnType<typeof createTestDatabase>>;

before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());

const wholePack = (language: string) => ({
  language,
  name: language,
  entries: sheetLines([counterQuestionnaire]).map(({ key, vi }) => ({
    ...{ key, source: vi, text: `⟦${vi}⟧`, recording: null },
  })),
  sounds: [],
});

async function offered(directory: LanguageDirectory): Promise<string[]> {
  const offer = await directory.offer();
  return offer.offered('phone', counterQuestionnaire).map(({ tag }) => tag);
}

test('a chosen pack is offered beside the product’s own languages, until it is taken out', async () => {
  let now = instant('2026-11-20T03:00:00Z');
  const directory = new LanguageDirectory(database.db.pool, () => now);
  assert.deepEqual(await offered(directory), ['vi', 'en']);
  await putPackIntoUse(database.db, wholePack('rad'));
  assert.deepEqual(await offered(directory), ['vi', 'en']);
  now = instant('2026-11-20T03:00:10Z');
  assert.deepEqual(await offered(directory), ['vi', 'en', 'rad']);
  await takePackOutOfUse(database.db, 'rad');
  directory.forget();
  assert.deepEqual(await offered(directory), ['vi', 'en']);
  assert.ok((await directory.offer()).known.has('rad'));
});

test('a reading that began before a change is not what is known after it', async () => {
  const now = instant('2026-11-20T03:00:00Z');
  let release = () => {};
  let held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const running: Promise<unknown>[] = [];
  const slow = {
    query: (...args: Parameters<Database['pool']['query']>) => {
      const until = held;
      const rows = Promise.resolve(database.db.pool.query(...args));
      running.push(rows);
      return Promise.all([rows, until]).then(([read]) => read);
    },
  } as unknown as Database['pool'];
  const directory = new LanguageDirectory(slow, () => now);
  const before = offered(directory);
  assert.ok(running.length > 0);
  await Promise.all(running);
  await putPackIntoUse(database.db, wholePack('cmo'));
  directory.forget();
  held = Promise.resolve();
  assert.deepEqual(await offered(directory), ['vi', 'en', 'cmo']);
  release();
  assert.deepEqual(await before, ['vi', 'en']);
  assert.deepEqual(await offered(directory), ['vi', 'en', 'cmo']);
  await takePackOutOfUse(database.db, 'cmo');
});

test('when the database is away the last offer goes on, also after a change', async () => {
  await putPackIntoUse(database.db, wholePack('jra'));
  const now = instant('2026-11-20T03:00:00Z');
  let isAway = false;
  const line = {
    query: (...args: Parameters<Database['pool']['query']>) =>
      isAway ? Promise.reject(new Error('away')) : database.db.pool.query(...args),
  } as unknown as Database['pool'];
  const directory = new LanguageDirectory(line, () => now);
  assert.deepEqual(await offered(directory), ['vi', 'en', 'jra']);
  isAway = true;
  directory.forget();
  assert.deepEqual(await offered(directory), ['vi', 'en', 'jra']);
  assert.deepEqual(await offered(new LanguageDirectory(line, () => now)), ['vi', 'en']);
  await takePackOutOfUse(database.db, 'jra');
});
