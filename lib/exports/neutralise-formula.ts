const OPENS_A_FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A cell that a spreadsheet would run as a formula is kept as text by a leading apostrophe. */
export function neutraliseFormula(cell: string): string {
  return OPENS_A_FORMULA.test(cell) ? `'${cell}` : cell;
}
