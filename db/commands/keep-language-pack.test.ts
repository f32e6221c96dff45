import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chooseLanguagePack } from '@/db/commands/choose-language-pack';
import { keepLanguagePack, recordingHash } from '@/db/commands/keep-language-pack';
import { reviewLanguagePack } from '@/db/commands/review-language-pack';
import { findRecording } from '@/db/queries/find-recording';
import { languagePackHistory } from '@/db/queries/language-pack-history';
import { findLanguagePack, knownLanguages, listLanguagePacks } from '@/db/queries/language-packs';
import type { Signed } from '@/db/queries/paper-sheets';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { instant } from '@/db/testing/world';
import type { PackEntry } from '@/lib/language-packs/language-pack';
import { day } from '@/lib/time/day';

let database: Awaited<ReturnType<typeof createTestDatabase>>;

before(async () => {
  database = await createTestDatabase({ maxConnections: 4 });
});
after(() => database.drop());

const lan: Signed = { by: 'lan', name: 'H’Lan Niê', at: instant('2026-11-20T03:00:00Z') };
const minh: Signed = { by: 'minh', name: 'Lê Minh', at: instant('2026-11-21T03:00:00Z') };
const thu: Signed = { by: 'thu', name: 'Vũ Thu', at: instant('2026-11-22T03:00:00Z') };

const entry = (text: string, recording: string | null = null): PackEntry => ({
  ...{ key: 'rating.5', source: 'Rất hài lòng', text, recording },
});

function sound(content: string) {
  const bytes = new TextEncoder().encode(`OggS${content}`);
  return { sha256: recordingHash(bytes), mediaType: 'audio/ogg', bytes };
}

function keep(language: string, text: string, recordings: ReturnType<typeof sound>[] = []) {
  const entries = [entry(text, recordings[0]?.sha256)];
  return keepLanguagePack(database.db, {
    ...{ language, name: 'Ê Đê', entries, recordings, signed: lan },
  });
}

const pool = () => database.db.pool;

async function count(table: string): Promise<number> {
  const { rows } = await pool().query(`select count(*)::integer as n from ${table}`);
  return rows[0].n;
}

test('a version is kept with its recordings, and nobody is shown it', async () => {
  const recording = sound('one');
  const { id } = await keep('rad', '⟦năm⟧', [recording]);
  assert.deepEqual(await findLanguagePack(pool(), id), {
    ...{ id, language: 'rad', version: 1, name: 'Ê Đê' },
    entries: [entry('⟦năm⟧', recording.sha256)],
    ...{ uploadedByName: 'H’Lan Niê', uploadedAt: lan.at },
    ...{ review: null, isReviewed: false, isChosen: false },
  });
  const kept = await findRecording(pool(), recording.sha256);
  assert.equal(kept?.mediaType, 'audio/ogg');
  assert.deepEqual(kept && new Uint8Array(kept.bytes), recording.bytes);
  assert.ok((await knownLanguages(pool())).has('rad'));
  assert.equal(await findLanguagePack(pool(), id + 1000), null);
  assert.equal(await findRecording(pool(), 'ab'.repeat(32)), null);
});

test('the same content again is the same version; other content, or another name, is the next', async () => {
  const first = await keep('cmo', '⟦một⟧', [sound('two')]);
  const [packs, recordings] = [await count('language_packs'), await count('recordings')];
  assert.deepEqual(await keep('cmo', '⟦một⟧', [sound('two')]), first);
  assert.equal(await count('language_packs'), packs);
  const second = await keep('cmo', '⟦hai⟧', [sound('two')]);
  assert.equal(await count('recordings'), recordings);
  const entries = [entry('⟦hai⟧', sound('two').sha256)];
  const renamed = await keepLanguagePack(database.db, {
    ...{ language: 'cmo', name: 'M’nông', entries, recordings: [], signed: lan },
  });
  const back = await keep('cmo', '⟦một⟧', [sound('two')]);
  const versions = (await listLanguagePacks(pool())).filter(({ language }) => language === 'cmo');
  assert.deepEqual(
    versions.map(({ id, version }) => [id, version]),
    [
      [back.id, 4],
      [renamed.id, 3],
      [second.id, 2],
      [first.id, 1],
    ],
  );
});

test('twelve uploads at once through four connections get twelve numbers', async () => {
  const texts = Array.from({ length: 12 }, (_, at) => `⟦${at}⟧`);
  const kept = await Promise.all(texts.map((text) => keep('jra', text)));
  assert.equal(new Set(kept.map(({ id }) => id)).size, 12);
  const versions = (await listLanguagePacks(pool())).filter(({ language }) => language === 'jra');
  assert.deepEqual(
    versions.map(({ version }) => version),
    [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
  );
});

test('the same upload pressed six times at once is one version', async () => {
  const kept = await Promise.all(Array.from({ length: 6 }, () => keep('tay', '⟦sáu⟧')));
  assert.equal(new Set(kept.map(({ id }) => id)).size, 1);
});

test('a failure in the middle leaves nothing behind', async () => {
  const [packs, recordings] = [await count('language_packs'), await count('recordings')];
  const good = sound('three');
  const bad = { ...sound('four'), mediaType: null as unknown as string };
  await assert.rejects(keep('nut', '⟦hỏng⟧', [good, bad]), /media_type/);
  const unsigned = { ...lan, name: null as unknown as string };
  await assert.rejects(
    keepLanguagePack(database.db, {
      ...{ language: 'nut', name: 'Nùng', entries: [entry('⟦hỏng⟧', good.sha256)] },
      ...{ recordings: [good], signed: unsigned },
    }),
    /uploaded_by_name/,
  );
  assert.deepEqual([await count('language_packs'), await count('recordings')], [packs, recordings]);
  assert.equal(await findRecording(pool(), good.sha256), null);
});

test('a later review stands beside the first and is the one that is told', async () => {
  const { id } = await keep('hre', '⟦bảy⟧');
  const review = { packId: id, reviewer: 'Y Blui Niê, giáo viên', on: day('2026-11-19') };
  await reviewLanguagePack(pool(), { ...review, signed: minh });
  const again = { ...review, reviewer: 'H’Bia Êban, phát thanh viên', on: day('2026-11-21') };
  await reviewLanguagePack(pool(), { ...again, signed: thu });
  const pack = await findLanguagePack(pool(), id);
  assert.equal(pack?.isReviewed, true);
  assert.deepEqual(pack?.review, {
    ...{ reviewer: again.reviewer, on: again.on, notedByName: 'Vũ Thu' },
  });
  const history = await languagePackHistory(pool(), id);
  assert.deepEqual(history, [
    { kind: 'reviewed', at: thu.at, byName: 'Vũ Thu', reviewer: again.reviewer, on: again.on },
    { kind: 'reviewed', at: minh.at, byName: 'Lê Minh', reviewer: review.reviewer, on: review.on },
    { kind: 'uploaded', at: lan.at, byName: 'H’Lan Niê' },
  ]);
  await assert.rejects(
    reviewLanguagePack(pool(), { ...review, packId: id + 1000, signed: minh }),
    /foreign key/,
  );
  const next = await keep('hre', '⟦tám⟧');
  assert.equal((await findLanguagePack(pool(), next.id))?.isReviewed, false);
});

test('nothing that is kept can be changed or removed', async () => {
  const { id } = await keep('ksc', '⟦chín⟧', [sound('five')]);
  const review = { packId: id, reviewer: 'Y Blui Niê', on: day('2026-11-19'), signed: minh };
  await reviewLanguagePack(pool(), review);
  await chooseLanguagePack(pool(), { language: 'ksc', packId: id, signed: thu });
  const tables = ['language_packs', 'recordings', 'language_pack_reviews', 'language_choices'];
  const columns = ['name', 'media_type', 'reviewer', 'language'];
  for (const [at, table] of tables.entries()) {
    const before = await count(table);
    const change = `update ${table} set ${columns[at]} = 'x'`;
    for (const statement of [change, `delete from ${table}`, `truncate ${table} cascade`]) {
      await assert.rejects(pool().query(statement), /append-only|never changed|refuse/i, statement);
    }
    assert.equal(await count(table), before);
  }
});
