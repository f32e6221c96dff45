import type { Database } from '@/db/client';
import { type Column, rowsAsParameters } from '@/db/commands/store-responses';
import type { FrozenMonths, FrozenRow } from '@/db/publication/frozen-months';
import { countDossiers } from '@/db/queries/count-dossiers';
import type { PublishedQuestionnaire } from '@/db/queries/load-questionnaires';
import { tallyRollups } from '@/db/tally-rollups';
import { CHECKS } from '@/lib/integrity/checks';
import type { PlaceId } from '@/lib/places/place';
import { isSensitive } from '@/lib/reports/publish-rows';
import { isSmallCell } from '@/lib/reports/shown';
import { countedFromAligned } from '@/lib/rollup/counted';
import type { CalendarPeriod } from '@/lib/time/calendar-period';
import type { Instant } from '@/lib/time/instant';

type QueryRunner = Pick<Database['pool'], 'query'>;
type Totals = Omit<FrozenRow, 'vintage' | 'frozenAt'>;

async function setAsideByCentre(
  runner: QueryRunner,
  month: CalendarPeriod,
  questionnaireId: number,
): Promise<Map<PlaceId, number[]>> {
  const { rows } = await runner.query<{ centreId: PlaceId; number: number; n: number }>(
    `select centre_id as "centreId", set_aside_by as number, sum(n)::integer as n from rollups
     where day between $1 and $2 and questionnaire_id = $3 and set_aside_by > 0 group by 1, 2`,
    [month.from, month.to, questionnaireId],
  );
  const found = new Map<PlaceId, number[]>();
  for (const { centreId, number, n } of rows) {
    const numbers = found.get(centreId) ?? new Array<number>(CHECKS.length).fill(0);
    numbers[number - 1] = n;
    found.set(centreId, numbers);
  }
  return found;
}

/** The totals of every centre with answers or dossiers in a month, as they are now. */
async function monthTotals(
  runner: QueryRunner,
  month: CalendarPeriod,
  { id, questionnaire }: PublishedQuestionnaire,
  centreIds: readonly PlaceId[],
): Promise<Totals[]> {
  const filter = { centreIds, counterIds: null, period: month, channel: null };
  const rows = await tallyRollups(runner, filter, {
    questionnaire: { id, itemCount: questionnaire.items.length, reasonCount: 0 },
    bucket: 'none',
    setAside: [0],
  });
  const counts = new Map(rows.map((row) => [row.centreId, row]));
  const setAside = await setAsideByCentre(runner, month, id);
  const resolved = await countDossiers(runner, filter, 'none');
  const dossiers = new Map(resolved.map((row) => [row.centreId, row.resolved]));
  const known = new Set([...counts.keys(), ...setAside.keys(), ...dossiers.keys()]);
  return [...known]
    .sort((a, b) => a - b)
    .map((centreId) => {
      const row = counts.get(centreId);
      return {
        month: month.from,
        centreId,
        questionnaireId: id,
        n: row?.n ?? 0,
        counts: row?.counts ?? [],
        units: row?.units ?? 0,
        products: row?.products ?? [],
        setAside: setAside.get(centreId) ?? new Array<number>(CHECKS.length).fill(0),
        dossiers: dossiers.get(centreId) ?? 0,
      };
    });
}

const COLUMNS: readonly Column<FrozenRow>[] = [
  ['month', 'date', (row) => row.month],
  ['centre_id', 'integer', (row) => row.centreId],
  ['questionnaire_id', 'smallint', (row) => row.questionnaireId],
  ['vintage', 'smallint', (row) => row.vintage],
  ['frozen_at', 'timestamptz', (row) => row.frozenAt],
  ['n', 'integer', (row) => row.n],
  ['counts', 'integer[]', (row) => `{${row.counts.join(',')}}`],
  ['units', 'integer', (row) => row.units],
  ['products', 'double precision[]', (row) => `{${row.products.join(',')}}`],
  ['set_aside', 'integer[]', (row) => `{${row.setAside.join(',')}}`],
  ['dossiers', 'integer', (row) => row.dossiers],
];

async function insertFrozen(runner: QueryRunner, rows: readonly FrozenRow[]): Promise<void> {
  const { source, values } = rowsAsParameters(COLUMNS, rows);
  const names = COLUMNS.map(([name]) => name).join(', ');
  await runner.query(`insert into frozen_counts (${names}) ${source}`, values);
}

/** Freezes the totals of a closed month. @returns the rows written */
export async function freezeMonth(
  runner: QueryRunner,
  month: CalendarPeriod,
  version: PublishedQuestionnaire,
  centreIds: readonly PlaceId[],
  now: Instant,
): Promise<FrozenRow[]> {
  const totals = await monthTotals(runner, month, version, centreIds);
  const rows = totals.map((row) => ({ ...row, vintage: 1, frozenAt: now }));
  await insertFrozen(runner, rows);
  return rows;
}

/** The late answers alone are enough not to point at a person, in every question. */
function mayComeIn(
  version: PublishedQuestionnaire,
  before: FrozenRow | null,
  now: Totals,
): boolean {
  const late = {
    n: now.n - (before?.n ?? 0),
    counts: now.counts.map((count, at) => count - (before?.counts[at] ?? 0)),
    reasonCounts: [],
    units: 0,
    products: [],
  };
  return late.n > 0 && !isSensitive(countedFromAligned(version.questionnaire, late));
}

/** Late answers that a check set aside come in by the same rule: none, or enough of them. */
function setAsideNow(before: FrozenRow | null, now: Totals): number[] {
  return now.setAside.map((count, at) => {
    const known = before?.setAside[at] ?? 0;
    return isSmallCell(count - known) ? known : count;
  });
}

/**
 * The new vintage of a frozen month: of every centre where enough answers came late, or where the
 * dossiers changed. Fewer late answers wait: the difference of two publications would show them.
 */
export async function refreezeMonth(
  runner: QueryRunner,
  month: CalendarPeriod,
  version: PublishedQuestionnaire,
  frozen: FrozenMonths,
  centreIds: readonly PlaceId[],
  now: Instant,
): Promise<FrozenRow[]> {
  const rows: FrozenRow[] = [];
  for (const totals of await monthTotals(runner, month, version, centreIds)) {
    const before = frozen.latest(totals);
    const takesLate = mayComeIn(version, before, totals);
    if (!takesLate && totals.dossiers === (before?.dossiers ?? 0)) continue;
    const vintage = (before?.vintage ?? 0) + 1;
    const kept = takesLate || !before ? {} : { ...before, dossiers: totals.dossiers };
    if (!takesLate && !before && totals.n > 0) continue;
    const setAside = setAsideNow(before, totals);
    const row = { ...totals, ...kept, setAside, vintage, frozenAt: now };
    rows.push(row);
  }
  await insertFrozen(runner, rows);
  return rows;
}
