import type { IncomingMessage, ServerResponse } from 'node:http';
import { receiveSubmission } from '@/app/_server/receive-submission';
import type { Runtime } from '@/app/_server/runtime';
import { secondsBeforeSubmission } from '@/app/_server/submission-fuse';
import { sendProblem } from '@/app/api/problem';
import { readJson } from '@/app/api/read-json';
import { requestLanguage } from '@/app/api/request-language';
import { sendJson } from '@/app/api/send-json';
import { CHANNELS } from '@/lib/submission/channel';

/** A paper sheet is keyed in twice by those in charge; nobody else can say that there was one. */
const OPEN_CHANNELS = CHANNELS.filter((channel) => channel !== 'paper');

/** `POST /api/v1/responses` */
export async function responsesDoor(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const language = requestLanguage(request);
  const waitSeconds = await secondsBeforeSubmission(runtime, request);
  if (waitSeconds > 0) {
    const headers = { 'Retry-After': String(waitSeconds) };
    return sendProblem(response, 'too-many', { language, headers });
  }
  const body = await readJson(request, response, { language });
  if (body === null) return;
  const received = await receiveSubmission(runtime, body.value, { channels: OPEN_CHANNELS });
  switch (received.kind) {
    case 'stored':
    case 'repeated': {
      const { id, receipt, receivedAt } = received;
      return sendJson(response, received.kind === 'stored' ? 201 : 200, {
        id,
        receipt,
        receivedAt,
      });
    }
    case 'conflict':
      return sendProblem(response, 'conflict', { language });
    case 'invalid':
      return sendProblem(response, 'invalid', { language, faults: received.faults });
    case 'unknown-place':
      return sendProblem(response, 'unknown-place', {
        language,
        faults: [{ path: [received.path], code: 'place_unknown' }],
      });
    case 'unavailable':
      return sendProblem(response, 'unavailable', {
        language,
        headers: { 'Retry-After': String(received.retryAfterSeconds) },
      });
    default:
      return received satisfies never;
  }
}
