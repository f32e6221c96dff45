import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { takePoint } from '@/app/_server/rate-limits';
import type { Runtime } from '@/app/_server/runtime';
import { sendProblem } from '@/app/api/problem';
import { readJson } from '@/app/api/read-json';
import { requestLanguage } from '@/app/api/request-language';
import type { Device } from '@/db/queries/device-row';
import { findDeviceByKey } from '@/db/queries/find-device-by-key';
import { BATCH_BODY_LIMIT_BYTES, deviceKeySchema } from '@/lib/devices/device-protocol';
import { faultsOf } from '@/lib/submission/fault';

/** The addresses at which a kiosk speaks: `/api/v1/devices/12/responses`. */
export const DEVICE_PATHS = {
  responses: /^\/api\/v1\/devices\/([1-9]\d{0,9})\/responses$/,
  status: /^\/api\/v1\/devices\/([1-9]\d{0,9})\/status$/,
} as const;

async function speakingDevice(
  runtime: Pick<Runtime, 'db'>,
  request: IncomingMessage,
  id: string | undefined,
): Promise<Device | null> {
  const given = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const key = deviceKeySchema.safeParse(given);
  if (!key.success) return null;
  const device = await findDeviceByKey(runtime.db.pool, key.data);
  return device !== null && String(device.id) === id ? device : null;
}

type Answer<Said> = (device: Device, said: Said) => Promise<void>;

/**
 * What every door of a kiosk asks first: the key, whether it was revoked, the limit of that key, and that
 * the body is of the known form. A problem is told and the door stays closed.
 */
export async function asDevice<Schema extends z.ZodType>(
  runtime: Pick<Runtime, 'db' | 'rateLimits'>,
  [request, response]: [IncomingMessage, ServerResponse],
  { id, schema }: { id: string | undefined; schema: Schema },
  answer: Answer<z.output<Schema>>,
): Promise<void> {
  const language = requestLanguage(request);
  const device = await speakingDevice(runtime, request, id);
  if (!device) return sendProblem(response, 'device-unknown', { language });
  if (device.revokedAt !== null) return sendProblem(response, 'device-revoked', { language });
  const waitSeconds = await takePoint(runtime.rateLimits.messages, String(device.id));
  if (waitSeconds > 0) {
    const headers = { 'Retry-After': String(waitSeconds) };
    return sendProblem(response, 'too-many', { language, headers });
  }
  const body = await readJson(request, response, { language, limitBytes: BATCH_BODY_LIMIT_BYTES });
  if (body === null) return;
  const parsed = schema.safeParse(body.value);
  if (!parsed.success) {
    return sendProblem(response, 'invalid', { language, faults: faultsOf(parsed.error) });
  }
  await answer(device, parsed.data);
}
