/**
 * Chance that is the same at every run: the generator sfc32 (Chris Doty-Humphrey, PractRand), its
 * 128 bits of state filled from a text, so that each centre and day has its own stream and no
 * stream depends on the order of the others.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter: number;

  constructor(key: string) {
    [this.a, this.b, this.c, this.counter] = stateOf(key);
    for (let i = 0; i < 12; i++) this.uint32();
  }

  uint32(): number {
    const result = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + result) | 0;
    return result >>> 0;
  }

  /** From 0 up to but without 1. */
  fraction(): number {
    return this.uint32() / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.fraction();
  }

  /** Both ends included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** Mean 0, standard deviation 1 (Box–Muller). */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.fraction()));
    return radius * Math.cos(2 * Math.PI * this.fraction());
  }

  poisson(mean: number): number {
    if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const bound = Math.exp(-mean);
    let count = -1;
    for (let product = 1; product > bound || count < 0; count++) product *= this.fraction();
    return count;
  }

  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.fraction() * list.length)];
    if (item === undefined) throw new Error('expected a list with something in it');
    return item;
  }

  /** By weight; the weights need not sum to 1. */
  pickWeighted<T>(list: readonly (readonly [item: T, weight: number])[]): T {
    const total = list.reduce((sum, [, weight]) => sum + weight, 0);
    let rest = this.fraction() * total;
    for (const [item, weight] of list) {
      rest -= weight;
      if (rest < 0) return item;
    }
    const last = list.at(-1);
    if (!last) throw new Error('expected a list with something in it');
    return last[0];
  }

  /** In the form of version 4. */
  uuid(): string {
    const [a, b, c, d] = [this.hex(), this.hex(), this.hex(), this.hex()];
    const variant = ((Number.parseInt(c.charAt(0), 16) & 3) | 8).toString(16);
    return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`;
  }

  private hex(): string {
    return this.uint32().toString(16).padStart(8, '0');
  }
}

/** cyrb128: four well-mixed 32-bit numbers from a text. */
function stateOf(key: string): [number, number, number, number] {
  let [a, b, c, d] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762];
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    a = b ^ Math.imul(a ^ unit, 597_399_067);
    b = c ^ Math.imul(b ^ unit, 2_869_860_233);
    c = d ^ Math.imul(c ^ unit, 951_274_213);
    d = a ^ Math.imul(d ^ unit, 2_716_044_179);
  }
  a = Math.imul(c ^ (a >>> 18), 597_399_067);
  b = Math.imul(d ^ (b >>> 22), 2_869_860_233);
  c = Math.imul(a ^ (c >>> 17), 951_274_213);
  d = Math.imul(b ^ (d >>> 19), 2_716_044_179);
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a];
}
