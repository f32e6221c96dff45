import { periodOf, type SetHeader } from '@/app/_server/read-published-place';
import { type Runtime, runtime } from '@/app/_server/runtime';
import {
  type NextPublication,
  nextPublication,
} from '@/app/[lang]/(public)/_components/next-publication';
import { loadSite, type PublicSite } from '@/app/[lang]/(public)/load';
import { isConnectionFault } from '@/db/is-connection-fault';
import { countPublishedRows } from '@/db/queries/count-published-rows';
import type { LocalizedText } from '@/lib/i18n/language';
import type { CalendarPeriod } from '@/lib/time/calendar-period';
import { dayOfInstant } from '@/lib/time/instant';

export type DataFile = SetHeader & {
  period: CalendarPeriod;
  questionnaireName: LocalizedText;
  /** Null when the database is away. */
  rows: number | null;
};

export type DataPageView = {
  site: PublicSite;
  next: NextPublication;
  /** The years with a file, the newest first. */
  years: string[];
  /** Null when nothing is published. */
  year: string | null;
  /** Of that year, the newest period first. */
  files: DataFile[];
};

/** Documents never change, so each is counted once. */
const counted = new Map<number, number>();

async function rowCounts({ db }: Runtime, ids: readonly number[]): Promise<Map<number, number>> {
  const missing = ids.filter((id) => !counted.has(id));
  if (missing.length > 0) {
    try {
      for (const [id, rows] of await countPublishedRows(db.pool, missing)) counted.set(id, rows);
    } catch (error) {
      if (!isConnectionFault(error)) throw error;
    }
  }
  return counted;
}

/** By period, the newest first and the longer of two that end together; then what stands in it. */
function inOrder(a: SetHeader, b: SetHeader): number {
  if (a.to !== b.to) return a.to < b.to ? 1 : -1;
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return (
    Number(a.questionnaire > b.questionnaire) - Number(a.questionnaire < b.questionnaire) ||
    b.revision - a.revision
  );
}

export async function loadData(
  raw: Record<string, string | string[] | undefined>,
): Promise<DataPageView | null> {
  const site = await loadSite();
  if (!site) return null;
  const shared = runtime();
  const all = await shared.published.all();
  const years = [...new Set(all.map(({ to }) => to.slice(0, 4)))].sort().reverse();
  const year = years.find((one) => one === raw.year) ?? years[0] ?? null;
  const headers = all.filter(({ to }) => to.slice(0, 4) === year).sort(inOrder);
  const rows = await rowCounts(
    shared,
    headers.map(({ id }) => id),
  );
  return {
    site,
    next: nextPublication(dayOfInstant(shared.now()), shared.config.publishAfterDays),
    years,
    year,
    files: headers.map((header) => ({
      ...header,
      period: periodOf(header),
      questionnaireName: shared.questionnaires.current(header.questionnaire).name,
      rows: rows.get(header.id) ?? null,
    })),
  };
}
