import encodeQR from 'qr';
import type { Sheet } from '@/app/_print/sheet';

const QUIET_ZONE = 4;

type Square = { text: string; x: number; y: number; side: number };

/** A code to scan as sharp squares, with its quiet zone inside `side` (millimetres). */
export function drawQr(sheet: Pick<Sheet, 'placed' | 'document'>, square: Square): void {
  const rows = encodeQR(square.text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  sheet.placed(square.x, square.y, (square.side / rows.length) * (72 / 25.4), () => {
    const { document } = sheet;
    document.rect(0, 0, rows.length, rows.length).fill('#ffffff');
    for (const [y, row] of rows.entries()) {
      for (const [x, isDark] of row.entries()) if (isDark) document.rect(x, y, 1, 1);
    }
    document.fill('#000000');
  });
}
