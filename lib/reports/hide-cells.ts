import { type Cell, CellSystem } from '@/lib/reports/cell-system';
import { findOtherWorld, leavesAsItIs, type World } from '@/lib/reports/other-world';
import { mayExposeSmallGroup } from '@/lib/reports/small-group';

/** A sum that nobody may derive; a commune and its only centre are one. */
type Secret = { readonly unknowns: readonly number[] };

/** Holds a proof for every secret while one cell after the other is told. */
class Guard {
  /** By cluster, since what is told in one leaves every other as it is; null where no proof was found. */
  private readonly worlds = new Map<number, Map<Secret, World | null>>();
  private readonly secrets = new Map<number, Secret[]>();
  private readonly refused = new Set<string>();

  constructor(
    private readonly system: CellSystem,
    sensitive: readonly Cell[],
  ) {
    const distinct = new Map(
      sensitive
        .map((cell) => system.unknownsOf(cell))
        .map((unknowns) => [unknowns.join(), unknowns]),
    );
    for (const unknowns of distinct.values()) {
      const cluster = system.clusterOf(unknowns);
      const list = this.secrets.get(cluster);
      if (list) list.push({ unknowns });
      else this.secrets.set(cluster, [{ unknowns }]);
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
    const worlds = this.worldsAround(unknowns);
    space.apply(change);
    const renewed = this.exposesSmallGroup(touched)
      ? null
      : this.renewProofs(new Set(unknowns), touched, worlds);
    if (renewed) for (const [secret, world] of renewed) worlds.set(secret, world);
    else space.undo(change);
    return renewed !== null;
  }

  private worldsAround(unknowns: readonly number[]): Map<Secret, World | null> {
    const cluster = this.system.clusterOf(unknowns);
    const known = this.worlds.get(cluster);
    if (known) return known;
    const worlds = new Map<Secret, World | null>();
    for (const secret of this.secrets.get(cluster) ?? [])
      worlds.set(secret, findOtherWorld(this.system, secret.unknowns));
    this.worlds.set(cluster, worlds);
    return worlds;
  }

  /** New proofs for the secrets whose proof the told sum refutes; null when one has none. */
  private renewProofs(
    told: ReadonlySet<number>,
    touched: ReadonlySet<number>,
    worlds: ReadonlyMap<Secret, World | null>,
  ): Map<Secret, World> | null {
    const refuted = [...worlds].flatMap(([secret, world]) => {
      const stays = world
        ? leavesAsItIs(world, told)
        : !secret.unknowns.some((unknown) => touched.has(unknown));
      return stays ? [] : [secret];
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
