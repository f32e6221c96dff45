import { createHash, createHmac } from 'node:crypto';
import type { StoredResponse } from '@/db/commands/store-responses';
import type { KnownLanguages } from '@/db/queries/language-packs';
import type { QuestionnaireRegistry } from '@/db/queries/questionnaire-registry';
import type { QuestionnaireShape } from '@/db/queries/questionnaire-shapes';
import { judge } from '@/lib/integrity/checks';
import type { Place } from '@/lib/places/place';
import type { PlaceTree } from '@/lib/places/place-tree';
import { answeredOn } from '@/lib/submission/answered-on';
import { alignedRatings } from '@/lib/submission/answers-schema';
import { canonicalJson } from '@/lib/submission/canonical-json';
import { type Channel, channelNumbers } from '@/lib/submission/channel';
import { type Fault, faultsOf } from '@/lib/submission/fault';
import { helperNumbers } from '@/lib/submission/helper-role';
import { questionnaireReferenceSchema, type Submission } from '@/lib/submission/submission-schema';
import type { Day } from '@/lib/time/day';
import { type Instant, instantFromMilliseconds, instantMilliseconds } from '@/lib/time/instant';

export type NotAccepted =
  | { kind: 'invalid'; faults: Fault[] }
  | { kind: 'unknown-place'; path: 'centre' | 'counter' };

export type Accepted = {
  kind: 'accepted';
  response: StoredResponse;
  shape: QuestionnaireShape;
  /** As the body had it, before its clock was corrected. */
  claimedSubmittedAt: Instant;
};

type Moments = { startedAt: Instant; submittedAt: Instant };

type Located = { centre: Place; counter: Place | null; day: Day };

function parseBody(questionnaires: QuestionnaireRegistry, body: unknown) {
  const claimed = (body as { questionnaire?: unknown } | null)?.questionnaire;
  const reference = questionnaireReferenceSchema.safeParse(claimed);
  const published = reference.success ? questionnaires.find(reference.data) : null;
  // Without a known questionnaire the rest is still checked, against the one most used, but for its
  // ratings and reasons, so that every other fault is told at once.
  const entry = published ?? questionnaires.find({ code: 'counter', version: 1 });
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
  submittedAt: Instant,
  receivedAt: Instant,
): Located | NotAccepted {
  const centre = tree.find(submission.centre);
  if (centre?.kind !== 'centre') return { kind: 'unknown-place', path: 'centre' };
  const counter = submission.counter === undefined ? null : tree.find(submission.counter);
  if (submission.counter !== undefined && counter?.kind !== 'counter') {
    return { kind: 'unknown-place', path: 'counter' };
  }
  if (counter && counter.parentId !== centre.id) {
    return { kind: 'invalid', faults: [{ path: ['counter'], code: 'counter_elsewhere' }] };
  }
  const day = answeredOn(submittedAt, receivedAt, counter ?? centre);
  if (day === null) return { kind: 'unknown-place', path: counter ? 'counter' : 'centre' };
  return { centre, counter, day };
}

/** Moved by `shiftMs`, but never to after the arrival. */
function corrected(submission: Submission, { shiftMs = 0, receivedAt }: Against): Moments {
  const { startedAt, submittedAt: claimed } = submission;
  if (shiftMs === 0) return { startedAt, submittedAt: claimed };
  const moved = (at: Instant, latest: Instant) => {
    const milliseconds = instantMilliseconds(at) + shiftMs;
    return instantFromMilliseconds(Math.min(milliseconds, instantMilliseconds(latest)));
  };
  const submittedAt = moved(claimed, receivedAt);
  return { startedAt: moved(startedAt, submittedAt), submittedAt };
}

/** The dossier code itself is personal data: only what it hashes to under this installation's key is kept. */
export function dossierKeyOf(secret: string, dossierCode: string): Buffer {
  return createHmac('sha256', `${secret}/dossier`).update(dossierCode).digest();
}

/** What is left out and what is given empty say the same, so both have the same fingerprint. */
function fingerprintOf(
  questionnaire: Parameters<typeof alignedRatings>[0],
  submission: Submission,
  ignored: readonly string[],
): Buffer {
  const content = {
    ...submission,
    ratings: alignedRatings(questionnaire, submission.ratings),
    reasons: submission.reasons?.length ? [...submission.reasons].sort() : undefined,
    comment: submission.comment || undefined,
    partial: submission.partial || undefined,
  };
  const kept = Object.entries(content).filter(([field]) => !ignored.includes(field));
  return createHash('sha256')
    .update(canonicalJson(Object.fromEntries(kept)))
    .digest();
}

/** A language that no survey is given in, or a version of its words that there never was. */
function faultOfLanguage(
  { language, languageVersion = 0 }: Submission,
  languages: KnownLanguages | undefined,
): Fault | null {
  if (!languages) return null;
  const newest = languages.get(language);
  if (newest === undefined) return { path: ['language'], code: 'choice' };
  return languageVersion > newest ? { path: ['languageVersion'], code: 'choice' } : null;
}

type Against = {
  questionnaires: QuestionnaireRegistry;
  tree: PlaceTree;
  secret: string;
  receivedAt: Instant;
  /** Fields that a resend of the same answers may carry changed. */
  ignoreInFingerprint?: readonly string[];
  /** Who may not claim every channel: those that he may. */
  channels?: readonly Channel[];
  /** Who may not claim every language: those that surveys are given in. A kiosk has its languages from us. */
  languages?: KnownLanguages;
  /** What the sender's clock is known to have been wrong by; the fingerprint stays that of the body as sent. */
  shiftMs?: number;
};

/**
 * Turns the body of the submission door, of the phone form or of an import line into the response to be
 * stored, or says everything that is wrong with it.
 */
export function acceptSubmission(body: unknown, against: Against): Accepted | NotAccepted {
  const parsed = parseBody(against.questionnaires, body);
  if (!parsed.ok) return { kind: 'invalid', faults: parsed.faults };
  const { entry, submission } = parsed;
  if (against.channels && !against.channels.includes(submission.channel)) {
    return { kind: 'invalid', faults: [{ path: ['channel'], code: 'choice' }] };
  }
  const languageFault = faultOfLanguage(submission, against.languages);
  if (languageFault) return { kind: 'invalid', faults: [languageFault] };
  const moments = corrected(submission, against);
  const { receivedAt } = against;
  const located = locate(against.tree, submission, moments.submittedAt, receivedAt);
  if ('kind' in located) return located;
  const response = toStored(against.secret, entry, submission, located, {
    receivedAt,
    ...moments,
    fingerprint: fingerprintOf(entry.questionnaire, submission, against.ignoreInFingerprint ?? []),
  });
  return {
    kind: 'accepted',
    response,
    shape: entry.shape,
    claimedSubmittedAt: submission.submittedAt,
  };
}

function toStored(
  secret: string,
  entry: { id: number; questionnaire: Parameters<typeof alignedRatings>[0] },
  submission: Submission,
  located: Located,
  received: Moments & { receivedAt: Instant; fingerprint: Buffer },
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
    submittedAt: received.submittedAt,
    startedAt: received.startedAt,
    day: located.day,
    centreId: located.centre.id,
    counterId: located.counter?.id ?? null,
    questionnaireId: entry.id,
    channel: channelNumbers[submission.channel],
    setAsideBy: verdict.number,
    checkVersion: verdict.version,
    language: submission.language,
    languageVersion: submission.languageVersion ?? null,
    helper: submission.helper ? helperNumbers[submission.helper] : null,
    ratings,
    reasons: (submission.reasons ?? []).map((code) => reasonCodes.indexOf(code) + 1),
    comment: submission.comment?.trim() ? submission.comment : null,
    dossierKey: submission.dossierCode ? dossierKeyOf(secret, submission.dossierCode) : null,
    profile: submission.profile ?? null,
    fingerprint: received.fingerprint,
  };
}
