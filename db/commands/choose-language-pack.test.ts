import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chooseLanguagePack } from '@/db/commands/choose-language-pack';
import { keepLanguagePack } from '@/db/commands/keep-language-pack';
import { languagePackHistory } from '@/db/queries/language-pack-history';
import { listLanguagePacks } from '@/db/queries/language-packs';
import type { Signed } from '@/db/queries/paper-sheets';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { instant } from '@/db/testing/world';

let database: Awaited<ReturnType<typeof createTestDatabase>>;

before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());

const at = (hour: number): Signed => ({
  ...{ by: 'lan', name: `người ${hour}`, at: instant(`2026-11-20T0${hour}:00:00Z`) },
});

async function keep(language: string, text: string): Promise<number> {
  const entries = [{ key: 'rating.5', source: 'Rất hài lòng', text, recording: null }];
  const { id } = await keepLanguagePack(database.db, {
    ...{ language, name: language, entries, recordings: [], signed: at(1) },
  });
  return id;
}

const choose = (language: string, packId: number | null, signed = at(2)) =>
  chooseLanguagePack(database.db.pool, { language, packId, signed });

async function chosenOf(language: string): Promise<number[]> {
  const packs = await listLanguagePacks(database.db.pool);
  return packs.filter((pack) => pack.language === language && pack.isChosen).map(({ id }) => id);
}

test('one version of a language is in use, the one that was chosen last, until none is', async () => {
  const [first, second] = [await keep('rad', '⟦một⟧'), await keep('rad', '⟦hai⟧')];
  assert.deepEqual(await chosenOf('rad'), []);
  assert.equal(await choose('rad', first), true);
  assert.deepEqual(await chosenOf('rad'), [first]);
  assert.equal(await choose('rad', second), true);
  assert.deepEqual(await chosenOf('rad'), [second]);
  assert.equal(await choose('rad', first), true);
  assert.deepEqual(await chosenOf('rad'), [first]);
  assert.equal(await choose('rad', null), true);
  assert.deepEqual(await chosenOf('rad'), []);
});

test('what is so already is not written down again', async () => {
  const id = await keep('cmo', '⟦một⟧');
  assert.equal(await choose('cmo', null), false);
  assert.equal(await choose('cmo', id), true);
  assert.equal(await choose('cmo', id), false);
  assert.equal(await choose('cmo', null), true);
  assert.equal(await choose('cmo', null), false);
});

test('a version of another language, or none at all, cannot be chosen', async () => {
  const [ours, theirs] = [await keep('jra', '⟦một⟧'), await keep('tay', '⟦một⟧')];
  assert.equal(await choose('jra', theirs), false);
  assert.equal(await choose('jra', theirs + 1000), false);
  assert.deepEqual(await chosenOf('jra'), []);
  assert.equal(await choose('jra', ours), true);
  assert.equal(await choose('jra', theirs), false);
  assert.deepEqual([await chosenOf('jra'), await chosenOf('tay')], [[ours], []]);
});

test('the history of a version tells when it came into use and when it left it', async () => {
  const [first, second] = [await keep('hre', '⟦một⟧'), await keep('hre', '⟦hai⟧')];
  const other = await keep('nut', '⟦một⟧');
  await choose('hre', first, at(2));
  await choose('nut', other, at(3));
  await choose('hre', second, at(4));
  await choose('hre', null, at(5));
  const told = async (id: number) =>
    (await languagePackHistory(database.db.pool, id)).map(({ kind, byName }) => [kind, byName]);
  assert.deepEqual(await told(first), [
    ['left', 'người 4'],
    ['chosen', 'người 2'],
    ['uploaded', 'người 1'],
  ]);
  assert.deepEqual(await told(second), [
    ['left', 'người 5'],
    ['chosen', 'người 4'],
    ['uploaded', 'người 1'],
  ]);
  assert.deepEqual(await told(other), [
    ['chosen', 'người 3'],
    ['uploaded', 'người 1'],
  ]);
  assert.deepEqual(await told(other + 1000), []);
});
