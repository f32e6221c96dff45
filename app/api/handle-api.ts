import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Runtime } from '@/app/_server/runtime';
import { DEVICE_PATHS } from '@/app/api/devices/device-door';
import { deviceResponsesDoor } from '@/app/api/devices/device-responses-door';
import { deviceStatusDoor } from '@/app/api/devices/device-status-door';
import { pairDoor } from '@/app/api/devices/pair-door';
import { healthDoor, readyDoor } from '@/app/api/health-door';
import { officialResultsDoor } from '@/app/api/official-results-door';
import { openApiDoor } from '@/app/api/openapi-door';
import { placesDoor } from '@/app/api/places-door';
import { sendProblem } from '@/app/api/problem';
import { PUBLISHED_PATH, publishedDocumentDoor, publishedDoor } from '@/app/api/published-door';
import { questionnairesDoor } from '@/app/api/questionnaires-door';
import { RECORDING_PATH, recordingsDoor } from '@/app/api/recordings-door';
import { requestLanguage } from '@/app/api/request-language';
import { responsesDoor } from '@/app/api/responses-door';
import { scoresDoor } from '@/app/api/scores-door';
import { isConnectionFault } from '@/db/is-connection-fault';

type Door = (
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => Promise<void>;

type Methods = Partial<Record<'GET' | 'POST', Door>>;

const DOORS: readonly (readonly [path: string | RegExp, Methods])[] = [
  ['/api/health', { GET: healthDoor }],
  ['/api/ready', { GET: readyDoor }],
  ['/api/v1/devices/pair', { POST: pairDoor }],
  [DEVICE_PATHS.responses, { POST: deviceResponsesDoor }],
  [DEVICE_PATHS.status, { POST: deviceStatusDoor }],
  ['/api/v1/official-results', { GET: officialResultsDoor }],
  ['/api/v1/openapi.json', { GET: openApiDoor }],
  ['/api/v1/places', { GET: placesDoor }],
  ['/api/v1/published', { GET: publishedDoor }],
  [PUBLISHED_PATH, { GET: publishedDocumentDoor }],
  ['/api/v1/questionnaires', { GET: questionnairesDoor }],
  [RECORDING_PATH, { GET: recordingsDoor }],
  ['/api/v1/responses', { POST: responsesDoor }],
  ['/api/v1/scores', { GET: scoresDoor }],
];

function methodsAt(pathname: string): Methods | undefined {
  const fits = (path: string | RegExp) =>
    typeof path === 'string' ? path === pathname : path.test(pathname);
  return DOORS.find(([path]) => fits(path))?.[1];
}

/** Every machine door; answered by the server before Next sees the request. */
export async function handleApi(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const language = requestLanguage(request);
  const methods = methodsAt(url.pathname);
  if (!methods) return sendProblem(response, 'not-found', { language });
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const door = methods[method as keyof typeof methods];
  if (!door) {
    const allowed = Object.keys(methods).flatMap((name) =>
      name === 'GET' ? ['GET', 'HEAD'] : [name],
    );
    return sendProblem(response, 'method-not-allowed', {
      language,
      headers: { Allow: allowed.join(', ') },
    });
  }
  try {
    await door(runtime, request, response, url);
  } catch (error) {
    if (!isConnectionFault(error) || response.headersSent) throw error;
    sendProblem(response, 'unavailable', { language, headers: { 'Retry-After': '5' } });
  }
}
