/** Runs of neighbouring known points; a gap, or a break before the point, begins a new run. */
export function splitAtGaps<Point>(
  points: readonly Point[],
  isKnown: (point: Point, index: number) => boolean,
  startsAnew: (point: Point, index: number) => boolean = () => false,
): { point: Point; index: number }[][] {
  const runs: { point: Point; index: number }[][] = [];
  let run: { point: Point; index: number }[] = [];
  for (const [index, point] of points.entries()) {
    if (run.length > 0 && (startsAnew(point, index) || !isKnown(point, index))) {
      runs.push(run);
      run = [];
    }
    if (isKnown(point, index)) run.push({ point, index });
  }
  return run.length > 0 ? [...runs, run] : runs;
}
