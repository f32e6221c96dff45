import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { FaultReport } from '@/db/jobs/fault-report';
import { type Checked, type Staged, stageRows } from '@/db/jobs/stage-rows';

const folder = mkdtempSync(join(tmpdir(), 'stage-rows-'));
after(() => rmSync(folder, { recursive: true }));

function check({ n }: Record<string, string>): Checked<number> {
  return Number(n) % 100 === 0 ? { faults: [{ path: ['n'], code: 'count' }] } : { row: Number(n) };
}

async function stageFile(name: string, lines: readonly string[]) {
  const file = join(folder, name);
  writeFileSync(file, ['n', ...lines, ''].join('\n'));
  const report = new FaultReport(`${file}.faults.csv`, 'vi');
  const batches: (readonly Staged<number>[])[] = [];
  const progress: number[] = [];
  const rows = await stageRows(
    { file, report, onProgress: (read) => progress.push(read) },
    {
      columns: { required: ['n'], optional: [] },
      check,
      stage: async (batch) => {
        batches.push(batch);
      },
    },
  );
  await report.close();
  return { rows, batches, progress, report };
}

test('what is right comes in batches, in order and with its line; every fault is reported', async () => {
  const numbers = Array.from({ length: 20_500 }, (_, i) => String(i + 1));
  const { rows, batches, progress, report } = await stageFile('many.csv', [...numbers, '1,2']);
  const right = numbers.map(Number).filter((n) => n % 100 !== 0);
  assert.equal(rows, 20_501);
  assert.deepEqual(
    batches.flat(),
    right.map((n) => ({ line: n + 1, row: n })),
  );
  assert.deepEqual(
    batches.map(({ length }) => length),
    [...Array.from({ length: 20 }, () => 1_000), right.length - 20_000],
  );
  assert.deepEqual(progress, [10_000, 20_000]);
  const faults = readFileSync(report.file, 'utf8').trimEnd().split('\n').slice(1);
  assert.deepEqual(
    faults.map((fault) => fault.split(',').slice(0, 3).join(',')),
    [
      ...numbers
        .map(Number)
        .filter((n) => n % 100 === 0)
        .map((n) => `${n + 1},n,count`),
      '20502,,row_shape',
    ],
  );
});

test('a file whose last batch is full, or that has no right row, stages no empty batch', async () => {
  const full = await stageFile(
    'full.csv',
    Array.from({ length: 1_000 }, () => '7'),
  );
  assert.deepEqual(
    full.batches.map(({ length }) => length),
    [1_000],
  );
  const faulty = await stageFile('faulty.csv', ['100', '200']);
  assert.deepEqual([faulty.rows, faulty.batches.length, faulty.report.rowCount], [2, 0, 2]);
});
