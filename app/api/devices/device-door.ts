import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { clientAddress } from '@/app/_server/client-address';
import { secondsUntilFree, takePoint } from '@/app/_server/rate-limits';
import type { Runtime } from '@/app/_server/runtime';
import { sendProblem } from '@/app/api/problem';
import { readJson } from '@/app/api/read-json';
import { requestLanguage } from '@/app/api/request-language';
import type { Device } from '@/db/queries/device-row';
import { deviceKeyHash, findDeviceByKey } from '@/db/queries/find-device-by-key';
import { BATCH_BODY_LIMIT_BYTES, deviceKeySchema } from '@/lib/devices/device-protocol';
import type { Language } from '@/lib/i18n/language';
import { faultsOf } from '@/lib/submission/fault';

/** The addresses at which a kiosk speaks: `/api/v1/devices/12/responses`. */
export const DEVICE_PATHS = {
  responses: /^\/api\/v1\/devices\/([1-9]\d{0,9})\/responses$/,
  status: /^\/api\/v1\/devices\/([1-9]\d{0,9})\/status$/,
} as const;

type Speaking = Device | { waitSeconds: number } | null;

/** Whose key it is. Asking for keys that no kiosk has is limited, as each costs a look into the database. */
async function speakingDevice(
  { db, rateLimits, config }: Pick<Runtime, 'db' | 'rateLimits' | 'config'>,
  request: IncomingMessage,
  id: string | undefined,
): Promise<Speaking> {
  const given = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const key = deviceKeySchema.safeParse(given);
  if (!key.success) return null;
  const { unknownKeys, heardKeys } = rateLimits;
  const hash = deviceKeyHash(key.data).toString('base64');
  const address = clientAddress(request, config);
  if (!heardKeys.has(hash)) {
    const waitSeconds = await secondsUntilFree(unknownKeys, address);
    if (waitSeconds > 0) return { waitSeconds };
  }
  const device = await findDeviceByKey(db.pool, key.data);
  if (device === null) await takePoint(unknownKeys, address);
  else heardKeys.add(hash);
  return device !== null && String(device.id) === id ? device : null;
}

function sendTooMany(response: ServerResponse, language: Language, waitSeconds: number): void {
  const headers = { 'Retry-After': String(waitSeconds) };
  sendProblem(response, 'too-many', { language, headers });
}

type Answer<Said> = (device: Device, said: Said) => Promise<void>;

/**
 * What every door of a kiosk asks first: the key, whether it was revoked, the limit of that key, and that
 * the body is of the known form. A problem is told and the door stays closed.
 */
export async function asDevice<Schema extends z.ZodType>(
  runtime: Pick<Runtime, 'db' | 'rateLimits' | 'config'>,
  [request, response]: [IncomingMessage, ServerResponse],
  { id, schema }: { id: string | undefined; schema: Schema },
  answer: Answer<z.output<Schema>>,
): Promise<void> {
  const language = requestLanguage(request);
  const device = await speakingDevice(runtime, request, id);
  if (!device) return sendProblem(response, 'device-unknown', { language });
  if ('waitSeconds' in device) return sendTooMany(response, language, device.waitSeconds);
  if (device.revokedAt !== null) return sendProblem(response, 'device-revoked', { language });
  const waitSeconds = await takePoint(runtime.rateLimits.messages, String(device.id));
  if (waitSeconds > 0) return sendTooMany(response, language, waitSeconds);
  const body = await readJson(request, response, { language, limitBytes: BATCH_BODY_LIMIT_BYTES });
  if (body === null) return;
  const parsed = schema.safeParse(body.value);
  if (!parsed.success) {
    return sendProblem(response, 'invalid', { language, faults: faultsOf(parsed.error) });
  }
  await answer(device, parsed.data);
}
