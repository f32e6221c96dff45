import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Runtime } from '@/app/_server/runtime';
import { openApiDocument } from '@/app/api/openapi-document';
import { sendJson } from '@/app/api/send-json';

/** `GET /api/v1/openapi.json` */
export async function openApiDoor(
  runtime: Runtime,
  _request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const questionnaires = runtime.questionnaires.all.map((entry) => entry.questionnaire);
  sendJson(response, 200, openApiDocument(questionnaires));
}
