import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { mock, test } from 'node:test';
import PDFDocument from 'pdfkit';
import decodeQR from 'qr/decode.js';
import { drawQr } from '@/app/_print/draw-qr';
import { printDocument } from '@/app/_print/print-document';
import { PRINT_FORMATS, type PrintFormat } from '@/app/_print/print-format';
import { type PrintPlace, printPlaces } from '@/app/_print/print-place';
import type { Sheet } from '@/app/_print/sheet';
import { readOfficialCommunes } from '@/db/seed/official-communes';
import { officialPlaces } from '@/db/seed/official-places';
import type { Place, PlaceId } from '@/lib/places/place';
import { PlaceTree, placeCode } from '@/lib/places/place-tree';
import { counterQuestionnaire } from '@/lib/questionnaire/published';
import { day } from '@/lib/time/day';

const official = officialPlaces(readOfficialCommunes(), { counters: true });
const idOf = new Map(official.map(({ code }, at) => [code, (at + 1) as PlaceId]));
const tree = new PlaceTree(
  official.map(
    ({ code, parent, ...place }): Place => ({
      ...place,
      id: idOf.get(code) ?? (0 as PlaceId),
      code: placeCode(code),
      parentId: parent === null ? null : (idOf.get(parent) ?? null),
      validTo: null,
    }),
  ),
);
const publicUrl = 'https://hailong.daklak.gov.vn/';
const today = day('2026-11-24');

function placesBelow(code: string, level: 'centre' | 'counter'): PrintPlace[] {
  const place = tree.find(code);
  assert.ok(place);
  return printPlaces(tree, { place, level, day: today, publicUrl });
}

async function printed(format: PrintFormat, places: readonly PrintPlace[]) {
  const write = mock.method(PDFDocument.prototype, 'text');
  const document = printDocument({
    ...{ title: 'In thử', format, places, questionnaire: counterQuestionnaire },
    isDemonstration: true,
  });
  const bytes = await buffer(document);
  const words = write.mock.calls.map((call: { arguments: unknown[] }) => String(call.arguments[0]));
  write.mock.restore();
  const pages = bytes.toString('latin1').match(/\/Type \/Page\n/g)?.length ?? 0;
  return { bytes, words, pages };
}

const pagesEach: Record<PrintFormat, number> = {
  'poster-a4': 1,
  'poster-a3': 1,
  card: 1,
  sticker: 1,
  'paper-form': 2,
};

for (const format of PRINT_FORMATS) {
  test(`${format}: the centres of the province find room on their sheets, one after another`, async () => {
    const places = placesBelow('66', 'centre');
    assert.equal(places.length, 103);
    const { bytes, words, pages } = await printed(format, places);
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    assert.equal(pages, places.length * pagesEach[format]);
    assert.deepEqual(
      words.filter((text: string) => text !== text.normalize('NFC')),
      [],
    );
    const all = new Set(words.map((text: string) => text.replace('\n', '')));
    for (const { typedAddress, centre } of places) {
      assert.ok(all.has(typedAddress), typedAddress);
      assert.ok(all.has(centre.vi), centre.vi);
    }
  });
}

test('every counter finds room for its longer name', async () => {
  const places = placesBelow('66', 'counter');
  assert.ok(places.length > 300);
  assert.equal((await printed('poster-a4', places)).pages, places.length);
  const length = ({ centre, counter }: PrintPlace) => `${counter?.vi}${centre.vi}`.length;
  const longest = places.toSorted((a, b) => length(b) - length(a)).slice(0, 10);
  for (const format of ['card', 'sticker', 'paper-form'] as const) {
    assert.equal((await printed(format, longest)).pages, longest.length * pagesEach[format]);
  }
});

test('a name that was typed with separate marks is drawn with whole letters', async () => {
  const name = { vi: 'Trung tâm Buôn Đôn'.normalize('NFD'), en: 'Buon Don' };
  const [place] = placesBelow('24133-TT', 'centre');
  assert.ok(place);
  const { words } = await printed('poster-a4', [{ ...place, centre: name }]);
  assert.ok(words.includes('Trung tâm Buôn Đôn'));
});

test('the paper form carries every question and reason with its code', async () => {
  const { words } = await printed('paper-form', placesBelow('24133-TT', 'centre'));
  for (const { code, wording } of counterQuestionnaire.items) {
    assert.ok(words.some((text: string) => text === code || text === `${code} *`));
    assert.ok(words.includes(wording.vi) && words.includes(wording.en), code);
  }
  for (const { code, wording } of counterQuestionnaire.reasons) {
    assert.ok(words.includes(code) && words.includes(wording.vi), code);
  }
  assert.ok(words.some((text: string) => text.endsWith('counter@1')));
});

test('a name without end is refused rather than cut', async () => {
  const [place] = placesBelow('24133-TT', 'centre');
  assert.ok(place);
  const endless = { vi: 'Trung tâm '.repeat(200), en: 'Centre' };
  await assert.rejects(printed('poster-a4', [{ ...place, centre: endless }]), /find room/);
  mock.restoreAll();
});

test('the code to scan leads to the phone page of its place', () => {
  const [place] = placesBelow('24133-TT-1', 'counter');
  assert.ok(place);
  assert.ok(place.address.startsWith('https://hailong.daklak.gov.vn/p/'));
  const rects: number[][] = [];
  const document = { rect: (...sides: number[]) => rects.push(sides) && document, fill: () => {} };
  const sheet = {
    document,
    placed: (_x: number, _y: number, _f: number, draw: () => void) => draw(),
  };
  drawQr(sheet as unknown as Sheet, { text: place.address, x: 0, y: 0, side: 30 });
  const [whole, ...modules] = rects;
  const side = (whole?.[2] ?? 0) * 4;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [x = 0, y = 0] of modules) {
    for (let at = 0; at < 16; at += 1) {
      const pixel = (y * 4 + Math.floor(at / 4)) * side + x * 4 + (at % 4);
      data.set([0, 0, 0], pixel * 4);
    }
  }
  assert.equal(decodeQR({ width: side, height: side, data }), place.address);
});

test('a place is printed for itself, for its centres or for its counters', () => {
  assert.equal(placesBelow('24133', 'centre').length, 1);
  const counters = placesBelow('24133', 'counter');
  assert.deepEqual(counters, placesBelow('24133-TT', 'counter'));
  assert.ok(counters.length >= 3 && counters.every(({ counter }) => counter !== null));
  assert.equal(placesBelow('24133-TT-1', 'centre').length, 1);
});
