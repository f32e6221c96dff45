import { acceptSubmission } from '@/db/commands/accept-submission';
import type { StoredResponse } from '@/db/commands/store-responses';
import type { QuestionnaireRegistry } from '@/db/queries/questionnaire-registry';
import type { QuestionnaireShape } from '@/db/queries/questionnaire-shapes';
import { type AnswerMoment, answerMoment } from '@/lib/devices/answer-moment';
import type { KeptAnswer, RecoveryPayload } from '@/lib/devices/device-protocol';
import type { PlaceTree } from '@/lib/places/place-tree';
import { channelNumbers } from '@/lib/submission/channel';
import type { Fault } from '@/lib/submission/fault';
import type { Instant } from '@/lib/time/instant';

export type GivenAnswers = {
  device: { id: number; pairedAt: Instant | null };
  payload: Pick<RecoveryPayload, 'sent' | 'lastSequence' | 'answers' | 'contact'>;
  via: 'network' | 'recovery';
  receivedAt: Instant;
  /** The server's time when the tablet read its clocks: the arrival; of a recovery file the likeliest export. */
  sentAt: Instant;
  against: { questionnaires: QuestionnaireRegistry; tree: PlaceTree; secret: string };
};

/** An answer that may be stored, with what goes into its receipt. */
export type DeviceAnswer = {
  kind: 'accepted';
  sequence: number;
  id: string;
  response: StoredResponse;
  shape: QuestionnaireShape;
  moment: AnswerMoment;
  claimedSubmittedAt: Instant;
  sincePreviousMs: number | null;
};

type RefusedAnswer = {
  kind: 'invalid' | 'unknown-place';
  sequence: number;
  id: string | null;
  faults: Fault[];
};

/** Sets the clock of one answer right and judges its body as the submission door does. */
export function judgeDeviceAnswer(
  answer: KeptAnswer,
  { device, payload, via, receivedAt, sentAt, against }: GivenAnswers,
): DeviceAnswer | RefusedAnswer {
  const { sequence, kept, sincePreviousMs } = answer;
  const { sent, contact = null } = payload;
  const { pairedAt } = device;
  const exported = via === 'recovery' ? { contact } : undefined;
  const moment = answerMoment({ kept, sent, sentAt, pairedAt, exported });
  const accepted = acceptSubmission(answer.response, {
    ...against,
    receivedAt,
    shiftMs: moment.shiftMs,
  });
  if (accepted.kind !== 'accepted') {
    const faults: Fault[] =
      accepted.kind === 'invalid'
        ? accepted.faults
        : [{ path: [accepted.path], code: 'place_unknown' }];
    return { kind: accepted.kind, sequence, id: claimedId(answer.response), faults };
  }
  const { response, shape, claimedSubmittedAt } = accepted;
  if (response.channel !== channelNumbers.kiosk) {
    const faults: Fault[] = [{ path: ['channel'], code: 'choice' }];
    return { kind: 'invalid', sequence, id: response.id, faults };
  }
  const { id } = response;
  return {
    kind: 'accepted',
    sequence,
    id,
    response,
    shape,
    moment,
    claimedSubmittedAt,
    sincePreviousMs,
  };
}

function claimedId(body: unknown): string | null {
  const id = (body as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id.slice(0, 64) : null;
}
