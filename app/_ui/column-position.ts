/** Column `index` of `count` across a width of 100: its left edge, middle and width, in per cent. */
export function columnPosition(
  index: number,
  count: number,
): { left: number; middle: number; width: number } {
  const width = 100 / count;
  return { left: index * width, middle: (index + 0.5) * width, width };
}
