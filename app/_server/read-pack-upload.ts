import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { recordingHash, type UploadedRecording } from '@/db/commands/keep-language-pack';
import type { LanguageTag } from '@/lib/i18n/language-tag';
import type { PackEntry } from '@/lib/language-packs/language-pack';
import { readSheet, type SheetFault, type SheetRow } from '@/lib/language-packs/read-sheet';
import { recordingType } from '@/lib/language-packs/recording-type';
import type { SheetLine } from '@/lib/language-packs/translation-sheet';

const SHEET_BYTES = 2 * 1024 * 1024;
export const RECORDING_BYTES = 1024 * 1024;
const UNPACKED_BYTES = 64 * 1024 * 1024;
const FILES = 1000;

export const SOUND_FAULTS = ['name_twice', 'not_sound', 'long_sound'] as const;
export type SoundFault = { file: string; code: (typeof SOUND_FAULTS)[number] };

export type PackUpload =
  | { kind: 'read'; entries: PackEntry[]; recordings: UploadedRecording[] }
  | { kind: 'faulty'; faults: SheetFault[] }
  | { kind: 'faulty-sounds'; faults: SoundFault[] }
  | { kind: 'unreadable' | 'no-sheet' | 'too-large' | 'no-entries' };

type Sounds = Map<string, Uint8Array>;
type Files = { sheet: Uint8Array | null; sounds: Sounds; twice: string[] };

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A Mac packs names as UTF-8 without saying so; they come out as one sign for each byte. */
function unpackedName(path: string): string {
  const codes = [...path].map((sign) => sign.codePointAt(0) ?? 0);
  if (codes.some((code) => code > 0xff)) return path;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(codes));
  } catch {
    return path;
  }
}

function nameOf(path: string): string {
  const name = unpackedName(path).split(/[/\\]/).at(-1) ?? '';
  return name.normalize('NFC').trim().toLowerCase();
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Files of folders alike; what an operating system adds of its own is passed over. */
function unpack(bytes: Uint8Array): Files | 'too-large' {
  let total = 0;
  let count = 0;
  const unpacked = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      const isOwn = !/[/\\]$/.test(name) && !/(^|[/\\])(\.|__MACOSX[/\\])/.test(name);
      if (isOwn) {
        total += originalSize;
        count += 1;
      }
      return isOwn && total <= UNPACKED_BYTES && count <= FILES;
    },
  });
  if (total > UNPACKED_BYTES || count > FILES) return 'too-large';
  const files = Object.entries(unpacked).map(([path, file]) => ({ name: nameOf(path), file }));
  const sheets = files.filter(({ name }) => name.endsWith('.csv'));
  const sounds: Sounds = new Map();
  const twice = new Set<string>();
  for (const { name, file } of files) {
    const before = sounds.get(name);
    if (before && !isSame(before, file)) twice.add(name);
    if (!name.endsWith('.csv')) sounds.set(name, file);
  }
  return { sheet: (sheets.length === 1 && sheets[0]?.file) || null, sounds, twice: [...twice] };
}

function rowsOf(sheet: Uint8Array): SheetRow[] | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(sheet);
    const [first = ''] = text.split('\n', 1);
    // A spreadsheet program of a Vietnamese computer writes semicolons.
    const delimiter = first.includes(';') && !first.includes(',') ? ';' : ',';
    return parse(text, { columns: true, bom: true, delimiter, relax_column_count: true });
  } catch {
    return null;
  }
}

/** The sounds that the entries use, each once, and what is wrong with them. */
function usedSounds(
  { sounds, twice }: Files,
  hashes: ReadonlyMap<string, string>,
  entries: readonly PackEntry[],
): { recordings: UploadedRecording[]; faults: SoundFault[] } {
  const used = new Set(entries.flatMap(({ recording }) => recording ?? []));
  const recordings = new Map<string, UploadedRecording>();
  const faults: SoundFault[] = [];
  for (const [file, bytes] of sounds) {
    const sha256 = hashes.get(file) ?? '';
    if (!used.has(sha256)) continue;
    const mediaType = recordingType(bytes);
    if (twice.includes(file)) faults.push({ file, code: 'name_twice' });
    else if (mediaType === null) faults.push({ file, code: 'not_sound' });
    else if (bytes.length > RECORDING_BYTES) faults.push({ file, code: 'long_sound' });
    else recordings.set(sha256, { sha256, mediaType, bytes });
  }
  return { recordings: [...recordings.values()], faults };
}

type Context = {
  language: LanguageTag;
  /** What there is to translate. */
  lines: readonly SheetLine[];
  /** Of the version before. */
  previous: readonly PackEntry[];
};

/** Reads an uploaded translation sheet, alone or in a ZIP file with recordings. */
export function readPackUpload(
  bytes: Uint8Array,
  { language, lines, previous }: Context,
): PackUpload {
  let files: Files | 'too-large';
  try {
    files = isZip(bytes) ? unpack(bytes) : { sheet: bytes, sounds: new Map(), twice: [] };
  } catch {
    return { kind: 'unreadable' };
  }
  if (files === 'too-large') return { kind: 'too-large' };
  if (!files.sheet) return { kind: 'no-sheet' };
  if (files.sheet.length > SHEET_BYTES) return { kind: 'too-large' };
  const rows = rowsOf(files.sheet);
  if (!rows || (rows[0] && rows[0].key === undefined)) return { kind: 'unreadable' };
  const hashes = new Map([...files.sounds].map(([name, sound]) => [name, recordingHash(sound)]));
  const { entries, faults } = readSheet(language, rows, { lines, recordings: hashes, previous });
  if (faults.length > 0) return { kind: 'faulty', faults };
  if (entries.length === 0) return { kind: 'no-entries' };
  const read = usedSounds(files, hashes, entries);
  if (read.faults.length > 0) return { kind: 'faulty-sounds', faults: read.faults };
  return { kind: 'read', entries, recordings: read.recordings };
}
