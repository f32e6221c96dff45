import { type Cell, CellSystem } from '@/lib/reports/cell-system';
import { findOtherWorld, leavesAsItIs, type World } from '@/lib/reports/other-world';
import { mayExposeSmallGroup } from '@/lib/reports/small-group';

/** A sum that nobody may derive; a commune and its only centre are one. */
type Secret = { readonly unknowns: readonly number[] };

/** Holds a proof for every secret while one cell after the other is told. */
class Guard {
  /** Secrets that no new cell touches are never looked at; null where no proof was found. */
  private readonly worlds = new Map<Secret, World | null>();
  private readonly secretsOfUnknown = new Map<number, Secret[]>();
  private readonly refused = new Set<string>();

  constructor(
    private readonly system: CellSystem,
    sensitive: readonly Cell[],
  ) {
    const secrets = new Map(
      sensitive
        .map((cell) => system.unknownsOf(cell))
        .map((unknowns) => [unknowns.join(), unknowns]),
    );
    for (const unknowns of secrets.values()) {
      const secret = { unknowns };
      for (const unknown of unknowns) {
        const list = this.secretsOfUnknown.get(unknown);
        if (list) list.push(secret);
        else this.secretsOfUnknown.set(unknown, [secret]);
      }
    }
  }

  /** Tells the cell if every secret stays one; otherwise nothing has changed. */
  tell(cell: Cell): boolean {
    const unknowns = this.system.unknownsOf(cell);
    const name = unknowns.join();
    if (this.refused.has(name)) return false;
    const isTold = this.tellSum(unknowns);
    if (!isTold) this.refused.add(name);
    return isTold;
  }

  private tellSum(unknowns: readonly number[]): boolean {
    const { space } = this.system;
    const change = space.changeBy(unknowns);
    if (!change) return false;
    if (change.taken.length === 0) return true;
    const touched = new Set(change.taken.flatMap((move) => [...move.keys()]));
    const secrets = this.secretsAmong(touched);
    space.apply(change);
    const renewed = this.exposesSmallGroup(touched) ? null : this.renewProofs(unknowns, secrets);
    if (renewed) for (const [secret, world] of renewed) this.worlds.set(secret, world);
    else space.undo(change);
    return renewed !== null;
  }

  private secretsAmong(unknowns: ReadonlySet<number>): readonly Secret[] {
    const secrets = new Set<Secret>();
    for (const unknown of unknowns)
      for (const secret of this.secretsOfUnknown.get(unknown) ?? []) secrets.add(secret);
    for (const secret of secrets)
      if (!this.worlds.has(secret))
        this.worlds.set(secret, findOtherWorld(this.system, secret.unknowns));
    return [...secrets];
  }

  /** New proofs for the secrets whose proof the told sum refutes; null when one has none. */
  private renewProofs(
    told: readonly number[],
    secrets: readonly Secret[],
  ): Map<Secret, World> | null {
    const refuted = secrets.filter((secret) => {
      const world = this.worlds.get(secret);
      return !world || !leavesAsItIs(world, told);
    });
    if (refuted.some(({ unknowns }) => this.system.space.isDerivable(unknowns))) return null;
    const renewed = new Map<Secret, World>();
    for (const secret of refuted) {
      const world = findOtherWorld(this.system, secret.unknowns);
      if (!world) return null;
      renewed.set(secret, world);
    }
    return renewed;
  }

  private exposesSmallGroup(touched: ReadonlySet<number>): boolean {
    for (const block of touched) if (mayExposeSmallGroup(this.system, block)) return true;
    return false;
  }
}

/**
 * Which new cells must stay hidden: the sensitive ones, and as many others as it takes that nobody can derive
 * a sensitive cell, new or hidden earlier, from everything ever told. Cells are told one after the other,
 * the dearest first, and left out where telling would expose (Langsrud 2024, "Secondary cell suppression by
 * Gaussian elimination"); what was left out once can never be told later, since the told only grow.
 * @returns keys of new cells
 */
export function hideCells(cells: readonly Cell[]): ReadonlySet<string> {
  const system = new CellSystem(cells);
  const secrets = cells.filter((cell) => cell.isSensitive && cell.status !== 'told');
  const guard = new Guard(system, secrets);
  const fresh = cells.filter((cell) => cell.status === 'new');
  const hidden = new Set(fresh.filter((cell) => cell.isSensitive).map((cell) => cell.key));
  const candidates = fresh
    .filter((cell) => !cell.isSensitive)
    .sort((a, b) => b.cost - a.cost || b.n - a.n || (a.key < b.key ? -1 : 1));
  for (const cell of candidates) if (!guard.tell(cell)) hidden.add(cell.key);
  const exposed = secrets.find((secret) => system.space.isDerivable(system.unknownsOf(secret)));
  if (exposed) throw new Error(`what is told exposes ${exposed.key}`);
  return hidden;
}
