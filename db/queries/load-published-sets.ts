import type { Database } from '@/db/client';
import type { PublishedSet } from '@/lib/reports/published-set';
import type { CalendarKind } from '@/lib/time/calendar-period';
import type { Day } from '@/lib/time/day';

export type StoredSet = { id: number; sha256: string; set: PublishedSet };

/** A published set without its document. */
export type SetHeader = {
  id: number;
  questionnaire: string;
  kind: CalendarKind;
  from: Day;
  to: Day;
  revision: number;
  publishedAt: string;
  sha256: string;
  /** UTF-8 bytes of the document. */
  bytes: number;
};

type QueryRunner = Pick<Database['pool'], 'query'>;

/** Every published set of a questionnaire, in the order of publication. */
export async function loadPublishedSets(
  runner: QueryRunner,
  questionnaireCode: string,
): Promise<StoredSet[]> {
  const { rows } = await runner.query<{ id: number; sha256: string; document: string }>(
    `select id, encode(sha256, 'hex') as sha256, document from published_sets
     where questionnaire_code = $1 order by id`,
    [questionnaireCode],
  );
  return rows.map(({ document, ...row }) => ({ ...row, set: JSON.parse(document) }));
}

/** Only those after an id, in the order of publication. */
export async function listPublishedSets(
  runner: QueryRunner,
  afterId: number,
): Promise<SetHeader[]> {
  const { rows } = await runner.query<Omit<SetHeader, 'publishedAt'> & { publishedAt: Date }>(
    `select id, questionnaire_code as questionnaire, kind, period_from as "from", period_to as "to",
            revision, published_at as "publishedAt", encode(sha256, 'hex') as sha256,
            octet_length(document) as bytes
     from published_sets where id > $1 order by id`,
    [afterId],
  );
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }));
}

/** The document as it was published, to the byte. */
export async function findPublishedDocument(
  runner: QueryRunner,
  id: number,
): Promise<string | null> {
  const { rows } = await runner.query<{ document: string }>(
    'select document from published_sets where id = $1',
    [id],
  );
  return rows[0]?.document ?? null;
}
