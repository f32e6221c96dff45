import type { FaultReport } from '@/db/jobs/fault-report';
import { type CsvRow, readCsv } from '@/db/jobs/read-csv';
import type { Fault } from '@/lib/submission/fault';

const BATCH_ROWS = 1_000;
const PROGRESS_ROWS = 10_000;

type Source = { file: string; report: FaultReport; onProgress: (rows: number) => void };
type Fields = CsvRow['fields'];

export type Checked<Row> = { row: Row } | { faults: Fault[] };
export type Staged<Row> = { line: number; row: Row };

type Steps<Row> = {
  columns: Parameters<typeof readCsv>[1];
  check: (fields: Fields) => Checked<Row>;
  stage: (batch: readonly Staged<Row>[]) => Promise<void>;
};

/**
 * Checks every row of a CSV file in its order: faults go into the report, what is right to `stage`,
 * in batches that are never empty.
 * @returns how many rows the file has, right or not
 * @throws Error for a file that cannot be read as CSV at all
 */
export async function stageRows<Row>(
  { file, report, onProgress }: Source,
  { columns, check, stage }: Steps<Row>,
): Promise<number> {
  let rows = 0;
  let batch: Staged<Row>[] = [];
  for await (const { line, fields, isMisshapen } of readCsv(file, columns)) {
    rows += 1;
    const checked: Checked<Row> = isMisshapen
      ? { faults: [{ path: [], code: 'row_shape' }] }
      : check(fields);
    if ('faults' in checked) {
      for (const { path, code } of checked.faults) {
        await report.add({ line, field: path.join('.'), code });
      }
    } else batch.push({ line, row: checked.row });
    if (batch.length === BATCH_ROWS) {
      await stage(batch);
      batch = [];
    }
    if (rows % PROGRESS_ROWS === 0) onProgress(rows);
  }
  if (batch.length > 0) await stage(batch);
  return rows;
}
