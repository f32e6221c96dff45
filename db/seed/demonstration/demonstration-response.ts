import type { Opening } from '@/db/seed/demonstration/calendar';
import type { Centre, Counter } from '@/db/seed/demonstration/centres';
import type { Character } from '@/db/seed/demonstration/character';
import type { Language } from '@/lib/i18n/language';
import type { Questionnaire, Rating } from '@/lib/questionnaire/questionnaire';
import type { Channel } from '@/lib/submission/channel';
import type { Profile } from '@/lib/submission/profile';
import { type Instant, instantFromMilliseconds } from '@/lib/time/instant';

export type DemonstrationResponse = {
  id: string;
  receivedAt: Instant;
  submittedAt: Instant;
  startedAt: Instant;
  centre: Centre;
  counter: Counter | null;
  questionnaire: Questionnaire;
  channel: Channel;
  language: Language;
  partial: boolean;
  ratings: (Rating | null)[];
  reasons: number[] | null;
  comment: string | null;
  dossierCode: string | null;
  profile: Profile | null;
};

export type DayOfCentre = {
  centre: Centre;
  character: Character;
  progress: number;
  /** Milliseconds since 1970 at which the day begins in Viet Nam. */
  midnight: number;
  opening: Opening;
  nextDossier: () => string;
};

export function moments(
  submitted: number,
  seconds: number,
  travel: number,
): Pick<DemonstrationResponse, 'startedAt' | 'submittedAt' | 'receivedAt'> {
  return {
    startedAt: instantFromMilliseconds(Math.round(submitted - seconds * 1000)),
    submittedAt: instantFromMilliseconds(Math.round(submitted)),
    receivedAt: instantFromMilliseconds(Math.round(submitted + travel)),
  };
}
