import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { acceptSubmission } from '@/db/commands/accept-submission';
import { findRollupDifferences } from '@/db/commands/rebuild-rollups';
import { storeResponses } from '@/db/commands/store-responses';
import { FaultReport } from '@/db/jobs/fault-report';
import { importDossiers } from '@/db/jobs/import-dossiers';
import { importPlaces } from '@/db/jobs/import-places';
import { type ImportOptions, importResponses } from '@/db/jobs/import-responses';
import { QuestionnaireRegistry } from '@/db/queries/questionnaire-registry';
import { createTestDatabase } from '@/db/testing/create-test-database';
import { makeWorld, WORLD_NOW, type World } from '@/db/testing/world';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let world: World;
const folder = mkdtempSync(path.join(tmpdir(), 'hai-long-import-'));
const secret = 'a secret of at least thirty-two signs';

before(async () => {
  database = await createTestDatabase({ maxConnections: 3 });
  world = await makeWorld(database.db);
});
after(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const HEADER =
  'id,centre,counter,questionnaire,channel,language,startedAt,submittedAt,overall,access,procedures,officials,result,feedback,1.1,reasons,comment,dossierCode';

type Cells = Partial<Record<string, string>>;

function line(cells: Cells = {}): string {
  const defaults: Cells = {
    id: randomUUID(),
    centre: '24133-TT',
    counter: '24133-TT-1',
    questionnaire: 'counter@1',
    channel: 'paper',
    language: 'vi',
    startedAt: '2026-03-14T08:00:00+07:00',
    submittedAt: '2026-03-14T08:05:00+07:00',
    overall: '4',
  };
  const row = { ...defaults, ...cells };
  return HEADER.split(',')
    .map((name) => `"${(row[name] ?? '').replaceAll('"', '""')}"`)
    .join(',');
}

let files = 0;
function options(content: string | Buffer, skipInvalid = false): ImportOptions {
  files += 1;
  const file = path.join(folder, `${files}.csv`);
  writeFileSync(file, content);
  const report = new FaultReport(`${file}.faults.csv`, 'en');
  return {
    db: database.db,
    file,
    report,
    skipInvalid,
    secret,
    now: WORLD_NOW,
    onProgress: () => {},
  };
}

async function run(importer: typeof importResponses, given: ImportOptions) {
  const result = await importer(given);
  await given.report.close();
  const faults = result.faulty > 0 ? readFileSync(given.report.file, 'utf8').split('\n') : [];
  return { result, faults: faults.slice(1).filter(Boolean) };
}

async function stored(): Promise<number> {
  const { rows } = await database.db.pool.query('select count(*)::integer as n from responses');
  return rows[0].n;
}

test('rows are stored with their counts; the same file again adds nothing', async () => {
  const comment = 'Cán bộ nói "chờ, chút"\nrồi đi mất';
  const rows = [
    line({ reasons: '3.1; 2.2', officials: '2', comment, dossierCode: 'h15.45.12-260314-0042' }),
    line({ questionnaire: 'full@1', '1.1': '5' }),
    line({ counter: '', feedback: '' }),
  ];
  const content = `\uFEFF${HEADER}\r\n${rows.join('\r\n')}\r\n`;
  const before = await stored();
  const first = await run(importResponses, options(content));
  assert.deepEqual(first.result, { rows: 3, added: 3, known: 0, faulty: 0, isStored: true });
  const again = await run(importResponses, options(content));
  assert.deepEqual(again.result, { rows: 3, added: 0, known: 3, faulty: 0, isStored: true });
  assert.equal(await stored(), before + 3);
  assert.deepEqual(await findRollupDifferences(database.db.pool), []);
  const kept = await database.db.pool.query('select * from responses where comment is not null');
  assert.equal(kept.rows[0].comment, comment);
  assert.equal(kept.rows[0].dossier_key.length, 32);
  assert.equal(kept.rows[0].day, '2026-03-14');
});

test('one faulty row keeps all out, and every fault is named with its line', async () => {
  const content = [
    HEADER,
    line(),
    line({ overall: '6', centre: '99999-TT' }),
    line({ id: 'x', submittedAt: 'yesterday', '1.1': '3' }),
    `${line()},one too many`,
    line({ counter: '24121-TT-1' }),
    line({ centre: 'nowhere' }),
  ].join('\n');
  const before = await stored();
  const { result, faults } = await run(importResponses, options(content));
  assert.deepEqual(result, { rows: 6, added: 0, known: 0, faulty: 5, isStored: false });
  assert.equal(await stored(), before);
  assert.deepEqual(
    faults.map((fault) => fault.split(',').slice(0, 3).join(',')),
    [
      '3,overall,rating',
      '4,id,uuid',
      '4,submittedAt,invalid_instant',
      '4,1.1,unknown_field',
      '5,,row_shape',
      '6,counter,counter_elsewhere',
      '7,centre,place_unknown',
    ],
  );
});

test('--skip-invalid stores the rest', async () => {
  const before = await stored();
  const content = [HEADER, line(), line({ overall: 'good' }), line()].join('\n');
  const { result } = await run(importResponses, options(content, true));
  assert.deepEqual(result, { rows: 3, added: 2, known: 0, faulty: 1, isStored: true });
  assert.equal(await stored(), before + 2);
});

test('an id with two bodies is a fault: in the file, and against the record', async () => {
  const id = randomUUID();
  const twice = [HEADER, line({ id }), line({ id, overall: '1' }), line()].join('\n');
  const inFile = await run(importResponses, options(twice, true));
  assert.deepEqual(inFile.result, { rows: 3, added: 1, known: 0, faulty: 2, isStored: true });
  assert.deepEqual(inFile.faults.map((fault) => fault.split(',')[2]).sort(), [
    'id_conflict',
    'id_conflict',
  ]);
  await run(importResponses, options([HEADER, line({ id })].join('\n')));
  const against = await run(
    importResponses,
    options([HEADER, line({ id, overall: '2' })].join('\n')),
  );
  assert.equal(against.result.isStored, false);
  const same = line();
  const repeated = await run(importResponses, options([HEADER, same, same].join('\n')));
  assert.equal(repeated.result.added, 1);
});

test('what came in by the door is known to the file, whether or not nulls are written', async () => {
  const id = randomUUID();
  const accepted = acceptSubmission(
    {
      id,
      centre: '24133-TT',
      counter: '24133-TT-1',
      questionnaire: { code: 'counter', version: 1 },
      channel: 'paper',
      language: 'vi',
      startedAt: '2026-03-14T01:00:00Z',
      submittedAt: '2026-03-14T01:05:00Z',
      ratings: { overall: 4, feedback: null },
    },
    {
      tree: world.tree,
      questionnaires: new QuestionnaireRegistry(world.questionnaires),
      secret,
      receivedAt: WORLD_NOW,
    },
  );
  if (accepted.kind !== 'accepted') throw new Error(JSON.stringify(accepted));
  await storeResponses(database.db.pool, accepted.shape, [accepted.response]);
  const { result } = await run(importResponses, options([HEADER, line({ id })].join('\n')));
  assert.deepEqual(result, { rows: 1, added: 0, known: 1, faulty: 0, isStored: true });
});

test('a file that is not such a file is refused with a sentence', async () => {
  await assert.rejects(importResponses(options('')), /empty/);
  await assert.rejects(
    importResponses(options('id,centre,mood\n')),
    /missing columns: questionnaire/,
  );
  await assert.rejects(importResponses(options(`${HEADER},mood\n`)), /unknown columns: mood/);
  await assert.rejects(importResponses(options(`${HEADER},id\n`)), /repeated columns: id/);
  const latin1 = Buffer.from(`${HEADER}\n${line({ comment: 'Cam on nhé' })}`, 'latin1');
  await assert.rejects(importResponses(options(latin1)), /UTF-8/);
});

test('dossiers: stored, replaced by newer numbers, unchanged by the same file', async () => {
  const content =
    'centre,day,resolved,received,onTime\n24133-TT,2026-03-02,40,45,39\n24121-TT,2026-03-02,12,,\n';
  const first = await run(importDossiers, options(content));
  assert.deepEqual(first.result, { rows: 2, added: 2, known: 0, faulty: 0, isStored: true });
  const again = await run(importDossiers, options(content));
  assert.equal(again.result.added, 0);
  const newer = await run(importDossiers, options('centre,day,resolved\n24133-TT,2026-03-02,41\n'));
  assert.equal(newer.result.added, 1);
  const { rows } = await database.db.pool.query(
    'select resolved from dossier_counts order by resolved',
  );
  assert.deepEqual(
    rows.map((row) => row.resolved),
    [12, 41],
  );
});

test('dossiers: every fault is named and nothing is stored', async () => {
  const content = [
    'centre,day,resolved,onTime',
    '24133-TT,2026-02-30,4,4',
    'nowhere,2026-03-03,-1,',
    '24133-TT,2026-03-03,4,5',
    '24163-TT,2026-03-03,4,4',
    '24163-TT,2026-03-03,5,4',
  ].join('\n');
  const { result, faults } = await run(importDossiers, options(content));
  assert.deepEqual(result, { rows: 5, added: 0, known: 0, faulty: 5, isStored: false });
  assert.deepEqual(faults.map((fault) => fault.split(',').slice(0, 3).join(',')).sort(), [
    '2,day,invalid_day',
    '3,centre,place_unknown',
    '3,resolved,count',
    '4,onTime,on_time_more_than_resolved',
    '5,day,day_twice',
    '6,day,day_twice',
  ]);
});

test('places: counters come in below their centre with a short code, and are renamed by the next file', async () => {
  const header = 'code,kind,parent,nameVi,nameEn,validFrom,validTo,field';
  const rows = [
    '24133-TT2,centre,24133,Trung tâm số 2,Second centre,2026-01-01,,',
    '24133-TT2-1,counter,24133-TT2,Quầy Hộ tịch,Civil status,2026-01-01,,civil-status',
  ];
  const first = await run(importPlaces, options([header, ...rows].join('\n')));
  assert.deepEqual(first.result, { rows: 2, added: 2, known: 0, faulty: 0, isStored: true });
  const again = await run(importPlaces, options([header, ...rows].join('\n')));
  assert.deepEqual(again.result, { rows: 2, added: 0, known: 2, faulty: 0, isStored: true });
  const renamed = rows.map((row) => row.replace('Second', 'Other'));
  assert.equal((await run(importPlaces, options([header, ...renamed].join('\n')))).result.added, 1);
  const { rows: kept } = await database.db.pool.query(
    `select short_code, name_en from places where code like '24133-TT2%' order by code`,
  );
  assert.equal(kept[0].name_en, 'Other centre');
  assert.match(kept[1].short_code, /^[A-Z0-9]{5}$/);
});

test('places: every fault is named and nothing is stored', async () => {
  const content = [
    'code,kind,parent,nameVi,nameEn,validFrom,validTo,field',
    'x y,counter,24133-TT,Quầy,Counter,2026-01-01,,',
    'n1,counter,24133,Quầy,Counter,2026-01-01,,',
    'n2,counter,nowhere,Quầy,Counter,2026-01-01,,',
    'n3,counter,24133-TT,Quầy,Counter,2026-01-01,2025-01-01,',
    'n4,counter,24133-TT,,Counter,2026-01-01,,golf',
    '24133-TT,counter,24133-TT,Quầy,Counter,2026-01-01,,',
  ].join('\n');
  const { result, faults } = await run(importPlaces, options(content));
  assert.deepEqual(result, { rows: 6, added: 0, known: 0, faulty: 6, isStored: false });
  assert.deepEqual(
    faults.map((fault) => fault.split(',').slice(0, 3).join(',')),
    [
      '2,code,place_code',
      '3,parent,parent_kind',
      '4,parent,place_unknown',
      '5,validTo,period_backwards',
      '6,nameVi,required',
      '6,field,choice',
      '7,kind,kind_changed',
    ],
  );
});
