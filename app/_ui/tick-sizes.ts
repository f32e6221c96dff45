const LABELS_THAT_FIT = { narrow: 3, medium: 7, wide: 12 } as const;

export type TickSize = keyof typeof LABELS_THAT_FIT;

/** At which chart widths the label of a column is written; counted from the last one, which always is. */
export function tickSizes(index: number, count: number): TickSize[] {
  const sizes = Object.keys(LABELS_THAT_FIT) as TickSize[];
  return sizes.filter((size) => {
    const step = Math.ceil(count / LABELS_THAT_FIT[size]);
    return (count - 1 - index) % step === 0;
  });
}
