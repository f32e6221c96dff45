import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { zipSync } from 'fflate';
import { putPackIntoUse, takePackOutOfUse } from '@/db/testing/put-pack-into-use';
import type { World } from '@/e2e/world/world';
import { askedKey } from '@/lib/language-packs/language-pack';
import { readSheet, type SheetRow } from '@/lib/language-packs/read-sheet';
import { SHEET_COLUMNS, sheetLines } from '@/lib/language-packs/translation-sheet';
import { PUBLISHED_QUESTIONNAIRES } from '@/lib/questionnaire/published';

/** A made-up language as CLDR names it: every text is there, longer and accented, and nobody speaks it. */
export const PSEUDO_TAG = 'en-XA';
export const PSEUDO_NAME = '⟦Ⱥȼȼḗƞŧḗḓ⟧';

const PLAIN = 'aeiouycdghlnrstAEIOUYCDGHLNRST';
const ACCENTED = 'ȧḗīǿŭẏƈḓɠħŀƞřşŧȦḖĪǾŬẎƇḒƓĦĿȠŘŞŦ';
const accents = new Map([...PLAIN].map((sign, at) => [sign, [...ACCENTED][at] ?? sign]));

/** ⟦Ḗxȧḿpŀḗ ···⟧: a third longer, with its placeholders as they were. */
export function pseudo(text: string): string {
  const drawn = text
    .split(/(\{\w+\})/)
    .map((part) => {
      if (part.startsWith('{')) return part;
      return [...part.normalize('NFD').replace(/\p{M}/gu, '')]
        .map((sign) => accents.get(sign) ?? sign)
        .join('');
    })
    .join('');
  return `⟦${drawn} ${'·'.repeat(Math.ceil(text.length / 3))}⟧`.normalize('NFC');
}

const RATE_HZ = 8000;
const SECONDS = 0.2;

/** A tone as a WAV file: mono, eight bits, 0.2 seconds. */
function toneAt(frequencyHz: number): Uint8Array {
  const length = RATE_HZ * SECONDS;
  const file = Buffer.alloc(44 + length);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + length, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE_HZ, 24);
  file.writeUInt32LE(RATE_HZ, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(length, 40);
  for (let at = 0; at < length; at += 1) {
    file[44 + at] = 128 + Math.round(80 * Math.sin((2 * Math.PI * frequencyHz * at) / RATE_HZ));
  }
  return Uint8Array.from(file);
}

/** Of the pack's two recordings: which file says which text. */
export const PSEUDO_RECORDINGS = [
  { key: askedKey('overall'), file: 'Nhìn chung.wav', bytes: toneAt(440) },
  { key: 'rating.5', file: 'rating-5.wav', bytes: toneAt(660) },
] as const;

function pseudoRows(isRecorded: boolean): (SheetRow & { en: string })[] {
  return sheetLines(PUBLISHED_QUESTIONNAIRES).map(({ key, vi, en }) => {
    const recording = PSEUDO_RECORDINGS.find((each) => isRecorded && each.key === key)?.file ?? '';
    return { key, vi, en, translation: pseudo(vi), recording };
  });
}

function sheetOf(rows: readonly object[]): string {
  return stringify([...rows], { header: true, columns: [...SHEET_COLUMNS], bom: true });
}

/** Every text, no recording. */
export function pseudoSheet(): string {
  return sheetOf(pseudoRows(false));
}

/** Every text and two recordings, packed as a Mac does. */
export function pseudoZip(): Uint8Array {
  const sounds = PSEUDO_RECORDINGS.map(({ file, bytes }) => [`pack/${file}`, bytes] as const);
  return zipSync({
    'pack/sheet.csv': new TextEncoder().encode(sheetOf(pseudoRows(true))),
    '__MACOSX/pack/._sheet.csv': new Uint8Array([0, 5, 22, 7]),
    ...Object.fromEntries(sounds),
  });
}

/** Straight into the database of the world: whoever goes to a kiosk or phone page finds the language there within ten seconds. */
export async function putPseudoPackIntoUse(world: Pick<World, 'db'>): Promise<number> {
  const hashes = PSEUDO_RECORDINGS.map(
    ({ file, bytes }) =>
      [file.toLowerCase(), createHash('sha256').update(bytes).digest('hex')] as const,
  );
  const { entries, faults } = readSheet(PSEUDO_TAG, pseudoRows(true), {
    lines: sheetLines(PUBLISHED_QUESTIONNAIRES),
    recordings: new Map(hashes),
    previous: [],
  });
  if (faults.length > 0) throw new Error(`expected a whole sheet, found ${JSON.stringify(faults)}`);
  return putPackIntoUse(world.db, {
    language: PSEUDO_TAG,
    name: PSEUDO_NAME,
    entries,
    sounds: PSEUDO_RECORDINGS.map(({ bytes }) => ({ mediaType: 'audio/wav', bytes })),
  });
}

export function takePseudoPackOutOfUse(world: Pick<World, 'db'>): Promise<void> {
  return takePackOutOfUse(world.db, PSEUDO_TAG);
}
