import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { clientAddress } from '@/app/_server/client-address';
import { kioskSetup } from '@/app/_server/kiosk-setup';
import { secondsUntilFree, takePoint } from '@/app/_server/rate-limits';
import type { Runtime } from '@/app/_server/runtime';
import { surveyPlace } from '@/app/_survey/survey-place';
import { sendProblem } from '@/app/api/problem';
import { readJson } from '@/app/api/read-json';
import { requestLanguage } from '@/app/api/request-language';
import { sendJson } from '@/app/api/send-json';
import { pairDevice } from '@/db/commands/pair-device';
import { pairTrialDevice } from '@/db/commands/pair-trial-device';
import { findDevice } from '@/db/queries/find-device';
import { deviceKeyHash } from '@/db/queries/find-device-by-key';
import {
  type PairingRequest,
  type pairingAnswerSchema,
  pairingRequestSchema,
} from '@/lib/devices/device-protocol';
import { LANGUAGES } from '@/lib/i18n/language';
import { faultsOf } from '@/lib/submission/fault';
import { dayOfInstant } from '@/lib/time/instant';

const EVERYBODY = 'everybody';

async function pairTrial(
  runtime: Runtime,
  wish: Extract<PairingRequest, { trialAt: string }>,
): Promise<number | null> {
  if (!runtime.isDemonstration) return null;
  const now = runtime.now();
  const found = surveyPlace(await runtime.places.tree(), wish.trialAt, dayOfInstant(now));
  if (!found) return null;
  const place = found.counter ?? found.centre;
  return pairTrialDevice(runtime.db.pool, {
    name: place.name[wish.language],
    placeId: place.id,
    questionnaireCode: 'counter',
    languages: [wish.language, ...LANGUAGES.filter((other) => other !== wish.language)],
    idleSeconds: runtime.config.kioskIdleSeconds,
    keyHash: deviceKeyHash(wish.key),
    now,
  });
}

function pair(runtime: Runtime, wish: PairingRequest): Promise<number | null> {
  if ('trialAt' in wish) return pairTrial(runtime, wish);
  const keyHash = deviceKeyHash(wish.key);
  return pairDevice(runtime.db, { code: wish.code, keyHash, now: runtime.now() });
}

/**
 * `POST /api/v1/devices/pair`: a tablet becomes the kiosk whose code it knows. The same code and key
 * again is the same success. Wrong codes are limited by address and, over all, by a fuse.
 */
export async function pairDoor(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const language = requestLanguage(request);
  const { wrongCodes, allWrongCodes } = runtime.rateLimits;
  const address = clientAddress(request, runtime.config);
  const waitSeconds = Math.max(
    await secondsUntilFree(wrongCodes, address),
    await secondsUntilFree(allWrongCodes, EVERYBODY),
  );
  if (waitSeconds > 0) {
    const headers = { 'Retry-After': String(waitSeconds) };
    return sendProblem(response, 'too-many', { language, headers });
  }
  const body = await readJson(request, response, { language });
  if (body === null) return;
  const parsed = pairingRequestSchema.safeParse(body.value);
  if (!parsed.success) {
    return sendProblem(response, 'invalid', { language, faults: faultsOf(parsed.error) });
  }
  const id = await pair(runtime, parsed.data);
  const device = id === null ? null : await findDevice(runtime.db.pool, id);
  if (!device) {
    await takePoint(wrongCodes, address);
    await takePoint(allWrongCodes, EVERYBODY);
    return sendProblem(response, 'pairing-code-unknown', { language });
  }
  const document: z.input<typeof pairingAnswerSchema> = {
    device: device.id,
    setup: await kioskSetup(runtime, device),
  };
  sendJson(response, 200, document);
}
