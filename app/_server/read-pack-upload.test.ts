import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Zippable, zipSync } from 'fflate';
import { RECORDING_BYTES, readPackUpload } from '@/app/_server/read-pack-upload';
import { recordingHash } from '@/db/commands/keep-language-pack';
import type { PackEntry } from '@/lib/language-packs/language-pack';

const lines = [
  { key: 'rating.5', vi: 'Rất hài lòng', en: 'Very satisfied' },
  { key: 'rating.1', vi: 'Rất không hài lòng', en: 'Very dissatisfied' },
];
const utf8 = (text: string) => new TextEncoder().encode(text);
const HEAD = 'key,vi,en,translation,recording';

function sound(...content: number[]): Uint8Array {
  return Uint8Array.from([...utf8('ID3'), ...content]);
}

function read(bytes: Uint8Array, language = 'rad', previous: PackEntry[] = []) {
  return readPackUpload(bytes, { language, lines, previous });
}

const zip = (files: Zippable) => read(zipSync(files));

function sheet(...rows: string[]): Uint8Array {
  return utf8([HEAD, ...rows].join('\r\n'));
}

const FIVE = 'rating.5,Rất hài lòng,Very satisfied,⟦năm⟧,';
const five: PackEntry = {
  key: 'rating.5',
  source: 'Rất hài lòng',
  text: '⟦năm⟧',
  recording: null,
};
const readFive = { kind: 'read', entries: [five], recordings: [] };

test('a sheet alone, with commas or as a Vietnamese spreadsheet writes it', () => {
  assert.deepEqual(read(sheet(FIVE)), readFive);
  assert.deepEqual(read(utf8(`\uFEFF${HEAD}\r\n${FIVE}\r\n\r\n,,,,\r\n`)), readFive);
  const semicolons = `\uFEFF${HEAD}\r\n${FIVE}`.replaceAll(',', ';');
  assert.deepEqual(read(utf8(semicolons)), readFive);
  assert.deepEqual(read(utf8('translation;key\n"⟦một; hai⟧";rating.5')), {
    ...readFive,
    entries: [{ ...five, text: '⟦một; hai⟧' }],
  });
});

test('rows are counted as a spreadsheet does, quoted line breaks and blank rows too', () => {
  const bytes = sheet('', '"gone","một\nhai",,,', 'rating.6,,,⟦sáu⟧,');
  assert.deepEqual(read(bytes), {
    kind: 'faulty',
    faults: [{ row: 4, key: 'rating.6', code: 'key_unknown' }],
  });
});

test('a ZIP file with folders, and what a Mac adds to it', () => {
  const bytes = sound(1, 2, 3);
  const files: Zippable = {
    'Ê Đê/': new Uint8Array(),
    'Ê Đê/Bản dịch.CSV': sheet(`${FIVE}Năm.mp3`),
    'Ê Đê/ghi âm/năm.MP3': bytes,
    'Ê Đê/ghi âm/không dùng.mp3': sound(9),
    'Ê Đê/.DS_Store': new Uint8Array([0, 0, 0, 1]),
    '__MACOSX/Ê Đê/._Bản dịch.csv': new Uint8Array([0, 5, 22, 7]),
    '__MACOSX/Bản dịch.csv': new Uint8Array([0, 5, 22, 7]),
  };
  const sha256 = recordingHash(bytes);
  const wanted = {
    kind: 'read',
    entries: [{ ...five, recording: sha256 }],
    recordings: [{ sha256, mediaType: 'audio/mpeg', bytes }],
  };
  assert.deepEqual(zip(files), wanted);
  const decomposed = Object.entries(files).map(([path, file]) => [path.normalize('NFD'), file]);
  assert.deepEqual(zip(Object.fromEntries(decomposed)), wanted);
});

/** Takes the mark away that says that names are UTF-8; a Mac does not set it. */
function unmarked(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer.slice(0));
  for (let at = 0; at + 10 < view.byteLength; at += 1) {
    const sign = view.getUint32(at, true);
    const flags = sign === 0x04034b50 ? at + 6 : sign === 0x02014b50 ? at + 8 : null;
    if (flags !== null) view.setUint16(flags, view.getUint16(flags, true) & ~0x0800, true);
  }
  return new Uint8Array(view.buffer);
}

test('names that are not marked as UTF-8 are read all the same', () => {
  const archive = zipSync({ 'sheet.csv': sheet(`${FIVE}năm.mp3`), 'năm.mp3': sound(1) });
  const archiveOfMac = unmarked(archive);
  assert.notDeepEqual(archiveOfMac, archive);
  assert.equal(read(archiveOfMac).kind, 'read');
});

test('the same sound under two names is kept once', () => {
  const read = zip({
    'sheet.csv': sheet(`${FIVE}one.mp3`, 'rating.1,,,⟦một⟧,two.mp3'),
    'one.mp3': sound(1),
    'two.mp3': sound(1),
  });
  assert.equal(read.kind === 'read' && read.recordings.length, 1);
});

test('every used file that is no fitting sound is told, and no unused one', () => {
  const long = new Uint8Array(RECORDING_BYTES + 1);
  long.set(utf8('ID3'));
  const csv = sheet(`${FIVE}page.mp3`, 'rating.1,,,⟦một⟧,long.mp3');
  assert.deepEqual(
    zip({ 'sheet.csv': csv, 'page.mp3': utf8('<html>'), 'long.mp3': long, 'notes.txt': utf8('x') }),
    {
      kind: 'faulty-sounds',
      faults: [
        { file: 'page.mp3', code: 'not_sound' },
        { file: 'long.mp3', code: 'long_sound' },
      ],
    },
  );
  const fits = long.subarray(0, RECORDING_BYTES);
  assert.equal(zip({ 'sheet.csv': csv, 'page.mp3': sound(1), 'long.mp3': fits }).kind, 'read');
});

test('two sounds of one name: nobody knows which is meant', () => {
  const csv = sheet(`${FIVE}five.mp3`);
  const twice = (one: Uint8Array, other: Uint8Array) =>
    zip({ 'sheet.csv': csv, 'a/five.mp3': one, 'b/Five.mp3': other });
  assert.deepEqual(twice(sound(1), sound(2)), {
    kind: 'faulty-sounds',
    faults: [{ file: 'five.mp3', code: 'name_twice' }],
  });
  assert.equal(twice(sound(1), sound(1)).kind, 'read');
});

test('a ZIP file needs one sheet', () => {
  assert.deepEqual(zip({ 'five.mp3': sound(1) }), { kind: 'no-sheet' });
  assert.deepEqual(zip({ 'a.csv': sheet(FIVE), 'b.csv': sheet(FIVE) }), { kind: 'no-sheet' });
  assert.deepEqual(zip({ 'xl/workbook.xml': utf8('<workbook/>') }), { kind: 'no-sheet' });
});

test('what is no sheet is told, and a sheet that says nothing', () => {
  const broken = zipSync({ 'sheet.csv': sheet(FIVE) }).subarray(0, 60);
  const cases: [Uint8Array, string][] = [
    [broken, 'unreadable'],
    [utf8('PK'), 'unreadable'],
    [Uint8Array.from([0xff, 0xfe, 0x6b, 0x00]), 'unreadable'],
    [utf8('name,age\nLan,5'), 'unreadable'],
    [utf8(`${HEAD}\n"rating.5,`), 'unreadable'],
    [new Uint8Array(), 'no-entries'],
    [utf8(HEAD), 'no-entries'],
    [sheet('rating.5,Rất hài lòng,,,'), 'no-entries'],
  ];
  for (const [bytes, kind] of cases) assert.deepEqual(read(bytes), { kind });
});

test('a file that would fill the memory is refused before it is unpacked', () => {
  const nought = new Uint8Array(33 * 1024 * 1024);
  const csv = sheet(FIVE);
  const bomb = zipSync({ 'sheet.csv': csv, 'a.mp3': nought, 'b.mp3': nought }, { level: 9 });
  assert.ok(bomb.length < 1024 * 1024);
  assert.deepEqual(read(bomb), { kind: 'too-large' });
  const many = Object.fromEntries(
    Array.from({ length: 1000 }, (_, at) => [`${at}.mp3`, sound(at % 256)]),
  );
  assert.deepEqual(zip({ 'sheet.csv': csv, ...many }), { kind: 'too-large' });
  assert.deepEqual(read(sheet(`${FIVE}${'x'.repeat(2 * 1024 * 1024)}`)), { kind: 'too-large' });
});

test('a pack of the product’s own language takes its recordings alone', () => {
  const archive = zipSync({ 'sheet.csv': sheet(`${FIVE}five.mp3`), 'five.mp3': sound(1) });
  const recording = recordingHash(sound(1));
  const own = read(archive, 'vi');
  assert.deepEqual(own.kind === 'read' && own.entries, [
    { ...five, text: 'Rất hài lòng', recording },
  ]);
  assert.deepEqual(read(sheet(FIVE), 'en'), { kind: 'no-entries' });
});
