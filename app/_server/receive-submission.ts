import type { Runtime } from '@/app/_server/runtime';
import { acceptSubmission, type NotAccepted } from '@/db/commands/accept-submission';
import { isRefusal, StorageUnavailable } from '@/db/commands/submit-queue';
import { isConnectionFault } from '@/db/is-connection-fault';
import type { Channel } from '@/lib/submission/channel';
import { receiptOf } from '@/lib/submission/receipt';
import type { Instant } from '@/lib/time/instant';

export type Received =
  | { kind: 'stored' | 'repeated'; id: string; receipt: string; receivedAt: Instant }
  | { kind: 'conflict' }
  | NotAccepted
  | { kind: 'unavailable'; retryAfterSeconds: number };

const RETRY_AFTER_SECONDS = 5;

/**
 * Takes one response in and answers `stored` or `repeated` only after COMMIT.
 * @param options.ignoreInFingerprint fields that a resend of the same answers may carry changed
 * @param options.channels those that the sender may claim, all unless told
 */
export async function receiveSubmission(
  runtime: Pick<
    Runtime,
    'questionnaires' | 'places' | 'languages' | 'submissions' | 'now' | 'secret'
  >,
  body: unknown,
  options: { ignoreInFingerprint?: readonly string[]; channels?: readonly Channel[] } = {},
): Promise<Received> {
  const { questionnaires, secret } = runtime;
  const receivedAt = runtime.now();
  try {
    const tree = await runtime.places.tree();
    const { known: languages } = await runtime.languages.offer();
    const against = { questionnaires, tree, languages, secret, receivedAt, ...options };
    const accepted = acceptSubmission(body, against);
    if (accepted.kind !== 'accepted') return accepted;
    const { response, shape } = accepted;
    const outcome = await runtime.submissions.submit(response, shape);
    if (outcome.kind === 'conflict') return { kind: 'conflict' };
    return {
      kind: outcome.kind,
      id: response.id,
      receipt: receiptOf(response.id),
      receivedAt: outcome.kind === 'repeated' ? outcome.receivedAt : receivedAt,
    };
  } catch (error) {
    if (error instanceof StorageUnavailable || isConnectionFault(error)) {
      return { kind: 'unavailable', retryAfterSeconds: RETRY_AFTER_SECONDS };
    }
    if (isRefusal(error)) return { kind: 'invalid', faults: [{ path: [], code: 'refused' }] };
    throw error;
  }
}
