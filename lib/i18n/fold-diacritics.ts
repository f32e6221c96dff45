const MARKS = /\p{Mn}/gu;

/**
 * Text without tone and vowel marks and without letter case, for searching: "Buôn Ma Thuột", composed
 * or decomposed, becomes "buon ma thuot". Đ is a letter of its own in Unicode, so it is folded by hand.
 */
export function foldDiacritics(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('đ', 'd');
}
