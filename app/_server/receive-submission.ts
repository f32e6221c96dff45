import { createHash, createHmac } from 'node:crypto';
import type { Runtime } from '@/app/_server/runtime';
import type { StoredResponse } from '@/db/commands/store-responses';
import { StorageUnavailable } from '@/db/commands/submit-queue';
import { judge } from '@/lib/integrity/checks';
import type { Place } from '@/lib/places/place';
import type { PlaceTree } from '@/lib/places/place-tree';
import { answeredOn } from '@/lib/submission/answered-on';
import { alignedRatings } from '@/lib/submission/answers-schema';
import { canonicalJson } from '@/lib/submission/canonical-json';
import { channelNumbers } from '@/lib/submission/channel';
import { type Fault, faultsOf } from '@/lib/submission/fault';
import { receiptOf } from '@/lib/submission/receipt';
import { questionnaireReferenceSchema, type Submission } from '@/lib/submission/submission-schema';
import type { Day } from '@/lib/time/day';
import type { Instant } from '@/lib/time/instant';

export type Received =
  | { kind: 'stored' | 'repeated'; id: string; receipt: string; receivedAt: Instant }
  | { kind: 'conflict' }
  | { kind: 'invalid'; faults: Fault[] }
  | { kind: 'unknown-place'; path: 'centre' | 'counter' }
  | { kind: 'unavailable'; retryAfterSeconds: number };

type Located = { centre: Place; counter: Place | null; day: Day };

const RETRY_AFTER_SECONDS = 5;

function parseBody(runtime: Pick<Runtime, 'questionnaires'>, body: unknown) {
  const claimed = (body as { questionnaire?: unknown } | null)?.questionnaire;
  const reference = questionnaireReferenceSchema.safeParse(claimed);
  const published = reference.success ? runtime.questionnaires.find(reference.data) : null;
  // Without a known questionnaire the rest is still checked, against the one most used, but for its
  // ratings and reasons, so that every other fault is told at once.
  const entry = published ?? runtime.questionnaires.find({ code: 'counter', version: 1 });
  if (!entry) throw new Error('expected counter@1 to be published');
  const parsed = entry.schema.safeParse(body);
  const faults = parsed.success ? [] : faultsOf(parsed.error);
  if (published && parsed.success) return { ok: true as const, entry, submission: parsed.data };
  if (published) return { ok: false as const, faults };
  const unknown: Fault[] = reference.success
    ? [{ path: ['questionnaire'], code: 'questionnaire_unknown' }]
    : faults.filter((fault) => fault.path[0] === 'questionnaire');
  const others = faults.filter(
    (fault) => !['questionnaire', 'ratings', 'reasons'].includes(String(fault.path[0])),
  );
  return { ok: false as const, faults: [...unknown, ...others] };
}

function locate(
  tree: PlaceTree,
  submission: Submission,
  receivedAt: Instant,
): Located | Exclude<Received, { kind: 'stored' }> {
  const centre = tree.find(submission.centre);
  if (centre?.kind !== 'centre') return { kind: 'unknown-place', path: 'centre' };
  const counter = submission.counter === undefined ? null : tree.find(submission.counter);
  if (submission.counter !== undefined && counter?.kind !== 'counter') {
    return { kind: 'unknown-place', path: 'counter' };
  }
  if (counter && counter.parentId !== centre.id) {
    return { kind: 'invalid', faults: [{ path: ['counter'], code: 'counter_elsewhere' }] };
  }
  const day = answeredOn(submission.submittedAt, receivedAt, counter ?? centre);
  if (day === null) return { kind: 'unknown-place', path: counter ? 'counter' : 'centre' };
  return { centre, counter, day };
}

/** The dossier code itself is personal data: only what it hashes to under this installation's key is kept. */
export function dossierKeyOf(secret: string, dossierCode: string): Buffer {
  return createHmac('sha256', `${secret}/dossier`).update(dossierCode).digest();
}

function fingerprintOf(submission: Submission, ignored: readonly string[]): Buffer {
  const kept = Object.entries(submission).filter(([field]) => !ignored.includes(field));
  return createHash('sha256')
    .update(canonicalJson(Object.fromEntries(kept)))
    .digest();
}

/**
 * Takes one response in: the body of the submission door, of the phone form or of an import line.
 * `stored` and `repeated` are only said after COMMIT.
 * @param options.ignoreInFingerprint fields that a resend of the same answers may carry changed
 */
export async function receiveSubmission(
  runtime: Pick<Runtime, 'questionnaires' | 'places' | 'submissions' | 'now' | 'secret'>,
  body: unknown,
  options: { ignoreInFingerprint?: readonly string[] } = {},
): Promise<Received> {
  const parsed = parseBody(runtime, body);
  if (!parsed.ok) return { kind: 'invalid', faults: parsed.faults };
  const { entry, submission } = parsed;
  const receivedAt = runtime.now();
  try {
    const located = locate(await runtime.places.tree(), submission, receivedAt);
    if ('kind' in located) return located;
    const response = toStored(runtime.secret, entry, submission, located, {
      receivedAt,
      fingerprint: fingerprintOf(submission, options.ignoreInFingerprint ?? []),
    });
    const outcome = await runtime.submissions.submit(response, entry.shape);
    if (outcome.kind === 'conflict') return { kind: 'conflict' };
    return {
      kind: outcome.kind,
      id: submission.id,
      receipt: receiptOf(submission.id),
      receivedAt: outcome.kind === 'repeated' ? outcome.receivedAt : receivedAt,
    };
  } catch (error) {
    if (error instanceof StorageUnavailable || isConnectionFault(error)) {
      return { kind: 'unavailable', retryAfterSeconds: RETRY_AFTER_SECONDS };
    }
    throw error;
  }
}

function toStored(
  secret: string,
  entry: { id: number; questionnaire: Parameters<typeof alignedRatings>[0] },
  submission: Submission,
  located: Located,
  received: { receivedAt: Instant; fingerprint: Buffer },
): StoredResponse {
  const ratings = alignedRatings(entry.questionnaire, submission.ratings);
  const verdict = judge({
    channel: submission.channel,
    partial: submission.partial ?? false,
    ratings,
  });
  const reasonCodes = entry.questionnaire.reasons.map((reason) => reason.code);
  return {
    id: submission.id,
    receivedAt: received.receivedAt,
    submittedAt: submission.submittedAt,
    startedAt: submission.startedAt,
    day: located.day,
    centreId: located.centre.id,
    counterId: located.counter?.id ?? null,
    questionnaireId: entry.id,
    channel: channelNumbers[submission.channel],
    setAsideBy: verdict.number,
    checkVersion: verdict.version,
    language: submission.language,
    ratings,
    reasons: (submission.reasons ?? []).map((code) => reasonCodes.indexOf(code) + 1),
    comment: submission.comment?.trim() ? submission.comment : null,
    dossierKey: submission.dossierCode ? dossierKeyOf(secret, submission.dossierCode) : null,
    profile: submission.profile ?? null,
    fingerprint: received.fingerprint,
  };
}

function isConnectionFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    /^(ECONN|EPIPE|ETIMEDOUT|ENOENT|08|57P0|53)/.test(code) ||
    /timeout|terminated/i.test(error.message)
  );
}
