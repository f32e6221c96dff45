import { randomUUID } from 'node:crypto';
import type { Database } from '@/db/client';
import { publishQuestionnaires } from '@/db/commands/publish-questionnaires';
import type { StoredResponse } from '@/db/commands/store-responses';
import { loadPlaces } from '@/db/queries/load-places';
import { loadQuestionnaires } from '@/db/queries/load-questionnaires';
import { loadProvince } from '@/db/seed/province';
import { judge } from '@/lib/integrity/checks';
import { PlaceTree } from '@/lib/places/place-tree';
import { PUBLISHED_QUESTIONNAIRES } from '@/lib/questionnaire/published';
import type { Rating } from '@/lib/questionnaire/questionnaire';
import { alignedRatings } from '@/lib/submission/answers-schema';
import { type Channel, channelNumbers } from '@/lib/submission/channel';
import { type Helper, helperNumbers } from '@/lib/submission/helper-role';
import { day } from '@/lib/time/day';
import { type Instant, instantOnDay, parseInstant } from '@/lib/time/instant';

export const WORLD_NOW = instant('2026-11-20T03:00:00Z');

/** For instants written in tests. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (!parsed) throw new RangeError(`expected an instant, found "${text}"`);
  return parsed;
}

/** The province with its counters and questionnaires, and no answers. */
export async function makeWorld(db: Database) {
  await loadProvince(db.pool, { counters: true });
  await publishQuestionnaires(db.pool, PUBLISHED_QUESTIONNAIRES, WORLD_NOW);
  const tree = new PlaceTree(await loadPlaces(db.pool));
  const questionnaires = await loadQuestionnaires(db.pool);
  return { tree, questionnaires };
}

export type World = Awaited<ReturnType<typeof makeWorld>>;

type Given = {
  id?: string;
  place: string;
  day: string;
  ratings: Record<string, Rating | null>;
  questionnaire?: 'counter' | 'full';
  channel?: Channel;
  partial?: boolean;
  helper?: Helper;
  reasons?: string[];
  comment?: string;
  fingerprint?: string;
};

/** A response as it is stored, at a centre or counter of the world. */
export function makeResponse(world: World, given: Given): StoredResponse {
  const place = world.tree.find(given.place);
  const centre = place?.kind === 'counter' ? world.tree.parentOf(place) : place;
  const published = world.questionnaires.find(
    (entry) => entry.questionnaire.code === (given.questionnaire ?? 'counter'),
  );
  if (!place || !centre || !published) throw new Error(`expected "${given.place}" in the world`);
  const ratings = alignedRatings(published.questionnaire, given.ratings);
  const channel = given.channel ?? 'kiosk';
  const verdict = judge({ channel, partial: given.partial ?? false, ratings });
  const at = instantOnDay(day(given.day), 9 * 3600);
  const codes = published.questionnaire.reasons.map((reason) => reason.code);
  return {
    id: given.id ?? randomUUID(),
    receivedAt: at,
    submittedAt: at,
    startedAt: at,
    day: day(given.day),
    centreId: centre.id,
    counterId: place.kind === 'counter' ? place.id : null,
    questionnaireId: published.id,
    channel: channelNumbers[channel],
    setAsideBy: verdict.number,
    checkVersion: verdict.version,
    language: 'vi',
    languageVersion: null,
    helper: given.helper ? helperNumbers[given.helper] : null,
    ratings,
    reasons: (given.reasons ?? []).map((code) => codes.indexOf(code) + 1),
    comment: given.comment ?? null,
    dossierKey: null,
    profile: null,
    fingerprint: Buffer.from((given.fingerprint ?? 'one').padEnd(32).slice(0, 32)),
  };
}
