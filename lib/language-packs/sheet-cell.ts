// As lib/exports/neutralise-formula, but such that what is read back is what was written.
const OPENS_A_FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const IS_NEUTRALISED = /^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A cell that a spreadsheet would run as a formula is kept as text by one apostrophe more. */
export function writeSheetCell(text: string): string {
  return OPENS_A_FORMULA.test(text) ? `'${text}` : text;
}

/** The inverse of {@link writeSheetCell}; blanks around it are no part of a text. */
export function readSheetCell(cell: string): string {
  const text = cell.normalize('NFC').trim();
  return IS_NEUTRALISED.test(text) ? text.slice(1) : text;
}
