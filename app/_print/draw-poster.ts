import { drawQr } from '@/app/_print/draw-qr';
import type { PrintPlace } from '@/app/_print/print-place';
import { printWords } from '@/app/_print/print-words';
import { ink, type Sheet } from '@/app/_print/sheet';
import { RATINGS } from '@/lib/questionnaire/questionnaire';

export const POSTER = { width: 210, height: 297 } as const;

const MARGIN = 15;
const ROOM = POSTER.width - 2 * MARGIN;
const QR_SIDE = 100;

type Poster = { place: PrintPlace; isDemonstration: boolean };

/** The poster on A4; larger and smaller sheets draw the same one by a factor. */
export function drawPoster(sheet: Sheet, { place, isDemonstration }: Poster): void {
  drawName(sheet, place);
  middle(sheet, printWords('print.question'), 53, [36, 16]);
  drawFaces(sheet, 92);
  const scan = printWords('print.scan');
  middle(sheet, scan, 126, [19, 12]);
  drawQr(sheet, {
    text: place.address,
    x: (POSTER.width - QR_SIDE) / 2,
    y: 144,
    side: QR_SIDE,
  });
  const type = printWords('print.type');
  line(sheet, `${type.vi} / ${type.en}`, 245, 7, 12, ink.muted);
  line(sheet, place.typedAddress, 251.5, 13, 26, ink.accent, true);
  const promise = printWords('print.promise');
  line(sheet, promise.vi, 269, 8, 14, ink.text, true);
  line(sheet, promise.en, 276.5, 6, 11, ink.muted);
  if (isDemonstration) line(sheet, printWords('app.demonstration').vi, 285, 6, 11, ink.text);
}

function drawName(sheet: Sheet, place: PrintPlace): void {
  sheet.fill(0, 0, POSTER.width, 44, ink.accent);
  const common = { room: [ROOM, 15], colour: ink.paper, align: 'center' } as const;
  if (place.counter) {
    sheet.write(place.counter.vi, { ...common, at: [MARGIN, 5], sizePoints: 26, isBold: true });
    sheet.write(place.centre.vi, { ...common, at: [MARGIN, 19], room: [ROOM, 9], sizePoints: 16 });
    const english = `${place.counter.en} · ${place.centre.en}`;
    sheet.write(english, { ...common, at: [MARGIN, 31], room: [ROOM, 6.5], sizePoints: 12 });
    return;
  }
  sheet.write(place.centre.vi, {
    ...{ ...common, room: [ROOM, 24] },
    ...{ at: [MARGIN, 7], sizePoints: 24, isBold: true },
  });
  sheet.write(place.centre.en, { ...common, at: [MARGIN, 32], room: [ROOM, 9], sizePoints: 13 });
}

function drawFaces(sheet: Sheet, y: number): void {
  const step = ROOM / RATINGS.length;
  for (const [at, rating] of RATINGS.entries()) {
    const x = MARGIN + at * step;
    const words = printWords(`rating.${rating}`);
    sheet.face(rating, x + (step - 17) / 2, y, 17);
    const common = { align: 'center' } as const;
    sheet.write(words.vi, {
      ...{ ...common, at: [x, y + 18.5], room: [step, 6] },
      ...{ sizePoints: 11, isBold: true },
    });
    sheet.write(words.en, {
      ...{ ...common, at: [x, y + 24], room: [step, 5], sizePoints: 9, colour: ink.muted },
    });
  }
}

function middle(
  sheet: Sheet,
  words: { vi: string; en: string },
  y: number,
  [vi, en]: readonly [vi: number, en: number],
): void {
  const height = vi * 0.55;
  line(sheet, words.vi, y, height, vi, ink.text, true);
  line(sheet, words.en, y + height, en * 0.55, en, ink.muted);
}

function line(
  sheet: Sheet,
  words: string,
  y: number,
  height: number,
  sizePoints: number,
  colour: string,
  isBold = false,
): void {
  const room = [ROOM, height] as const;
  sheet.write(words, { at: [MARGIN, y], room, sizePoints, isBold, colour, align: 'center' });
}
