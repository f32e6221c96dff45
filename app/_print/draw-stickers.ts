import { drawQr } from '@/app/_print/draw-qr';
import type { PrintPlace } from '@/app/_print/print-place';
import { printWords } from '@/app/_print/print-words';
import { ink, type Sheet } from '@/app/_print/sheet';

/** The usual sheet of 24 labels, 70 by 37 mm. */
const LABEL = { width: 70, height: 37, across: 3, down: 8, top: 0.5 } as const;
const QR_SIDE = 30;

/** A sheet full of labels of one place, to stick on receipts. */
export function drawStickers(sheet: Sheet, place: PrintPlace): void {
  for (let at = 0; at < LABEL.across * LABEL.down; at += 1) {
    const x = (at % LABEL.across) * LABEL.width;
    const y = LABEL.top + Math.floor(at / LABEL.across) * LABEL.height;
    sheet.placed(x, y, 1, () => drawLabel(sheet, place));
  }
}

function drawLabel(sheet: Sheet, place: PrintPlace): void {
  drawQr(sheet, { text: place.address, x: 2, y: 3.5, side: QR_SIDE });
  const [x, width] = [32.5, 35.5];
  const title = printWords('print.sticker');
  const name = place.counter ? `${place.counter.vi} · ${place.centre.vi}` : place.centre.vi;
  sheet.write(title.vi, { at: [x, 4], room: [width, 5], sizePoints: 10, isBold: true });
  sheet.write(title.en, { at: [x, 8.6], room: [width, 4], sizePoints: 7, colour: ink.muted });
  sheet.write(name, { at: [x, 13], room: [width, 9.5], sizePoints: 7 });
  const type = printWords('print.type');
  sheet.write(type.vi, { at: [x, 23], room: [width, 3.5], sizePoints: 6.5, colour: ink.muted });
  sheet.write(place.typedAddress.replace('/p/', '\n/p/'), {
    ...{ at: [x, 26.3], room: [width, 9] },
    ...{ sizePoints: 9, isBold: true, colour: ink.accent },
  });
}
