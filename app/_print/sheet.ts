import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { type Degree, faceShapes } from '@/app/_ui/face-shape';

/** A millimetre in points of PDF. */
const MM = 72 / 25.4;

const FONTS = join(process.cwd(), 'node_modules/@expo-google-fonts/be-vietnam-pro');
const fontFiles = {
  regular: join(FONTS, '400Regular/BeVietnamPro_400Regular.ttf'),
  bold: join(FONTS, '700Bold/BeVietnamPro_700Bold.ttf'),
} as const;

/** The light theme's colours, dark enough to be read when printed in grey. */
export const ink = {
  text: '#1f1d1a',
  muted: '#5a554d',
  line: '#807a70',
  accent: '#0b5a57',
  paper: '#ffffff',
} as const;

const ratingInk: Record<Degree, string> = {
  1: '#a3290c',
  2: '#d4702a',
  3: '#88847d',
  4: '#3f8fc4',
  5: '#174a8c',
};

export type Words = {
  at: readonly [x: number, y: number];
  /** Width and height in which the words must find room. */
  room: readonly [width: number, height: number];
  sizePoints: number;
  isBold?: boolean;
  colour?: string;
  align?: 'left' | 'center';
};

const SMALLEST_SHARE = 0.55;

/** Paper measured in millimetres, with a typeface whose diacritics are drawn for Vietnamese. */
export class Sheet {
  readonly document: PDFKit.PDFDocument;

  constructor(title: string) {
    this.document = new PDFDocument({
      autoFirstPage: false,
      margin: 0,
      font: fontFiles.regular,
      lang: 'vi-VN',
      displayTitle: true,
      info: { Title: title.normalize('NFC') },
    });
    for (const [name, file] of Object.entries(fontFiles)) this.document.registerFont(name, file);
  }

  addPage(size: 'A3' | 'A4', layout: 'portrait' | 'landscape' = 'portrait'): void {
    this.document.addPage({ size, layout, margin: 0 });
  }

  /** Draws with its own origin, in millimetres, enlarged by a factor. */
  placed(x: number, y: number, factor: number, draw: () => void): void {
    this.document
      .save()
      .translate(x * MM, y * MM)
      .scale(factor);
    draw();
    this.document.restore();
  }

  /**
   * Writes words into their room, smaller where they are long.
   * @returns where they end, in millimetres from the top
   * @throws Error when they find no room at a size that can be read
   */
  write(words: string, { at, room, sizePoints, isBold, colour, align = 'left' }: Words): number {
    const text = words.normalize('NFC');
    const [width, height] = [room[0] * MM, room[1] * MM];
    const { document } = this;
    document.font(isBold ? 'bold' : 'regular').fillColor(colour ?? ink.text);
    for (let size = sizePoints; size >= sizePoints * SMALLEST_SHARE; size -= 0.25) {
      document.fontSize(size);
      const isWide = text.split(/\s+/).some((word) => document.widthOfString(word) > width);
      const needed = document.heightOfString(text, { width, align });
      if (isWide || needed > height) continue;
      // With a height of its own it never goes to a new page.
      document.text(text, at[0] * MM, at[1] * MM, { width, align, height: needed + size });
      return at[1] + needed / MM;
    }
    throw new Error(`expected "${text}" to find room in ${room.join(' × ')} mm`);
  }

  /** How high the words stand at that size and width, in millimetres. */
  heightOf(words: string, width: number, sizePoints: number, isBold = false): number {
    this.document.font(isBold ? 'bold' : 'regular').fontSize(sizePoints);
    return this.document.heightOfString(words.normalize('NFC'), { width: width * MM }) / MM;
  }

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    this.document.rect(x * MM, y * MM, width * MM, height * MM).fill(colour);
  }

  box(x: number, y: number, side: number): void {
    this.document
      .lineWidth(1)
      .roundedRect(x * MM, y * MM, side * MM, side * MM, 2)
      .stroke(ink.text);
  }

  line(x: number, y: number, width: number, isDashed = false): void {
    const { document } = this;
    document.save().lineWidth(0.5);
    if (isDashed) document.dash(3, { space: 3 });
    document
      .moveTo(x * MM, y * MM)
      .lineTo((x + width) * MM, y * MM)
      .stroke(ink.line)
      .restore();
  }

  face(degree: Degree, x: number, y: number, side: number): void {
    const { eyeY, feature, isFilled } = faceShapes[degree];
    const { document } = this;
    document
      .save()
      .translate(x * MM, y * MM)
      .scale((side * MM) / 48);
    document.lineWidth(2.6).lineCap('round').lineJoin('round');
    document.circle(24, 24, 22).stroke(ratingInk[degree]);
    for (const eyeX of [17, 31]) document.circle(eyeX, eyeY, 2.6).fill(ratingInk[degree]);
    document.path(feature);
    if (isFilled) document.fill(ratingInk[degree]);
    else document.stroke(ratingInk[degree]);
    document.restore();
  }
}
