import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Runtime } from '@/app/_server/runtime';
import { sendJson } from '@/app/api/send-json';
import { officialResults } from '@/db/queries/official-results';
import {
  METHOD_CHANGES,
  OFFICIAL_INDEXES,
  OFFICIAL_MARKS,
  OFFICIAL_PARTS,
} from '@/lib/official/official-result';

const resultSchema = z
  .object({
    index: z.enum(OFFICIAL_INDEXES),
    year: z.int(),
    place: z.string().describe('VN: the whole country; otherwise the code of a province'),
    part: z.enum(OFFICIAL_PARTS),
    value: z.number().min(0).max(100),
    rank: z.int().nullable(),
    source: z.string(),
    mark: z
      .enum(OFFICIAL_MARKS)
      .describe(
        'pub: read in a published result; known: told from memory; imported: by the province',
      ),
    importedAt: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'OfficialResult' });

export const officialResultsDocumentSchema = z
  .object({
    methodChanges: z
      .record(z.enum(OFFICIAL_INDEXES), z.array(z.int()))
      .describe('Years that begin another way of measuring: compare nothing across them'),
    results: z.array(resultSchema),
  })
  .meta({ id: 'OfficialResults' });

/** `GET /api/v1/official-results`: SIPAS and PAR Index as published; never computed with our answers. */
export async function officialResultsDoor(
  runtime: Runtime,
  _request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const document: z.infer<typeof officialResultsDocumentSchema> = {
    methodChanges: { sipas: [...METHOD_CHANGES.sipas], par: [...METHOD_CHANGES.par] },
    results: await officialResults(runtime.db.pool),
  };
  sendJson(response, 200, document);
}
