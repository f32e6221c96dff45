import { extent } from 'd3-array';

const STEP = 10;
const SMALLEST_SPAN = 30;

/** Bounds in tens within 0–100 that hold all values, at least 30 wide so that noise never looks like a cliff. */
export function fitScoreDomain(values: readonly number[]): [number, number] {
  const [least, most] = extent(values);
  if (least === undefined || most === undefined) return [0, 100];
  let low = Math.max(0, Math.floor(least / STEP) * STEP);
  let high = Math.min(100, Math.ceil(most / STEP) * STEP);
  while (high - low < SMALLEST_SPAN) {
    if (high < 100) high += STEP;
    if (high - low < SMALLEST_SPAN && low > 0) low -= STEP;
  }
  return [low, high];
}
