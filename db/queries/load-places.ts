import type { Database } from '@/db/client';
import type { Place } from '@/lib/places/place';

type Row = Omit<Place, 'name'> & { nameVi: string; nameEn: string };

/** Every place that is or was, parents before children of the same kind, in Vietnamese order of names. */
export async function loadPlaces(runner: Pick<Database['pool'], 'query'>): Promise<Place[]> {
  const { rows } = await runner.query<Row>(
    `select id, code, kind, parent_id as "parentId", name_vi as "nameVi", name_en as "nameEn",
            short_code as "shortCode", field, valid_from as "validFrom", valid_to as "validTo"
     from places
     order by array_position(array['province','commune','centre','counter'], kind),
              name_vi collate "vi-x-icu", code`,
  );
  return rows.map(({ nameVi, nameEn, ...place }) => ({
    ...place,
    name: { vi: nameVi, en: nameEn },
  }));
}
