import type { Database } from '@/db/client';
import { loadPlaces } from '@/db/queries/load-places';
import { PlaceTree } from '@/lib/places/place-tree';
import { type Instant, instantMilliseconds } from '@/lib/time/instant';

const FRESH_MS = 10_000;

/** The tree of places, kept in the process and read again when older than ten seconds. */
export class PlaceDirectory {
  private readonly pool: Database['pool'];
  private readonly now: () => Instant;
  private kept: { tree: PlaceTree; readAt: number } | null = null;
  private reading: Promise<PlaceTree> | null = null;

  constructor(pool: Database['pool'], now: () => Instant) {
    this.pool = pool;
    this.now = now;
  }

  /** When the database is away the last tree known goes on serving. */
  async tree(): Promise<PlaceTree> {
    const age = this.kept ? instantMilliseconds(this.now()) - this.kept.readAt : null;
    if (this.kept && age !== null && age < FRESH_MS) return this.kept.tree;
    this.reading ??= this.read().finally(() => {
      this.reading = null;
    });
    if (!this.kept) return this.reading;
    const known = this.kept.tree;
    return this.reading.catch(() => known);
  }

  private async read(): Promise<PlaceTree> {
    const tree = new PlaceTree(await loadPlaces(this.pool));
    this.kept = { tree, readAt: instantMilliseconds(this.now()) };
    return tree;
  }
}
