import { drawQr } from '@/app/_print/draw-qr';
import type { PrintPlace } from '@/app/_print/print-place';
import { printWords } from '@/app/_print/print-words';
import { ink, type Sheet } from '@/app/_print/sheet';
import type { Language } from '@/lib/i18n/language';
import { factorNames } from '@/lib/questionnaire/criteria';
import {
  FACTORS,
  type Item,
  OVERALL,
  type Questionnaire,
  questionnaireKey,
  RATINGS,
} from '@/lib/questionnaire/questionnaire';
import { HELPERS } from '@/lib/submission/helper-role';

const MARGIN = 14;
const ROOM = 210 - 2 * MARGIN;
const WORDING = 82;
const COLUMN = (ROOM - WORDING) / (RATINGS.length + 1);
const BOX = 6;

type PaperForm = { place: PrintPlace; questionnaire: Questionnaire; isDemonstration: boolean };

/** Two pages: the questions, and on the back what was not good and room to write. */
export function drawPaperForm(sheet: Sheet, form: PaperForm): void {
  sheet.addPage('A4');
  drawHead(sheet, form);
  drawScale(sheet, 58);
  let y = 80;
  for (const item of form.questionnaire.items) y = drawItem(sheet, item, y);
  drawWho(sheet, y + 4);
  drawFoot(sheet, form);
  sheet.addPage('A4');
  drawComment(sheet, drawReasons(sheet, form.questionnaire));
  drawFoot(sheet, form);
}

function both(
  sheet: Sheet,
  words: Record<Language, string>,
  at: readonly [number, number],
  width: number,
  sizePoints: number,
): number {
  const height = (size: number) => sheet.heightOf(words.vi, width, size, true) + 1;
  const below = sheet.write(words.vi, {
    ...{ at, room: [width, height(sizePoints)], sizePoints, isBold: true },
  });
  const small = sizePoints * 0.8;
  return sheet.write(words.en, {
    ...{ at: [at[0], below], room: [width, sheet.heightOf(words.en, width, small) + 1] },
    ...{ sizePoints: small, colour: ink.muted },
  });
}

function drawHead(sheet: Sheet, { place, isDemonstration }: PaperForm): void {
  drawQr(sheet, { text: place.address, x: 210 - MARGIN - 30, y: 9, side: 30 });
  const width = ROOM - 34;
  const name = (language: Language) =>
    [place.counter?.[language], place.centre[language]].filter(Boolean).join(' · ');
  let y = both(sheet, printWords('print.paper.title'), [MARGIN, 11], width, 19);
  y = both(sheet, { vi: name('vi'), en: name('en') }, [MARGIN, y + 2], width, 10.5);
  const hint = printWords('print.paper.hint');
  y = sheet.write(hint.vi, { at: [MARGIN, y + 2], room: [width, 8], sizePoints: 9 });
  sheet.write(hint.en, { at: [MARGIN, y], room: [width, 7], sizePoints: 7.5, colour: ink.muted });
  if (isDemonstration) {
    const words = printWords('app.demonstration').vi;
    sheet.write(words, { at: [MARGIN, 5], room: [width, 5], sizePoints: 8, isBold: true });
  }
  sheet.write(place.typedAddress, {
    ...{ at: [210 - MARGIN - 36, 39.5], room: [36, 8], sizePoints: 8, align: 'center' },
  });
}

function columnX(at: number): number {
  return MARGIN + WORDING + at * COLUMN;
}

function drawScale(sheet: Sheet, y: number): void {
  for (const [at, rating] of RATINGS.entries()) {
    sheet.face(rating, columnX(at) + (COLUMN - 9) / 2, y - 1, 9);
    drawHeading(sheet, printWords(`rating.${rating}`), at, y + 9);
  }
  drawHeading(sheet, printWords('rating.none'), RATINGS.length, y + 9);
}

function drawHeading(sheet: Sheet, words: Record<Language, string>, at: number, y: number): void {
  const x = columnX(at) + 0.5;
  const common = { align: 'center' } as const;
  const width = COLUMN - 1;
  sheet.write(words.vi, { ...common, at: [x, y], room: [width, 7], sizePoints: 7.5, isBold: true });
  sheet.write(words.en, {
    ...{ ...common, at: [x, y + 7], room: [width, 5], sizePoints: 6, colour: ink.muted },
  });
}

function drawItem(sheet: Sheet, item: Item, y: number): number {
  sheet.line(MARGIN, y, ROOM);
  const code = item.code === OVERALL ? `${item.code} *` : item.code;
  const below = sheet.write(code, {
    ...{ at: [MARGIN, y + 2], room: [WORDING, 4], sizePoints: 7, colour: ink.muted },
  });
  const end = both(sheet, item.wording, [MARGIN, below + 0.5], WORDING - 4, 11.5) + 3;
  const middle = y + (end - y - BOX) / 2;
  for (let at = 0; at <= RATINGS.length; at += 1) {
    sheet.box(columnX(at) + (COLUMN - BOX) / 2, middle, BOX);
  }
  return end;
}

function drawWho(sheet: Sheet, y: number): void {
  sheet.line(MARGIN, y - 4, ROOM);
  const below = both(sheet, printWords('print.paper.helper'), [MARGIN, y - 2], ROOM, 9.5) + 1.5;
  const third = ROOM / HELPERS.length;
  for (const [at, role] of HELPERS.entries()) {
    const words = printWords(`survey.helper.${role}`);
    sheet.box(MARGIN + at * third, below, BOX);
    both(sheet, words, [MARGIN + at * third + BOX + 2, below - 0.5], third - BOX - 4, 8.5);
  }
}

function drawReasons(sheet: Sheet, { reasons }: Questionnaire): number {
  let y = both(sheet, printWords('print.paper.reasons'), [MARGIN, 12], ROOM, 12) + 2;
  for (const factor of FACTORS) {
    const own = reasons.filter((reason) => reason.factor === factor);
    if (own.length === 0) continue;
    const { vi, en } = factorNames[factor];
    sheet.line(MARGIN, y, ROOM);
    y = sheet.write(`${vi} / ${en}`, {
      ...{ at: [MARGIN, y + 1], room: [ROOM, 5], sizePoints: 8.5, isBold: true },
      colour: ink.accent,
    });
    for (const { code, wording } of own) {
      sheet.box(MARGIN, y + 1, 4);
      sheet.write(code, { at: [MARGIN + 6, y + 1], room: [9, 5], sizePoints: 8 });
      y = both(sheet, wording, [MARGIN + 15, y + 0.8], ROOM - 15, 8);
    }
    y += 1.5;
  }
  return y;
}

function drawComment(sheet: Sheet, y: number): void {
  const begin = both(sheet, printWords('print.paper.comment'), [MARGIN, y + 3], ROOM, 10);
  for (let line = begin + 8; line < 276; line += 8) sheet.line(MARGIN, line, ROOM, true);
}

/** Which paper it is, so that whoever keys it in takes the right form and place. */
function drawFoot(sheet: Sheet, { place, questionnaire }: PaperForm): void {
  const promise = printWords('print.paper.promise');
  const text = `${promise.vi} / ${promise.en}`;
  sheet.write(text, { at: [MARGIN, 279], room: [ROOM, 5], sizePoints: 8 });
  const key = `${place.shortCode} · ${questionnaireKey(questionnaire)}`;
  sheet.write(key, { at: [MARGIN, 285], room: [ROOM, 6], sizePoints: 9, isBold: true });
}
