import { z } from 'zod';
import type { DeviceEnvironment } from '@/app/(kiosk)/device/device-environment';
import { responseId } from '@/app/(kiosk)/device/response-id';
import {
  type BatchAnswer,
  batchAnswerSchema,
  type DeviceStatus,
  type PairingRequest,
  pairingAnswerSchema,
  type RecoveryPayload,
  statusAnswerSchema,
} from '@/lib/devices/device-protocol';
import { kioskSetupSchema } from '@/lib/devices/kiosk-setup';
import type { PostOutcome } from '@/lib/devices/outbox';

type Admission = 'revoked' | 'unknown';
type Wire = Pick<DeviceEnvironment, 'fetch' | 'timers'>;
type Answer = {
  status: number;
  contentType: string;
  retryAfterSeconds: number;
  document: unknown;
};

const TIME_OUT_MS = 25_000;
const RETRY_AFTER_LIMIT_SECONDS = 300;
/** About what was sent. Other refusals are about the door, and that may be mended. */
const BATCH_REFUSED = [400, 413, 422];
const TOO_LARGE = 413;

const problemSchema = z.object({
  type: z.string().startsWith('urn:hai-long:problem:'),
  title: z.string().optional(),
  detail: z.string().optional(),
});

/** `null` when nothing whole came back, in time or at all. */
async function post(
  { fetch, timers }: Wire,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answer | null> {
  const abort = new AbortController();
  let cancel = () => {};
  const tooLate = new Promise<null>((resolve) => {
    cancel = timers.after(TIME_OUT_MS, () => {
      abort.abort();
      resolve(null);
    });
  });
  try {
    return await Promise.race([tooLate, exchange(fetch, path, body, headers, abort.signal)]);
  } catch {
    return null;
  } finally {
    cancel();
  }
}

async function exchange(
  fetch: Wire['fetch'],
  path: string,
  body: unknown,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    signal,
  });
  const seconds = Number(response.headers.get('retry-after') ?? '');
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    retryAfterSeconds: seconds > 0 ? Math.min(seconds, RETRY_AFTER_LIMIT_SECONDS) : 0,
    document: parseJson(await response.text()),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A hotspot's own page may answer 200 or 404 too, so only what our server would say is believed. */
function said<Schema extends z.ZodType>(
  answer: Answer | null,
  schema: Schema,
): z.output<Schema> | null {
  const isOurs = answer?.status === 200 || answer?.status === 201;
  if (!answer || !isOurs || !answer.contentType.startsWith('application/json')) return null;
  const parsed = schema.safeParse(answer.document);
  return parsed.success ? parsed.data : null;
}

function problemOf(answer: Answer | null): (z.output<typeof problemSchema> & Answer) | null {
  if (!answer?.contentType.startsWith('application/problem+json')) return null;
  const parsed = problemSchema.safeParse(answer.document);
  return parsed.success ? { ...answer, ...parsed.data } : null;
}

function notAdmitted(answer: Answer | null): Admission | null {
  const problem = problemOf(answer);
  if (problem?.status === 401 && problem.type.endsWith(':device-unknown')) return 'unknown';
  if (problem?.status === 403 && problem.type.endsWith(':device-revoked')) return 'revoked';
  return null;
}

export type PairingOutcome =
  | { kind: 'paired'; answer: z.output<typeof pairingAnswerSchema> }
  /** Outdated: paired, but with a setup that only a newer program can read. */
  | { kind: 'code-unknown' | 'too-many-tries' | 'unreachable' | 'outdated' };

const pairedSchema = pairingAnswerSchema.extend({ setup: kioskSetupSchema.nullable().catch(null) });

export async function postPairing(
  wire: Wire,
  request: PairingRequest,
  language: string,
): Promise<PairingOutcome> {
  const path = '/api/v1/devices/pair';
  const answer = await post(wire, path, request, { 'Accept-Language': language });
  const paired = said(answer, pairedSchema);
  if (paired) {
    const { device, setup } = paired;
    return setup ? { kind: 'paired', answer: { device, setup } } : { kind: 'outdated' };
  }
  const problem = problemOf(answer);
  if (problem?.status === 429) return { kind: 'too-many-tries' };
  return { kind: problem && problem.status < 500 ? 'code-unknown' : 'unreachable' };
}

type Addressee = { device: number; key: string; language: string };

function headersOf({ key, language }: Addressee): Record<string, string> {
  return { Authorization: `Bearer ${key}`, 'Accept-Language': language };
}

export type BatchOutcome = { post: PostOutcome; admission: 'admitted' | Admission | null };

export async function postBatch(
  wire: Wire,
  to: Addressee,
  batch: RecoveryPayload,
): Promise<BatchOutcome> {
  const path = `/api/v1/devices/${to.device}/responses`;
  const answer = await post(wire, path, batch, headersOf(to));
  const stored = said(answer, batchAnswerSchema);
  if (stored) {
    const results = aboutThese(batch, stored.results);
    return { post: { kind: 'answered', results }, admission: 'admitted' };
  }
  const admission = notAdmitted(answer);
  if (admission) return { post: { kind: 'not-admitted' }, admission };
  const problem = problemOf(answer);
  if (problem && BATCH_REFUSED.includes(problem.status)) {
    const detail = problem.detail ?? problem.title ?? '';
    return { post: { kind: 'refused', detail }, admission: null };
  }
  // A proxy's own page: the server was not asked, but smaller batches may pass.
  if (answer?.status === TOO_LARGE) return { post: { kind: 'too-large' }, admission: null };
  const retryAfterSeconds = answer?.retryAfterSeconds ?? 0;
  return { post: { kind: 'unreachable', retryAfterSeconds }, admission: null };
}

/** An acknowledgement counts only for the very answer that was sent under that number. */
function aboutThese(
  { answers }: RecoveryPayload,
  results: BatchAnswer['results'],
): BatchAnswer['results'] {
  const sent = new Map(answers.map(({ sequence, response }) => [sequence, responseId(response)]));
  return results.filter(({ sequence, id, outcome }) => {
    if (outcome !== 'stored' && outcome !== 'repeated') return true;
    return id !== null && sent.get(sequence) === id.toLowerCase();
  });
}

export type StatusOutcome =
  | { kind: 'heard'; answer: z.output<typeof statusAnswerSchema> }
  | { kind: 'not-admitted'; admission: Admission }
  | { kind: 'unreachable' };

export async function postStatus(
  wire: Wire,
  to: Addressee,
  status: DeviceStatus,
): Promise<StatusOutcome> {
  const path = `/api/v1/devices/${to.device}/status`;
  const answer = await post(wire, path, status, headersOf(to));
  const heard = said(answer, statusAnswerSchema);
  if (heard) return { kind: 'heard', answer: heard };
  const admission = notAdmitted(answer);
  return admission ? { kind: 'not-admitted', admission } : { kind: 'unreachable' };
}
