import type { Database } from '@/db/client';
import type { PublishedQuestionnaire } from '@/db/queries/load-questionnaires';
import { CHECKS, type SetAsideReason } from '@/lib/integrity/checks';
import type { PlaceId } from '@/lib/places/place';
import {
  type Counted,
  countedFromAligned,
  mergeCounted,
  NOTHING_COUNTED,
} from '@/lib/rollup/counted';
import type { Day } from '@/lib/time/day';
import type { Instant } from '@/lib/time/instant';
import type { Period } from '@/lib/time/period';

/** A row of `frozen_counts`: totals of a centre and month as of a vintage. */
export type FrozenRow = {
  month: Day;
  centreId: PlaceId;
  questionnaireId: number;
  vintage: number;
  frozenAt: Instant;
  n: number;
  counts: readonly number[];
  units: number;
  products: readonly number[];
  setAside: readonly number[];
  dossiers: number;
};

/** What a centre had in a closed period, and the blocks of answers that it is the sum of. */
export type FrozenCentre = {
  counted: Counted;
  dossiers: number;
  setAside: Partial<Record<SetAsideReason, number>>;
  blocks: Record<Measure, number[]>;
};

/** What is counted apart: the answers that count, and those of each check. */
export type Measure = 'counted' | SetAsideReason;

const MEASURES: readonly { measure: Measure; of: (row: FrozenRow) => number }[] = [
  { measure: 'counted', of: (row) => row.n },
  ...CHECKS.map(({ reason, number }) => ({
    measure: reason,
    of: (row: FrozenRow) => setAsideAt(row, number),
  })),
];

type Of = Pick<FrozenRow, 'month' | 'centreId' | 'questionnaireId'>;

function keyOf({ month, centreId, questionnaireId }: Of): string {
  return `${month}/${centreId}/${questionnaireId}`;
}

/** The frozen months of one questionnaire's versions, in the order of their vintages. */
export async function loadFrozenMonths(
  runner: Pick<Database['pool'], 'query'>,
  versions: readonly PublishedQuestionnaire[],
): Promise<FrozenMonths> {
  const { rows } = await runner.query<Omit<FrozenRow, 'frozenAt'> & { frozenAt: Date }>(
    `select month, centre_id as "centreId", questionnaire_id as "questionnaireId", vintage,
            frozen_at as "frozenAt", n, counts, units, products, set_aside as "setAside", dossiers
     from frozen_counts where questionnaire_id = any($1::smallint[])
     order by month, centre_id, questionnaire_id, vintage`,
    [versions.map(({ id }) => id)],
  );
  const frozen = new FrozenMonths(versions);
  for (const row of rows) frozen.add({ ...row, frozenAt: row.frozenAt.toISOString() as Instant });
  return frozen;
}

/** The position of a check's number in `setAside`. */
function setAsideAt(row: Pick<FrozenRow, 'setAside'>, number: number): number {
  return row.setAside[number - 1] ?? 0;
}

function addSetAside(into: FrozenCentre['setAside'], row: FrozenRow): void {
  for (const { reason, number } of CHECKS) {
    const count = setAsideAt(row, number);
    if (count > 0) into[reason] = (into[reason] ?? 0) + count;
  }
}

/** The frozen months of one questionnaire's versions; rows may be added, never changed. */
export class FrozenMonths {
  private readonly blocks: { row: FrozenRow; before: FrozenRow | null }[] = [];
  private readonly newest = new Map<string, FrozenRow>();
  private readonly ids: ReadonlyMap<number, PublishedQuestionnaire>;

  constructor(versions: readonly PublishedQuestionnaire[]) {
    this.ids = new Map(versions.map((version) => [version.id, version]));
  }

  add(row: FrozenRow): void {
    this.blocks.push({ row, before: this.latest(row) });
    this.newest.set(keyOf(row), row);
  }

  /** The newest totals of a centre, month and version. */
  latest(of: Of): FrozenRow | null {
    return this.newest.get(keyOf(of)) ?? null;
  }

  /** What came late to a month: every block after the first of its centre and version. */
  lateBlocks(measure: Measure): { block: number; n: number; items: Counted['items'] }[] {
    const of = MEASURES.find((one) => one.measure === measure)?.of ?? (() => 0);
    return this.blocks.flatMap(({ row, before }, block) => {
      const n = of(row) - (before ? of(before) : 0);
      if (row.vintage === 1 || n <= 0) return [];
      const counts = row.counts.map((count, at) => count - (before?.counts[at] ?? 0));
      return [{ block, n, items: this.countedOf({ ...row, counts }).items }];
    });
  }

  private countedOf(row: FrozenRow): Counted {
    const version = this.ids.get(row.questionnaireId);
    if (!version) throw new Error(`expected questionnaire ${row.questionnaireId} to be published`);
    return countedFromAligned(version.questionnaire, { ...row, reasonCounts: [] });
  }

  /** Every centre of a period as it was frozen at that moment. */
  centresOf(period: Period, asOf: Instant): Map<PlaceId, FrozenCentre> {
    const newestThen = new Map<string, FrozenRow>();
    const centres = new Map<PlaceId, FrozenCentre>();
    this.blocks.forEach(({ row }, block) => {
      if (row.month < period.from || row.month > period.to || row.frozenAt > asOf) return;
      const key = keyOf(row);
      const centre = centres.get(row.centreId) ?? emptyCentre();
      centres.set(row.centreId, centre);
      const before = newestThen.get(key);
      for (const { measure, of } of MEASURES) {
        if (of(row) > (before ? of(before) : 0)) centre.blocks[measure].push(block);
      }
      newestThen.set(key, row);
    });
    const dossiers = new Map<string, FrozenRow>();
    for (const row of newestThen.values()) {
      const centre = centres.get(row.centreId) ?? emptyCentre();
      const counted = this.countedOf(row);
      if (row.n > 0) centre.counted = mergeCounted(centre.counted, counted);
      addSetAside(centre.setAside, row);
      const key = `${row.month}/${row.centreId}`;
      const known = dossiers.get(key);
      if (!known || known.frozenAt < row.frozenAt || known.dossiers < row.dossiers) {
        dossiers.set(key, row);
      }
    }
    for (const row of dossiers.values()) {
      const centre = centres.get(row.centreId);
      if (centre) centre.dossiers += row.dossiers;
    }
    return centres;
  }
}

function emptyCentre(): FrozenCentre {
  const blocks = Object.fromEntries(MEASURES.map(({ measure }) => [measure, []]));
  return {
    counted: NOTHING_COUNTED,
    dossiers: 0,
    setAside: {},
    blocks: blocks as unknown as FrozenCentre['blocks'],
  };
}
