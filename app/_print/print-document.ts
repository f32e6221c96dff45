import { setImmediate as nextTurn } from 'node:timers/promises';
import { drawPaperForm } from '@/app/_print/draw-paper-form';
import { drawPoster, POSTER } from '@/app/_print/draw-poster';
import { drawStickers } from '@/app/_print/draw-stickers';
import type { PrintFormat } from '@/app/_print/print-format';
import type { PrintPlace } from '@/app/_print/print-place';
import { Sheet } from '@/app/_print/sheet';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';

type Wanted = {
  title: string;
  format: PrintFormat;
  places: readonly PrintPlace[];
  questionnaire: Questionnaire;
  isDemonstration: boolean;
};

type Draw = (sheet: Sheet, place: PrintPlace, wanted: Wanted) => void;

const draws: Record<PrintFormat, Draw> = {
  'poster-a4': (sheet, place, wanted) => {
    sheet.addPage('A4');
    drawPoster(sheet, { ...wanted, place });
  },
  'poster-a3': (sheet, place, wanted) => {
    sheet.addPage('A3');
    sheet.placed(0, 0, Math.SQRT2, () => drawPoster(sheet, { ...wanted, place }));
  },
  card: (sheet, place, wanted) => {
    sheet.addPage('A4', 'landscape');
    for (const x of [0, POSTER.height / 2]) {
      sheet.placed(x, 0, Math.SQRT1_2, () => drawPoster(sheet, { ...wanted, place }));
    }
  },
  sticker: (sheet, place) => {
    sheet.addPage('A4');
    drawStickers(sheet, place);
  },
  'paper-form': (sheet, place, wanted) => drawPaperForm(sheet, { ...wanted, place }),
};

/**
 * A PDF ready for the printer; one or two pages for each place, drawn while it is read. Between two
 * places others get their turn, since the same process takes the citizens' answers.
 */
export function printDocument(wanted: Wanted): PDFKit.PDFDocument {
  const sheet = new Sheet(wanted.title);
  drawAll(sheet, wanted).catch((error) => sheet.document.destroy(error));
  return sheet.document;
}

async function drawAll(sheet: Sheet, wanted: Wanted): Promise<void> {
  for (const place of wanted.places) {
    await nextTurn();
    if (sheet.document.destroyed) return;
    draws[wanted.format](sheet, place, wanted);
  }
  sheet.document.end();
}
