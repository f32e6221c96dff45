import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Runtime } from '@/app/_server/runtime';
import { localizedTextSchema } from '@/app/api/scores-document';
import { sendJson } from '@/app/api/send-json';
import { PLACE_KINDS } from '@/lib/places/place';

const placeSchema = z
  .object({
    code: z.string(),
    kind: z.enum(PLACE_KINDS),
    parent: z.string().nullable().describe('Code of the place above'),
    name: localizedTextSchema,
    shortCode: z.string().nullable().describe('As printed beside the QR code'),
    field: z.string().nullable().describe('Field of service of a counter'),
    validFrom: z.string().meta({ format: 'date' }),
    validTo: z.string().meta({ format: 'date' }).nullable(),
  })
  .meta({ id: 'Place' });

export const placesDocumentSchema = z.object({ places: z.array(placeSchema) });

/** `GET /api/v1/places`: every place that is or was. */
export async function placesDoor(
  runtime: Runtime,
  _request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const tree = await runtime.places.tree();
  const document: z.infer<typeof placesDocumentSchema> = {
    places: tree.all.map((place) => ({
      code: place.code,
      kind: place.kind,
      parent: tree.parentOf(place)?.code ?? null,
      name: place.name,
      shortCode: place.shortCode,
      field: place.field,
      validFrom: place.validFrom,
      validTo: place.validTo,
    })),
  };
  sendJson(response, 200, document);
}
