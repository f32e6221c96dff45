import { randomUUID } from 'node:crypto';
import type { Rating } from '@/lib/questionnaire/questionnaire';
import type { Channel } from '@/lib/submission/channel';
import { day } from '@/lib/time/day';
import { instantOnDay, systemNow } from '@/lib/time/instant';

export type Ratings = Record<string, Rating | null>;

export type GivenAnswer = {
  /** A counter; its centre is the part before the last dash. */
  counter: string;
  day: string;
  ratings: Ratings;
  channel?: Channel;
  partial?: boolean;
  reasons?: string[];
  comment?: string;
};

const NINE_O_CLOCK = 9 * 3600;

/** The body that a device at the counter would have sent on that day. */
export function submissionOf(given: GivenAnswer) {
  const { counter, day: givenDay, channel = 'kiosk', ...answers } = given;
  // Today's answers may be given before nine.
  const [at = systemNow()] = [instantOnDay(day(givenDay), NINE_O_CLOCK), systemNow()].sort();
  return {
    ...answers,
    id: randomUUID(),
    centre: counter.slice(0, counter.lastIndexOf('-')),
    counter,
    questionnaire: { code: 'counter', version: 1 },
    channel,
    language: 'vi',
    startedAt: at,
    submittedAt: at,
  };
}

/** Hands the answers in at the door, as devices that were offline do, and makes sure that each is stored. */
export async function giveAnswers(baseUrl: string, answers: readonly GivenAnswer[]): Promise<void> {
  await Promise.all(
    answers.map(async (answer) => {
      const response = await fetch(`${baseUrl}/api/v1/responses`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(submissionOf(answer)),
      });
      if (response.status !== 201) {
        throw new Error(`expected 201, found ${response.status}: ${await response.text()}`);
      }
    }),
  );
}
