import type { IncomingMessage } from 'node:http';
import { clientAddress } from '@/app/_server/client-address';
import { takePoint } from '@/app/_server/rate-limits';
import type { Runtime } from '@/app/_server/runtime';

/**
 * A fuse against floods from one address, far above what all citizens of an office behind one address send.
 * Kiosks do not come this way: they are limited by their own keys.
 * @returns seconds to wait before an answer is taken from there again, 0 when it is taken
 */
export function secondsBeforeSubmission(
  { rateLimits, config }: Pick<Runtime, 'rateLimits' | 'config'>,
  request: IncomingMessage,
): Promise<number> {
  return takePoint(rateLimits.submissions, clientAddress(request, config));
}
