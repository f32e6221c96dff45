import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Database } from '@/db/client';
import { inTransaction } from '@/db/in-transaction';
import { composeRows, type IsHidden } from '@/db/publication/compose-set';
import { freezeMonth, refreezeMonth } from '@/db/publication/freeze-months';
import { type FrozenMonths, loadFrozenMonths, type Measure } from '@/db/publication/frozen-months';
import { cellsOf, lateCells, type PeriodTable } from '@/db/publication/publication-cells';
import { loadPlaces } from '@/db/queries/load-places';
import { loadPublishedSets, type StoredSet } from '@/db/queries/load-published-sets';
import { loadQuestionnaires, type PublishedQuestionnaire } from '@/db/queries/load-questionnaires';
import { SET_ASIDE_REASONS } from '@/lib/integrity/checks';
import { PlaceTree } from '@/lib/places/place-tree';
import { itemFactorsOf } from '@/lib/questionnaire/item-factors';
import type { Cell } from '@/lib/reports/cell-system';
import { hideCells } from '@/lib/reports/hide-cells';
import { PUBLISHED_SET_FORMAT, type PublishedSet } from '@/lib/reports/published-set';
import { type DisclosureRule, SMALLEST_CELL } from '@/lib/reports/shown';
import { METHOD_VERSION } from '@/lib/scoring/score-set';
import { canonicalJson } from '@/lib/submission/canonical-json';
import {
  CALENDAR_KINDS,
  type CalendarPeriod,
  calendarPeriodAt,
  monthsOf,
} from '@/lib/time/calendar-period';
import { addDays, type Day } from '@/lib/time/day';
import { dayOfInstant, type Instant } from '@/lib/time/instant';

const ADVISORY_LOCK = 7_046_120;

export type PublishOptions = {
  now: Instant;
  /** A period is closed so many days after its end: offline kiosks send until then. */
  delayDays: number;
  rule: DisclosureRule;
  isDemonstration: boolean;
  /** Take late answers in even when no month has closed. */
  revises?: boolean;
};

/** What one run published, in order. */
export type Publication = { questionnaire: string; at: string; revision: number; hidden: number };

/** One questionnaire's published past, growing while a run goes on. */
type Ledger = {
  code: string;
  versions: readonly PublishedQuestionnaire[];
  frozen: FrozenMonths;
  tables: PeriodTable[];
  sets: StoredSet[];
};

/**
 * Publishes every calendar month, quarter, half and year that has closed and is not published yet, and
 * dated revisions of those that late answers or dossiers have changed. One transaction; several
 * processes may call it at once, and running it again changes nothing.
 */
export async function publishClosedPeriods(
  db: Database,
  options: PublishOptions,
): Promise<Publication[]> {
  return inTransaction(db, async (client) => {
    await client.query('set local statement_timeout to 0');
    await client.query('select pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
    const tree = new PlaceTree(await loadPlaces(client));
    const all = await loadQuestionnaires(client);
    const done: Publication[] = [];
    for (const code of new Set(all.map(({ questionnaire }) => questionnaire.code))) {
      const versions = all.filter(({ questionnaire }) => questionnaire.code === code);
      const closed = await closedMonths(client, versions, options);
      const published = await publishedMonths(client, code);
      const months = closed.filter(({ from }) => !published.has(from));
      if (months.length === 0 && !options.revises) continue;
      const run = new Run(client, tree, await loadLedger(client, code, versions), options);
      done.push(...(await run.publish(closed, months)));
    }
    return done;
  });
}

/** From the first month with an answer on. */
async function closedMonths(
  client: PoolClient,
  versions: readonly PublishedQuestionnaire[],
  { now, delayDays }: PublishOptions,
): Promise<CalendarPeriod[]> {
  const { rows } = await client.query<{ first: Day | null }>(
    'select min(day) as first from rollups where questionnaire_id = any($1::smallint[])',
    [versions.map(({ id }) => id)],
  );
  const first = rows[0]?.first;
  const last = addDays(dayOfInstant(now), -1 - delayDays);
  if (!first || first > last) return [];
  return monthsOf({ from: first, to: last }).filter(({ to }) => to <= last);
}

async function publishedMonths(client: PoolClient, code: string): Promise<Set<Day>> {
  const { rows } = await client.query<{ from: Day }>(
    `select period_from as "from" from published_sets
     where questionnaire_code = $1 and kind = 'month' and revision = 1`,
    [code],
  );
  return new Set(rows.map(({ from }) => from));
}

async function loadLedger(
  client: PoolClient,
  code: string,
  versions: readonly PublishedQuestionnaire[],
): Promise<Ledger> {
  const frozen = await loadFrozenMonths(client, versions);
  const sets = await loadPublishedSets(client, code);
  const tables = sets.map(({ id, set }) => ({
    key: String(id),
    period: set.period,
    centres: frozen.centresOf(set.period, set.publishedAt as Instant),
    published: set,
  }));
  return { code, versions, frozen, tables, sets };
}

class Run {
  private readonly done: Publication[] = [];
  private readonly kept = new Map<string, readonly Cell[]>();
  private readonly codes: readonly string[];

  constructor(
    private readonly client: PoolClient,
    private readonly tree: PlaceTree,
    private readonly ledger: Ledger,
    private readonly options: PublishOptions,
  ) {
    const items = ledger.versions.flatMap(({ questionnaire }) => questionnaire.items);
    this.codes = [...new Set(items.map(({ code }) => code))];
  }

  async publish(
    closed: readonly CalendarPeriod[],
    months: readonly CalendarPeriod[],
  ): Promise<Publication[]> {
    await this.revise(closed.filter((month) => !months.includes(month)));
    for (const month of months) await this.freeze(month);
    for (const month of months) await this.release(this.closedWith(month));
    return this.done;
  }

  private newestOf(period: CalendarPeriod): StoredSet | null {
    const { at } = period;
    return this.ledger.sets.findLast(({ set }) => set.period.at === at) ?? null;
  }

  private centreIds() {
    const root = this.tree.root();
    return root ? this.tree.within(root, 'centre').map(({ id }) => id) : [];
  }

  private async freeze(month: CalendarPeriod): Promise<void> {
    for (const version of this.ledger.versions) {
      const rows = await freezeMonth(
        this.client,
        month,
        version,
        this.centreIds(),
        this.options.now,
      );
      for (const row of rows) this.ledger.frozen.add(row);
    }
  }

  /** The periods that are complete when this month is. */
  private closedWith(month: CalendarPeriod): CalendarPeriod[] {
    return CALENDAR_KINDS.map((kind) => calendarPeriodAt(kind, month.from)).filter(
      ({ to }) => to === month.to,
    );
  }

  private async revise(published: readonly CalendarPeriod[]): Promise<void> {
    const changed: CalendarPeriod[] = [];
    for (const month of published) {
      for (const version of this.ledger.versions) {
        const { frozen } = this.ledger;
        const { now } = this.options;
        const ids = this.centreIds();
        const rows = await refreezeMonth(this.client, month, version, frozen, ids, now);
        for (const row of rows) frozen.add(row);
        if (rows.length > 0 && changed.at(-1)?.at !== month.at) changed.push(month);
      }
    }
    const touched = new Map<string, CalendarPeriod>();
    for (const month of changed) {
      for (const kind of CALENDAR_KINDS) {
        const period = calendarPeriodAt(kind, month.from);
        if (this.newestOf(period)) touched.set(period.at, period);
      }
    }
    if (touched.size > 0) await this.release([...touched.values()]);
  }

  /** Publishes periods together, so that what must be hidden is chosen among all of them. */
  private async release(periods: readonly CalendarPeriod[]): Promise<void> {
    const { ledger, options, tree } = this;
    const fresh: PeriodTable[] = periods.map((period) => ({
      key: `new:${period.at}`,
      period,
      centres: ledger.frozen.centresOf(period, options.now),
      published: null,
    }));
    const hidden = this.hiddenCells([...ledger.tables, ...fresh]);
    const isHidden: IsHidden = (measure, cell) => hidden.get(measure)?.has(cell) ?? false;
    const itemFactors = itemFactorsOf(ledger.versions.map(({ questionnaire }) => questionnaire));
    for (const table of fresh) {
      const before = this.newestOf(table.period);
      const set: PublishedSet = {
        format: PUBLISHED_SET_FORMAT,
        isDemonstration: options.isDemonstration,
        methodVersion: METHOD_VERSION,
        questionnaire: {
          code: ledger.code,
          versions: ledger.versions.map(({ questionnaire }) => questionnaire.version),
        },
        period: table.period,
        revision: (before?.set.revision ?? 0) + 1,
        revises: before && { revision: before.set.revision, sha256: before.sha256 },
        publishedAt: options.now,
        rule: { smallestCell: SMALLEST_CELL, ...options.rule },
        items: Object.entries(itemFactors).map(([code, factor]) => ({ code, factor })),
        rows: composeRows(tree, table, isHidden, { itemFactors, rule: options.rule }),
      };
      const stored = await this.insert(set);
      ledger.sets.push(stored);
      ledger.tables.push({ ...table, key: String(stored.id), published: set });
      this.done.push({
        questionnaire: ledger.code,
        at: set.period.at,
        revision: set.revision,
        hidden: set.rows.filter((row) => row.n === null).length,
      });
    }
  }

  /** Earlier cells are counted once a run. */
  private cells(table: PeriodTable, measure: Measure): readonly Cell[] {
    const key = `${table.key}/${measure}`;
    const known = this.kept.get(key);
    if (known) return known;
    const found = cellsOf(this.tree, table, measure, this.codes);
    if (table.published) this.kept.set(key, found);
    return found;
  }

  private hiddenCells(tables: readonly PeriodTable[]): Map<Measure, ReadonlySet<string>> {
    const measures: Measure[] = ['counted', ...SET_ASIDE_REASONS];
    return new Map(
      measures.map((measure) => [
        measure,
        hideCells([
          ...tables.flatMap((table) => this.cells(table, measure)),
          ...lateCells(this.ledger.frozen, measure, this.codes),
        ]),
      ]),
    );
  }

  private async insert(set: PublishedSet): Promise<StoredSet> {
    const document = canonicalJson(set);
    const sha256 = createHash('sha256').update(document, 'utf8').digest('hex');
    const { rows } = await this.client.query<{ id: number }>(
      `insert into published_sets
         (questionnaire_code, kind, period_from, period_to, revision, published_at, sha256, document)
       values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8) returning id`,
      [
        this.ledger.code,
        set.period.kind,
        set.period.from,
        set.period.to,
        set.revision,
        set.publishedAt,
        sha256,
        document,
      ],
    );
    const id = rows[0]?.id;
    if (id === undefined) throw new Error('expected the id of the published set');
    return { id, sha256, set };
  }
}
