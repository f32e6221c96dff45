import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';

export type CsvRow = { line: number; fields: Record<string, string>; isMisshapen: boolean };

/** @throws Error with a sentence for the operator when the file is not UTF-8 or has no usable header */
async function* decodeUtf8(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file))
      yield decoder.decode(chunk as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new Error(`${file} is not encoded in UTF-8`);
    throw error;
  }
}

/**
 * Streams the rows of a CSV file with a header; `line` is where the row begins in the file.
 * @throws Error for a header that lacks a required column, repeats one or has an unknown one
 */
export async function* readCsv(
  file: string,
  columns: { required: readonly string[]; optional: readonly string[] },
): AsyncGenerator<CsvRow> {
  const parser = parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true });
  const text = Readable.from(decodeUtf8(file));
  // pipe() does not hand a failure of its source on.
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let header: string[] | null = null;
  let line = 1;
  for await (const item of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    const { record, info } = item;
    if (!header) header = checkedHeader(record, columns);
    else {
      const fields = Object.fromEntries(header.map((name, i) => [name, record[i] ?? '']));
      yield { line, fields, isMisshapen: record.length !== header.length };
    }
    line = info.lines + 1;
  }
  if (!header) throw new Error(`${file} is empty: the first row must name the columns`);
}

function checkedHeader(
  record: readonly string[],
  columns: { required: readonly string[]; optional: readonly string[] },
): string[] {
  const header = record.map((name) => name.trim());
  const known = new Set([...columns.required, ...columns.optional]);
  const missing = columns.required.filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !known.has(name));
  const repeated = header.filter((name, index) => header.indexOf(name) !== index);
  const faults = [
    missing.length > 0 && `missing columns: ${missing.join(', ')}`,
    unknown.length > 0 && `unknown columns: ${unknown.join(', ')}`,
    repeated.length > 0 && `repeated columns: ${repeated.join(', ')}`,
  ].filter((fault) => fault !== false);
  if (faults.length > 0) throw new Error(`the header is wrong – ${faults.join('; ')}`);
  return header;
}
