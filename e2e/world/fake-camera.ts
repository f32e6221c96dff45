import { writeFileSync } from 'node:fs';
import encodeQR from 'qr';

const SIDE = 720;
const QUIET_ZONE = 4;

/** A film for the browser's fake camera: one QR code after the other, two a second. */
export function filmQrCodes(path: string, texts: readonly string[]): void {
  const chroma = Buffer.alloc((SIDE * SIDE) / 2, 128);
  const pictures = texts.flatMap((text) => [Buffer.from('FRAME\n'), luma(text), chroma]);
  const head = Buffer.from(`YUV4MPEG2 W${SIDE} H${SIDE} F2:1 Ip C420jpeg\n`);
  writeFileSync(path, Buffer.concat([head, ...pictures]));
}

function luma(text: string): Buffer {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: QUIET_ZONE });
  const module = Math.floor(SIDE / rows.length);
  const picture = Buffer.alloc(SIDE * SIDE, 235);
  rows.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (!isDark) return;
      for (let line = y * module; line < (y + 1) * module; line += 1) {
        picture.fill(16, line * SIDE + x * module, line * SIDE + (x + 1) * module);
      }
    });
  });
  return picture;
}
