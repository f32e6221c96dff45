import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import type { Language } from '@/lib/i18n/language';
import { type TextKey, type TextValues, translator } from '@/lib/i18n/translator';
import type { FaultCode } from '@/lib/submission/fault';

export type RowFault = { line: number; field: string; code: FaultCode; values?: TextValues };

/** The file beside the imported one that names every faulty row; made when the first fault is found. */
export class FaultReport {
  readonly file: string;
  private readonly language: Language;
  private stream: WriteStream | null = null;
  private readonly lines = new Set<number>();

  constructor(file: string, language: Language) {
    this.file = file;
    this.language = language;
  }

  get rowCount(): number {
    return this.lines.size;
  }

  async add(fault: RowFault): Promise<void> {
    this.stream ??= this.open();
    this.lines.add(fault.line);
    const words = translator(this.language)(`problem.${fault.code}` as TextKey, fault.values);
    const row = stringify([[fault.line, fault.field, fault.code, words]]);
    if (!this.stream.write(row)) await once(this.stream, 'drain');
  }

  async close(): Promise<void> {
    if (!this.stream) return;
    this.stream.end();
    await finished(this.stream);
  }

  private open(): WriteStream {
    const stream = createWriteStream(this.file);
    stream.write(`\uFEFF${stringify([['line', 'field', 'code', 'reason']])}`);
    return stream;
  }
}
