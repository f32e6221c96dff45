import { isLanguage } from '@/lib/i18n/language';
import type { LanguageTag } from '@/lib/i18n/language-tag';
import type { PackEntry } from '@/lib/language-packs/language-pack';
import { placeholdersOf } from '@/lib/language-packs/placeholders-of';
import { readSheetCell } from '@/lib/language-packs/sheet-cell';
import type { SheetLine } from '@/lib/language-packs/translation-sheet';

/** A row as it was uploaded; a column that the file lacks is absent. */
export type SheetRow = { key?: string; vi?: string; translation?: string; recording?: string };

export const SHEET_FAULTS = [
  'key_unknown',
  'source_changed',
  'key_twice',
  'placeholders',
  'characters',
  'too_long',
  'translation_missing',
  'recording_missing',
] as const;
export type SheetFault = { row: number; key: string; code: (typeof SHEET_FAULTS)[number] };

const SPARE_CHARACTERS = 60;
const LONGEST_TIMES = 4;
// Control characters, and those that turn the direction of what stands around them.
const UNFIT = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u;

function textFault(text: string, source: string): SheetFault['code'] | null {
  if (placeholdersOf(text) !== placeholdersOf(source)) return 'placeholders';
  if (/[{}]/.test(text.replace(/\{\w+\}/g, ''))) return 'placeholders';
  if (UNFIT.test(text)) return 'characters';
  return [...text].length > SPARE_CHARACTERS + LONGEST_TIMES * [...source].length
    ? 'too_long'
    : null;
}

/** In the column of recordings: the one of the version before is not to be taken over. */
const NO_RECORDING = '-';

type Context = {
  /** What there is to translate now. */
  lines: readonly SheetLine[];
  /** SHA-256 of each uploaded recording, by its file's name in small letters. */
  recordings: ReadonlyMap<string, string>;
  /** The version before: a recording of words that did not change is taken over. */
  previous: readonly PackEntry[];
};

/**
 * Turns the rows of a translation sheet into what a pack says; a row without a translation is not translated
 * yet. A pack for one of the product's own languages holds recordings alone.
 * @returns the entries in the order of the lines, and everything wrong; rows are counted as a spreadsheet does
 */
export function readSheet(
  language: LanguageTag,
  rows: readonly SheetRow[],
  context: Context,
): { entries: PackEntry[]; faults: SheetFault[] } {
  const faults: SheetFault[] = [];
  const entries = new Map<SheetLine, PackEntry>();
  rows.forEach((row, at) => {
    const read = readRow(language, row, context);
    if (read.kind === 'empty') return;
    const isTwice = read.kind === 'entry' && entries.has(read.line);
    if (read.kind === 'entry' && !isTwice) entries.set(read.line, read.entry);
    const code = isTwice ? 'key_twice' : read.kind === 'fault' ? read.code : null;
    if (code) faults.push({ row: at + 2, key: cell(row.key), code });
  });
  return { entries: context.lines.flatMap((line) => entries.get(line) ?? []), faults };
}

function cell(given: string | undefined): string {
  return readSheetCell(given ?? '');
}

type ReadRow =
  | { kind: 'empty' }
  | { kind: 'fault'; code: SheetFault['code'] }
  | { kind: 'entry'; line: SheetLine; entry: PackEntry };

function readRow(language: LanguageTag, row: SheetRow, context: Context): ReadRow {
  const fault = (code: SheetFault['code']): ReadRow => ({ kind: 'fault', code });
  const [key, source, file] = [cell(row.key), cell(row.vi), cell(row.recording)];
  const named = context.lines.filter((line) => line.key === key);
  const line = source === '' ? named[0] : named.find(({ vi }) => vi === source);
  const isOwn = isLanguage(language);
  const isRecorded = file !== '' && file !== NO_RECORDING;
  const said = isOwn ? file : cell(row.translation);
  if (!line) {
    if (said === '' && !isRecorded) return { kind: 'empty' };
    return fault(named.length === 0 ? 'key_unknown' : 'source_changed');
  }
  const text = isOwn ? line[language] : said;
  if (text === '') return isRecorded ? fault('translation_missing') : { kind: 'empty' };
  const wrong = isOwn ? null : textFault(text, line.vi);
  if (wrong) return fault(wrong);
  const recording = recordingFor({ file, text, line }, context);
  if (recording === undefined) return fault('recording_missing');
  if (isOwn && recording === null) return { kind: 'empty' };
  return { kind: 'entry', line, entry: { key, source: line.vi, text, recording } };
}

/** `undefined`: a file is named that was not uploaded. */
function recordingFor(
  { file, text, line }: { file: string; text: string; line: SheetLine },
  { recordings, previous }: Context,
): string | null | undefined {
  if (file === NO_RECORDING) return null;
  if (file !== '') return recordings.get(file.toLowerCase());
  const before = previous.find((entry) => entry.key === line.key && entry.source === line.vi);
  return before?.text === text ? before.recording : null;
}
