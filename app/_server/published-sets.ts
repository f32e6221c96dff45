import type { Database } from '@/db/client';
import { isConnectionFault } from '@/db/is-connection-fault';
import {
  findPublishedDocument,
  listPublishedSets,
  type SetHeader,
} from '@/db/queries/load-published-sets';
import { type PublishedSet, publishedSetSchema } from '@/lib/reports/published-set';

const MOST_KEPT = 60;
/** A year and a month of months, with their quarters, half-years and the year. */
const KEPT_FROM_THE_START = 21;

/**
 * Everything the public may read. Published sets never change, so they are kept in the process, and go on
 * being served when the database is away.
 */
export class PublishedSets {
  private headers: SetHeader[] = [];
  private readonly kept = new Map<number, Promise<PublishedSet>>();

  constructor(private readonly pool: Database['pool']) {}

  /** In the order of publication. */
  async all(): Promise<readonly SetHeader[]> {
    try {
      const newer = await listPublishedSets(this.pool, this.headers.at(-1)?.id ?? 0);
      const known = this.headers.at(-1)?.id ?? 0;
      this.headers = [...this.headers, ...newer.filter(({ id }) => id > known)];
    } catch (error) {
      if (!isConnectionFault(error) || this.headers.length === 0) throw error;
    }
    return this.headers;
  }

  /** The newest revision of every period of a questionnaire, the earliest period first. */
  async newest(questionnaire: string): Promise<readonly SetHeader[]> {
    const found = new Map<string, SetHeader>();
    for (const header of await this.all()) {
      if (header.questionnaire === questionnaire) {
        found.set(`${header.kind}/${header.from}`, header);
      }
    }
    return [...found.values()].sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
  }

  /** Reads what most people ask for, so that it is served even when the database goes away. */
  async keepNewest(questionnaire: string): Promise<void> {
    for (const header of (await this.newest(questionnaire)).slice(-KEPT_FROM_THE_START)) {
      await this.read(header);
    }
  }

  async read(header: Pick<SetHeader, 'id'>): Promise<PublishedSet> {
    const known = this.kept.get(header.id);
    if (known) return known;
    const reading = this.parse(header.id);
    this.kept.set(header.id, reading);
    for (const oldest of [...this.kept.keys()].slice(0, -MOST_KEPT)) this.kept.delete(oldest);
    reading.catch(() => this.kept.delete(header.id));
    return reading;
  }

  private async parse(id: number): Promise<PublishedSet> {
    const document = await findPublishedDocument(this.pool, id);
    if (document === null) throw new Error(`expected the published set ${id}, found none`);
    return publishedSetSchema.parse(JSON.parse(document)) as PublishedSet;
  }
}
