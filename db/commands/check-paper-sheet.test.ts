import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { checkPaperSheet, type PaperOutcome } from '@/db/commands/check-paper-sheet';
import { discardPaperSheet } from '@/db/commands/discard-paper-sheet';
import { keyPaperSheet } from '@/db/commands/key-paper-sheet';
import { findRollupDifferences } from '@/db/commands/rebuild-rollups';
import {
  countPaperSheets,
  findPaperSheet,
  listOpenPaperSheets,
  type Signed,
} from '@/db/queries/paper-sheets';
import { QuestionnaireRegistry } from '@/db/queries/questionnaire-registry';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { instant, makeWorld, type World } from '@/db/testing/world';
import type { Rating } from '@/lib/questionnaire/questionnaire';
import type { KeyedSheet } from '@/lib/submission/keyed-sheet';
import { day } from '@/lib/time/day';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let world: World;

before(async () => {
  database = await createTestDatabase();
  world = await makeWorld(database.db);
});
after(() => database.drop());

const PLACE = '24175-TT-1';
const sheet: KeyedSheet = {
  ratings: { overall: 4, access: 5, procedures: null, officials: 2, result: 4, feedback: null },
  reasons: ['3.1'],
  helper: null,
  comment: 'Chờ hơi lâu',
};
const lan: Signed = { by: 'lan', name: 'H’Lan Niê', at: instant('2026-11-20T03:00:00Z') };
const minh: Signed = { by: 'minh', name: 'Lê Minh', at: instant('2026-11-20T04:00:00Z') };

function place(code = PLACE) {
  const found = world.tree.find(code);
  assert.ok(found);
  return found;
}

async function key(keyed: KeyedSheet, responseId: string = randomUUID()) {
  const [published] = world.questionnaires.filter((each) => each.questionnaire.code === 'counter');
  const number = await keyPaperSheet(database.db.pool, {
    ...{ responseId, sheet: keyed, signed: lan, day: day('2026-11-18') },
    centreId: world.tree.parentOf(place())?.id ?? place().id,
    counterId: place().id,
    questionnaireId: published?.id ?? 0,
  });
  return { responseId, number };
}

function check(number: number, keyed: KeyedSheet, round: 1 | 2 = 1): Promise<PaperOutcome> {
  const questionnaires = new QuestionnaireRegistry(world.questionnaires);
  const against = { questionnaires, tree: world.tree, secret: 'test' };
  return checkPaperSheet(database.db, {
    number,
    sheet: keyed,
    signed: minh,
    after: round,
    against,
  });
}

async function stored(id: string) {
  const { rows } = await database.db.pool.query('select * from responses where id = $1', [id]);
  return rows;
}

test('keyed twice alike: stored once, on the day of the sheet, and nothing keyed is left', async () => {
  const { number, responseId } = await key(sheet);
  assert.equal((await key(sheet, responseId)).number, number);
  assert.equal((await stored(responseId)).length, 0);
  const again = { ...sheet, comment: 'Chờ hơi lâu.' };
  const outcomes = await Promise.all([check(number, again), check(number, again)]);
  assert.deepEqual(outcomes.sort(), ['done-before', 'stored']);
  const [row, ...more] = await stored(responseId);
  assert.equal(more.length, 0);
  assert.equal(row.day, '2026-11-18');
  assert.equal(row.channel, 4);
  assert.equal(row.set_aside_by, 0);
  assert.deepEqual(row.ratings, [4, 5, null, 2, 4, null]);
  assert.equal(row.comment, 'Chờ hơi lâu.');
  const done = await findPaperSheet(database.db.pool, number);
  assert.deepEqual([done?.first, done?.second], [null, null]);
  assert.equal(done?.firstSigned.name, 'H’Lan Niê');
  assert.equal(done?.finishedSigned?.name, 'Lê Minh');
  assert.deepEqual(await findRollupDifferences(database.db.pool), []);
});

test('keyed differently: nothing counts before somebody decides, and then what he says', async () => {
  const { number, responseId } = await key(sheet);
  const second = { ...sheet, ratings: { ...sheet.ratings, officials: 4 as const } };
  assert.equal(await check(number, second), 'differs');
  assert.equal((await stored(responseId)).length, 0);
  assert.equal(await check(number, sheet), 'done-before');
  assert.equal(await check(number, sheet, 2), 'stored');
  assert.deepEqual((await stored(responseId))[0].ratings, [4, 5, null, 2, 4, null]);
});

test('filled in with help: kept as assisted with the role, and set aside', async () => {
  const helped = { ...sheet, helper: 'official' as const };
  const { number, responseId } = await key(helped);
  assert.equal(await check(number, helped), 'stored');
  const [row] = await stored(responseId);
  assert.deepEqual([row.channel, row.helper, row.set_aside_by], [3, 1, 1]);
});

test('a sheet left out keeps its reason and name, never becomes an answer, and is told', async () => {
  const ids = [place().id];
  const before = await countPaperSheets(database.db.pool, ids);
  const { number, responseId } = await key(sheet);
  const open = await listOpenPaperSheets(database.db.pool, ids);
  assert.deepEqual(
    open.map((each) => each.number),
    [number],
  );
  const discarded = { number, reason: 'Nhập nhầm hai lần', signed: minh };
  assert.equal(await discardPaperSheet(database.db.pool, discarded), true);
  assert.equal(await discardPaperSheet(database.db.pool, discarded), false);
  assert.equal(await check(number, sheet), 'done-before');
  assert.equal((await stored(responseId)).length, 0);
  const counts = await countPaperSheets(database.db.pool, ids);
  assert.deepEqual(counts, { ...before, discarded: before.discarded + 1 });
  assert.deepEqual(await listOpenPaperSheets(database.db.pool, ids), []);
});

test('a failure in the middle leaves the sheet as it was', async () => {
  const damaged = { ...sheet, ratings: { ...sheet.ratings, overall: 9 as Rating } };
  const { number, responseId } = await key(damaged);
  await assert.rejects(check(number, damaged), /found ratings\.overall rating/);
  const kept = await findPaperSheet(database.db.pool, number);
  assert.deepEqual([kept?.first, kept?.second], [damaged, null]);
  assert.equal((await stored(responseId)).length, 0);
});
