import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import type { Runtime } from '@/app/_server/runtime';
import { asDevice, DEVICE_PATHS } from '@/app/api/devices/device-door';
import { sendProblem } from '@/app/api/problem';
import { requestLanguage } from '@/app/api/request-language';
import { sendJson } from '@/app/api/send-json';
import { type AnswerResult, storeDeviceAnswers } from '@/db/commands/store-device-answers';
import { StorageUnavailable } from '@/db/commands/submit-queue';
import { isConnectionFault } from '@/db/is-connection-fault';
import { type batchAnswerSchema, deviceBatchSchema } from '@/lib/devices/device-protocol';
import { type TextKey, type Translate, translator } from '@/lib/i18n/translator';

const RETRY_AFTER_SECONDS = '5';

function told({ sequence, id, outcome, faults }: AnswerResult, t: Translate) {
  if (outcome === 'stored' || outcome === 'repeated') return { sequence, id, outcome };
  const [first] = faults;
  const key = first ? (`problem.${first.code}` as TextKey) : 'problem.title.conflict';
  return { sequence, id, outcome, detail: t(key) };
}

/**
 * `POST /api/v1/devices/{id}/responses`: up to 200 answers of a kiosk, in any order and as often as it
 * likes. Answers after COMMIT, and says of each answer what became of it.
 */
export async function deviceResponsesDoor(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const language = requestLanguage(request);
  const id = DEVICE_PATHS.responses.exec(url.pathname)?.[1];
  const asked = { id, schema: deviceBatchSchema };
  await asDevice(runtime, [request, response], asked, async (device, payload) => {
    const { questionnaires, secret } = runtime;
    const receivedAt = runtime.now();
    try {
      const against = { questionnaires, secret, tree: await runtime.places.tree() };
      const given = { device, payload, via: 'network', receivedAt, sentAt: receivedAt } as const;
      const results = await storeDeviceAnswers(runtime.db, { ...given, against });
      const t = translator(language);
      const document: z.input<typeof batchAnswerSchema> = {
        receivedAt,
        results: results.map((result) => told(result, t)),
      };
      sendJson(response, 200, document);
    } catch (error) {
      if (!(error instanceof StorageUnavailable) && !isConnectionFault(error)) throw error;
      const headers = { 'Retry-After': RETRY_AFTER_SECONDS };
      sendProblem(response, 'unavailable', { language, headers });
    }
  });
}
