/** A score from 0 to 100 with its 95 % interval; charts draw `null` as a marked gap. */
export type ChartValue = { value: number; low: number | null; high: number | null };
