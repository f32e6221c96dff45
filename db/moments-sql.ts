/** The upper triangle of products of (satisfied, rated) of every item, as `Moments` keeps it. */
export function productsSql(itemCount: number): string {
  const names = Array.from({ length: itemCount }, (_, i) => [`s${i}`, `r${i}`]).flat();
  const products = names.flatMap((a, at) => names.slice(at).map((b) => `sum(${a} * ${b})`));
  return itemCount === 0 ? `'{}'::float8[]` : `array[${products.join(', ')}]::float8[]`;
}

/** `s0, r0, s1, r1, …`: the vector of a unit, from expressions of its satisfied and its rated. */
export function vectorSql(
  itemCount: number,
  satisfied: (item: number) => string,
  rated: (item: number) => string,
): string {
  return Array.from(
    { length: itemCount },
    (_, i) => `, (${satisfied(i)})::float8 as s${i}, (${rated(i)})::float8 as r${i}`,
  ).join('');
}
