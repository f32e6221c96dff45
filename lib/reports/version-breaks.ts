type Point = {
  key: string;
  /** What its figure rests on: the versions counted, and whatever else must be alike to be compared. */
  basis: readonly string[];
};

export type VersionBreak = { beforeKey: string; basis: readonly string[] };

function areAlike(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}

/**
 * Where a line over time must part: at a point whose figure rests on something else than that of the last
 * point with answers, or mixes two versions itself. Points without answers part nothing.
 */
export function versionBreaks(points: readonly Point[]): VersionBreak[] {
  const breaks: VersionBreak[] = [];
  let last: Point | null = null;
  for (const point of points) {
    if (point.basis.length === 0) continue;
    const isMixed = point.basis.length > 1;
    if (last && (isMixed || !areAlike(last.basis, point.basis))) {
      breaks.push({ beforeKey: point.key, basis: point.basis });
    }
    last = point;
  }
  return breaks;
}
