import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { kioskSetup } from '@/app/_server/kiosk-setup';
import type { Runtime } from '@/app/_server/runtime';
import { asDevice, DEVICE_PATHS } from '@/app/api/devices/device-door';
import { sendProblem } from '@/app/api/problem';
import { requestLanguage } from '@/app/api/request-language';
import { sendJson } from '@/app/api/send-json';
import { keepDeviceState } from '@/db/commands/keep-device-state';
import { isRefusal } from '@/db/commands/submit-queue';
import { deviceStatusSchema, type statusAnswerSchema } from '@/lib/devices/device-protocol';

/**
 * `POST /api/v1/devices/{id}/status`: what a kiosk tells of itself; it hears the time, a new setup, and
 * the highest number it is known to have given.
 */
export async function deviceStatusDoor(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const id = DEVICE_PATHS.status.exec(url.pathname)?.[1];
  const asked = { id, schema: deviceStatusSchema };
  await asDevice(runtime, [request, response], asked, async (device, status) => {
    const now = runtime.now();
    let highestSequence: number | null;
    try {
      highestSequence = await keepDeviceState(runtime.db.pool, { device, status, now });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const language = requestLanguage(request);
      return sendProblem(response, 'invalid', {
        language,
        faults: [{ path: [], code: 'refused' }],
      });
    }
    const setup = await kioskSetup(runtime, device);
    const document: z.input<typeof statusAnswerSchema> = {
      now,
      shell: runtime.kioskShell,
      setup: setup.version === status.setupVersion ? null : setup,
      ...(highestSequence === null ? {} : { highestSequence }),
    };
    sendJson(response, 200, document);
  });
}
