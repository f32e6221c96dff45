import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Runtime } from '@/app/_server/runtime';
import { localizedTextSchema } from '@/app/api/scores-document';
import { sendJson } from '@/app/api/send-json';
import { FACTORS } from '@/lib/questionnaire/questionnaire';

const itemSchema = z.object({
  code: z.string(),
  factor: z.enum(FACTORS).nullable(),
  wording: localizedTextSchema,
});

export const questionnairesDocumentSchema = z.object({
  questionnaires: z.array(
    z
      .object({
        code: z.string(),
        version: z.int(),
        name: localizedTextSchema,
        items: z.array(itemSchema).describe('In the order asked'),
        reasons: z.array(itemSchema).describe('Criteria that may be ticked after a low rating'),
        asksProfile: z.boolean(),
      })
      .meta({ id: 'Questionnaire' }),
  ),
});

/** `GET /api/v1/questionnaires`: every published version. */
export async function questionnairesDoor(
  runtime: Runtime,
  _request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const questionnaires = runtime.questionnaires.all.map((entry) => ({
    ...entry.questionnaire,
    items: [...entry.questionnaire.items],
    reasons: [...entry.questionnaire.reasons],
  }));
  const document: z.infer<typeof questionnairesDocumentSchema> = { questionnaires };
  sendJson(response, 200, document);
}
