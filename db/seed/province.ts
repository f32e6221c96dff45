import type { Pool, PoolClient } from 'pg';
import { readOfficialCommunes } from '@/db/seed/official-communes';
import { type OfficialPlace, officialPlaces } from '@/db/seed/official-places';
import { PLACE_KINDS } from '@/lib/places/place';

/**
 * Loads the official places of Đắk Lắk that are not there yet; places that exist are left as they
 * are, so a second call changes nothing. Give a client to make it part of a transaction.
 * @returns how many places were added
 */
export async function loadProvince(
  db: Pool | PoolClient,
  options: { counters: boolean },
): Promise<number> {
  const places = officialPlaces(readOfficialCommunes(), options);
  let added = 0;
  for (const kind of PLACE_KINDS) {
    added += await insertPlaces(
      db,
      places.filter((place) => place.kind === kind),
    );
  }
  return added;
}

async function insertPlaces(db: Pool | PoolClient, places: OfficialPlace[]): Promise<number> {
  const column = (value: (place: OfficialPlace) => string | null) => places.map(value);
  const result = await db.query(
    `insert into places (code, kind, parent_id, name_vi, name_en, short_code, field, valid_from)
     select given.code, given.kind, parent.id, given.name_vi, given.name_en, given.short_code,
            given.field, given.valid_from::date
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
                 $7::text[], $8::text[]) with ordinality
          as given (code, kind, parent, name_vi, name_en, short_code, field, valid_from, position)
     left join places parent on parent.code = given.parent
     where not exists (select from places known where known.code = given.code)
     order by given.position`,
    [
      column((place) => place.code),
      column((place) => place.kind),
      column((place) => place.parent),
      column((place) => place.name.vi),
      column((place) => place.name.en),
      column((place) => place.shortCode),
      column((place) => place.field),
      column((place) => place.validFrom),
    ],
  );
  return result.rowCount ?? 0;
}
