/** A 95 % interval, in the units of the estimate. */
export type Interval = { low: number; high: number };

/** The two-sided 95 % point of the standard normal distribution. */
export const Z_95 = 1.959963984540054;

export const ALPHA_95 = 0.05;
