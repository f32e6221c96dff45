import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Runtime } from '@/app/_server/runtime';
import { sendProblem } from '@/app/api/problem';
import { publishedAddress, publishedAt } from '@/app/api/published-address';
import { requestLanguage } from '@/app/api/request-language';
import { sendJson } from '@/app/api/send-json';
import { findPublishedDocument, type SetHeader } from '@/db/queries/load-published-sets';
import { CALENDAR_KINDS } from '@/lib/time/calendar-period';

export const PUBLISHED_PATH =
  /^\/api\/v1\/published\/([a-z][a-z0-9-]{0,31})\/([0-9QH-]{4,7})\/(\d{1,4})$/;

/** What `GET /api/v1/published` answers. */
export const publishedListSchema = z
  .object({
    sets: z.array(
      z.object({
        questionnaire: z.string(),
        at: z.string().describe('2026-10, 2026-Q3, 2026-H1 or 2026'),
        kind: z.enum(CALENDAR_KINDS),
        from: z.string().meta({ format: 'date' }),
        to: z.string().meta({ format: 'date' }),
        revision: z.int(),
        publishedAt: z.string().meta({ format: 'date-time' }),
        sha256: z.string().describe('Of the bytes of the document'),
        bytes: z.int(),
        document: z.string().describe('Address of the document, which never changes'),
      }),
    ),
  })
  .meta({ id: 'PublishedSets' });

function listed(header: SetHeader): z.infer<typeof publishedListSchema>['sets'][number] {
  const { id: _, ...told } = header;
  return { ...told, at: publishedAt(header), document: publishedAddress(header) };
}

/** `GET /api/v1/published`: every published set, in the order of publication. */
export async function publishedDoor(
  runtime: Runtime,
  _request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = await runtime.published.all();
  sendJson(response, 200, { sets: headers.map(listed) });
}

/** `GET /api/v1/published/{questionnaire}/{at}/{revision}`: the document, to the byte. */
export async function publishedDocumentDoor(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const found = (await runtime.published.all()).find(
    (header) => publishedAddress(header) === url.pathname,
  );
  const document = found ? await findPublishedDocument(runtime.db.pool, found.id) : null;
  if (!found || document === null) {
    return sendProblem(response, 'not-published', { language: requestLanguage(request) });
  }
  const name = `hai-long_${found.questionnaire}_${publishedAt(found)}_${found.revision}.json`;
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'public, max-age=31536000, immutable',
    ETag: `"${found.sha256}"`,
    'Repr-Digest': `sha-256=:${Buffer.from(found.sha256, 'hex').toString('base64')}:`,
    'Content-Disposition': `inline; filename="${name}"`,
    'Access-Control-Allow-Origin': '*',
  });
  response.end(document);
}
