import type { Random } from '@/db/seed/demonstration/random';
import type { ServiceField } from '@/lib/places/service-fields';
import type { Factor, Questionnaire, Rating } from '@/lib/questionnaire/questionnaire';
import type { Channel } from '@/lib/submission/channel';

export type Mood =
  | 'thanks'
  | 'suggestion'
  | 'neutral'
  | 'waiting'
  | 'room'
  | 'land'
  | 'forms'
  | 'attitude'
  | 'result'
  | 'feedback';

type Ratings = readonly (Rating | null)[];

const WRITES: Record<Channel, { content: number; neutral: number; unhappy: number }> = {
  kiosk: { content: 0.022, neutral: 0.05, unhappy: 0.17 },
  phone: { content: 0.1, neutral: 0.17, unhappy: 0.42 },
  assisted: { content: 0.04, neutral: 0.08, unhappy: 0.2 },
  paper: { content: 0.08, neutral: 0.12, unhappy: 0.34 },
};

/** What somebody writes about, following from the ratings; `null` when nothing is written. */
export function moodOf(
  random: Random,
  ratings: Ratings,
  questionnaire: Questionnaire,
  field: ServiceField | null,
  channel: Channel,
): Mood | null {
  const worst = worstFactor(ratings, questionnaire);
  const writes = WRITES[channel];
  if (worst && worst.rating <= 2) {
    return random.chance(writes.unhappy) ? complaintAbout(random, worst.factor, field) : null;
  }
  if (worst?.rating === 3) {
    if (!random.chance(writes.neutral)) return null;
    const mild = complaintAbout(random, worst.factor, field);
    return random.pickWeighted([
      ['neutral', 0.4],
      ['suggestion', 0.35],
      [mild, 0.25],
    ]);
  }
  if (!random.chance(writes.content)) return null;
  return random.chance(0.76) ? 'thanks' : 'suggestion';
}

function worstFactor(
  ratings: Ratings,
  questionnaire: Questionnaire,
): { factor: Factor; rating: Rating } | null {
  let worst: { factor: Factor; rating: Rating } | null = null;
  questionnaire.items.forEach((item, at) => {
    const rating = ratings[at] ?? null;
    if (item.factor === null || rating === null) return;
    if (worst === null || rating < worst.rating) worst = { factor: item.factor, rating };
  });
  return worst;
}

function complaintAbout(random: Random, factor: Factor, field: ServiceField | null): Mood {
  if (field === 'land' && factor !== 'access' && random.chance(0.6)) return 'land';
  switch (factor) {
    case 'access':
      return random.chance(0.55) ? 'waiting' : 'room';
    case 'procedures':
      return random.chance(0.7) ? 'forms' : 'waiting';
    case 'officials':
      return 'attitude';
    case 'result':
      return 'result';
    case 'feedback':
      return 'feedback';
  }
}
