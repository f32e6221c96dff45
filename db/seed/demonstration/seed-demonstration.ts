import type { PoolClient } from 'pg';
import { type Centre, demonstrationCentres } from '@/db/seed/demonstration/centres';
import { seedKiosks } from '@/db/seed/demonstration/kiosks';
import { readPublishedVolumes } from '@/db/seed/demonstration/published-volumes';
import { ResponseWriter } from '@/db/seed/demonstration/response-writer';
import { responsesOf } from '@/db/seed/demonstration/responses';
import { type DossierDay, dossierDays } from '@/db/seed/demonstration/volumes';
import { writeDossiers } from '@/db/seed/demonstration/write-dossiers';
import { readOfficialCommunes } from '@/db/seed/official-communes';
import { loadProvince } from '@/db/seed/province';
import type { PlaceId } from '@/lib/places/place';
import type { QuestionnaireKey } from '@/lib/questionnaire/questionnaire';
import { addDays, type Day } from '@/lib/time/day';
import { type Instant, instantOnDay } from '@/lib/time/instant';
import type { Period } from '@/lib/time/period';

export const DEMONSTRATION_SEED = 'hai-long 66';
/** Eighteen months. */
const DAYS = 549;

type SeedOptions = {
  today: Day;
  /** When the kiosks were heard of last; ten in the morning of `today` unless given. */
  now?: Instant;
  /** The last day with data; the day before `today` unless given. */
  lastDay?: Day;
  /** The keyed hash under which a dossier's code is kept. */
  dossierKey: (dossierCode: string) => Buffer;
  onProgress?: (text: string) => void;
  seed?: string;
  /** A small world, for tests: only these centres and so many days. */
  centres?: readonly string[];
  days?: number;
};

type Seeded = { responses: number; dossierDays: number; places: number };

/**
 * Fills an empty database with the demonstration, on a client inside the caller's transaction. The
 * questionnaires must be published. The same seed and days give the same rows, ids of responses
 * included; what the kiosks told last goes by `now`.
 * Rollups are kept exact, since responses are stored the way the submission door stores them.
 */
export async function seedDemonstration(client: PoolClient, options: SeedOptions): Promise<Seeded> {
  const { onProgress = () => {}, seed = DEMONSTRATION_SEED } = options;
  await loadProvince(client, { counters: true });
  const ids = {
    place: await readPlaceIds(client),
    questionnaire: await readQuestionnaires(client),
  };
  const period = seedPeriod(options);
  const all = demonstrationCentres(readOfficialCommunes());
  const centres = all.filter((centre) => options.centres?.includes(centre.code) ?? true);
  const lines = linesByCentre(dossierDays(all, readPublishedVolumes(), period, seed), centres);
  const written = [...lines.values()].flat();
  await writeDossiers(client, written, ids.place);
  const writer = new ResponseWriter(client, ids, options.dossierKey);
  let told = 0;
  for (const centre of centres) {
    for (const day of responsesOf(centre, lines.get(centre.code) ?? [], period, seed)) {
      await writer.add(day);
    }
    if (writer.written - told >= 25_000) {
      told = writer.written;
      onProgress(`${told} responses`);
    }
  }
  await writer.finish();
  onProgress(`${writer.written} responses`);
  const now = options.now ?? instantOnDay(options.today, 10 * 3600);
  await seedKiosks(client, { centres, placeId: ids.place, now, seed });
  return {
    responses: writer.written,
    dossierDays: written.length,
    places: await countPlaces(client),
  };
}

/** Both days included. */
export function seedPeriod(options: Pick<SeedOptions, 'today' | 'lastDay' | 'days'>): Period {
  const to = options.lastDay ?? addDays(options.today, -1);
  return { from: addDays(to, 1 - (options.days ?? DAYS)), to };
}

function linesByCentre(
  lines: readonly DossierDay[],
  centres: readonly Centre[],
): Map<string, DossierDay[]> {
  const byCentre = new Map(centres.map((centre) => [centre.code, [] as DossierDay[]]));
  for (const line of lines) byCentre.get(line.centre)?.push(line);
  return byCentre;
}

async function readPlaceIds(client: PoolClient): Promise<(code: string) => PlaceId> {
  const { rows } = await client.query<{ id: PlaceId; code: string }>('select id, code from places');
  return lookUp(new Map(rows.map((row) => [row.code, row.id])));
}

async function readQuestionnaires(client: PoolClient): Promise<(key: QuestionnaireKey) => number> {
  const { rows } = await client.query<{ id: number; key: QuestionnaireKey }>(
    `select id, code || '@' || version as key from questionnaires`,
  );
  return lookUp(new Map(rows.map((row) => [row.key, row.id])));
}

function lookUp<Key extends string, Id>(ids: ReadonlyMap<Key, Id>): (key: Key) => Id {
  return (key) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`expected ${key} in the database, found none`);
    return id;
  };
}

async function countPlaces(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ count: number }>('select count(*)::int from places');
  return rows[0]?.count ?? 0;
}
