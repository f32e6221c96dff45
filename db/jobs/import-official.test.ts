import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { keepOfficialFacts } from '@/db/commands/keep-official-facts';
import { FaultReport } from '@/db/jobs/fault-report';
import { importOfficial } from '@/db/jobs/import-official';
import { officialResults } from '@/db/queries/official-results';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { instant, makeWorld, WORLD_NOW } from '@/db/testing/world';
import { NATIONAL_RESULTS } from '@/lib/official/national-results';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
const folder = mkdtempSync(path.join(tmpdir(), 'hai-long-official-'));
const HEADER = 'index,year,place,part,value,rank,source';

before(async () => {
  database = await createTestDatabase({ maxConnections: 2 });
  await makeWorld(database.db);
});
beforeEach(async () => {
  await database.db.pool.query('delete from official_results');
});
after(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

let files = 0;
async function run(lines: string[], flags: { skipInvalid?: boolean; replaces?: boolean } = {}) {
  files += 1;
  const file = path.join(folder, `${files}.csv`);
  writeFileSync(file, `\uFEFF${[HEADER, ...lines].join('\r\n')}\r\n`);
  const report = new FaultReport(`${file}.faults.csv`, 'en');
  const { changes, ...result } = await importOfficial({
    db: database.db,
    file,
    report,
    skipInvalid: flags.skipInvalid ?? false,
    replaces: flags.replaces ?? false,
    secret: '',
    now: WORLD_NOW,
    onProgress: () => {},
  });
  await report.close();
  const faults = result.faulty > 0 ? readFileSync(report.file, 'utf8').split('\n') : [];
  return { result, changes, faults: faults.slice(1).filter(Boolean) };
}

const first = (faults: string[]) => faults.map((fault) => fault.split(',').slice(0, 3).join(','));

async function kept() {
  const results = await officialResults(database.db.pool);
  return results.map(({ index, year, place, part, value, rank, mark }) =>
    [index, year, place, part, value, rank, mark].join(' '),
  );
}

test('results are stored, with a comma or a point; the same file again changes nothing', async () => {
  const lines = [
    'sipas,2023,66,total,"81,5",40,"Quyết định A, bảng 2"',
    'sipas,2023,66,access,82.25,,Quyết định A',
    'par,2023,66,total,85.1234,7,Quyết định B',
    'par,2023,VN,total,87,,Quyết định B',
  ];
  const once = await run(lines);
  assert.deepEqual(once.result, { rows: 4, added: 4, known: 0, faulty: 0, isStored: true });
  assert.deepEqual(await kept(), [
    'sipas 2023 66 total 81.5 40 imported',
    'sipas 2023 66 access 82.25  imported',
    'par 2023 VN total 87  imported',
    'par 2023 66 total 85.1234 7 imported',
  ]);
  const again = await run([...lines, ...lines]);
  assert.deepEqual(again.result, { rows: 8, added: 0, known: 8, faulty: 0, isStored: true });
  const [result] = await officialResults(database.db.pool);
  assert.equal(result?.source, 'Quyết định A, bảng 2');
  assert.equal(result?.importedAt, WORLD_NOW);
});

test('every fault is named with its line, and one of them keeps all out', async () => {
  const { result, faults } = await run([
    'sipas,2023,66,total,80,1,Nguồn',
    'pci,2023,66,total,80,1,Nguồn',
    'sipas,1999,66,total,80,1,Nguồn',
    'sipas,2023,24133,total,80,1,Nguồn',
    'sipas,2023,,total,80,1,Nguồn',
    'par,2023,66,access,80,1,Nguồn',
    'sipas,2023,66,mood,80,1,Nguồn',
    'sipas,2023,66,total,100.01,0,',
    'sipas,2023,66,total,8e1,1,Nguồn',
    'sipas,2023,66,total,80,1,Nguồn,one too many',
    'par,2022,66,total,80,1,Nguồn',
    'par,2022,66,total,81,1,Nguồn',
  ]);
  assert.deepEqual(result, { rows: 12, added: 0, known: 0, faulty: 11, isStored: false });
  assert.deepEqual(first(faults).sort(), [
    '10,value,official_value',
    '11,,row_shape',
    '12,value,result_twice',
    '13,value,result_twice',
    '3,index,choice',
    '4,year,year',
    '5,place,place_unknown',
    '6,place,required',
    '7,part,choice',
    '8,part,choice',
    '9,rank,rank',
    '9,source,required',
    '9,value,official_value',
  ]);
  assert.deepEqual(await kept(), []);
  const rest = await run(['sipas,2023,66,total,80,1,Nguồn', 'x,2023,66,total,80,1,Nguồn'], {
    skipInvalid: true,
  });
  assert.deepEqual(rest.result, { rows: 2, added: 1, known: 0, faulty: 1, isStored: true });
});

test('another value is refused and both are told, until the file is said to replace', async () => {
  const old = 'sipas,2023,66,total,81.5,40,Nguồn cũ';
  const changed = 'sipas,2023,66,total,81.7,39,Nguồn mới';
  const other = 'sipas,2022,66,total,79,41,Nguồn';
  await run([old]);
  const refused = await run([changed, other]);
  assert.deepEqual(refused.result, { rows: 2, added: 0, known: 0, faulty: 1, isStored: false });
  assert.deepEqual(first(refused.faults), ['2,value,result_differs']);
  for (const told of ['81.5 (rank 40, source: Nguồn cũ)', '81.7 (rank 39, source: Nguồn mới)']) {
    assert.ok(refused.faults[0]?.includes(told), refused.faults[0]);
  }
  assert.deepEqual(await kept(), ['sipas 2023 66 total 81.5 40 imported']);
  const skipped = await run([changed, other], { skipInvalid: true });
  assert.deepEqual(skipped.result, { rows: 2, added: 1, known: 0, faulty: 1, isStored: true });
  const replaced = await run([changed, other], { replaces: true });
  assert.deepEqual(replaced.result, { rows: 2, added: 1, known: 1, faulty: 0, isStored: true });
  assert.deepEqual(replaced.changes, [
    'sipas 2023 66 total: 81.5 (rank 40, Nguồn cũ) → 81.7 (rank 39, Nguồn mới)',
  ]);
  assert.deepEqual(await kept(), [
    'sipas 2022 66 total 79 41 imported',
    'sipas 2023 66 total 81.7 39 imported',
  ]);
});

test('the national facts come once, are corrected, and give way to what was imported', async () => {
  const { pool } = database.db;
  assert.equal(await keepOfficialFacts(pool, NATIONAL_RESULTS, WORLD_NOW), NATIONAL_RESULTS.length);
  const later = instant('2026-12-01T00:00:00Z');
  assert.equal(await keepOfficialFacts(pool, NATIONAL_RESULTS, later), 0);
  const [fact] = NATIONAL_RESULTS;
  if (!fact) throw new Error('expected national results');
  const corrected = { ...fact, value: fact.value + 0.01 };
  assert.equal(await keepOfficialFacts(pool, [corrected], later), 1);
  await run([`sipas,2018,VN,total,${fact.value},,Báo cáo SIPAS 2018`], { replaces: true });
  assert.equal(await keepOfficialFacts(pool, NATIONAL_RESULTS, later), 0);
  const now = await officialResults(pool);
  const total = now.find(({ year, part }) => year === 2018 && part === 'total');
  assert.equal(total?.mark, 'imported');
  assert.equal(total?.source, 'Báo cáo SIPAS 2018');
  assert.equal(now.length, NATIONAL_RESULTS.length);
});
