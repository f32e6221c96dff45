import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Runtime } from '@/app/_server/runtime';
import { sendProblem } from '@/app/api/problem';
import { requestLanguage } from '@/app/api/request-language';
import { sendJson } from '@/app/api/send-json';

/** `GET /api/health`: the process answers. */
export async function healthDoor(
  runtime: Runtime,
  _request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  sendJson(response, 200, { status: 'ok', time: runtime.now() });
}

/** `GET /api/ready`: the database answers too, so submissions can be kept. */
export async function readyDoor(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await runtime.db.pool.query('select 1 from installation');
    sendJson(response, 200, { status: 'ready', time: runtime.now() });
  } catch {
    sendProblem(response, 'unavailable', {
      language: requestLanguage(request),
      headers: { 'Retry-After': '5' },
    });
  }
}
