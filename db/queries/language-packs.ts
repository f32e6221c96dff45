import type { Database } from '@/db/client';
import { LANGUAGES } from '@/lib/i18n/language';
import type { LanguageTag } from '@/lib/i18n/language-tag';
import type { LanguagePack } from '@/lib/language-packs/language-pack';
import type { Day } from '@/lib/time/day';
import { type Instant, instantFromMilliseconds } from '@/lib/time/instant';

export type PackReview = { reviewer: string; on: Day; notedByName: string };

export type KeptPack = LanguagePack & {
  id: number;
  uploadedByName: string;
  uploadedAt: Instant;
  /** The newest one. */
  review: PackReview | null;
  /** Surveys are given in it. */
  isChosen: boolean;
};

type Row = Omit<KeptPack, 'uploadedAt' | 'review' | 'isReviewed'> & {
  uploadedAt: Date;
  reviewer: string | null;
  reviewedOn: Day | null;
  notedByName: string | null;
};

const SELECT = `
  select p.id, p.language, p.version, p.name, p.entries, p.uploaded_by_name as "uploadedByName",
         p.uploaded_at as "uploadedAt", r.reviewer, r.reviewed_on::text as "reviewedOn",
         r.noted_by_name as "notedByName", coalesce(c.pack_id = p.id, false) as "isChosen"
  from language_packs p
  left join lateral (
    select reviewer, reviewed_on, noted_by_name from language_pack_reviews
    where pack_id = p.id order by id desc limit 1
  ) r on true
  left join lateral (
    select pack_id from language_choices where language = p.language order by id desc limit 1
  ) c on true`;

function packOf({ reviewer, reviewedOn, notedByName, uploadedAt, ...row }: Row): KeptPack {
  const review =
    reviewer === null || reviewedOn === null || notedByName === null
      ? null
      : { reviewer, on: reviewedOn, notedByName };
  return {
    ...row,
    uploadedAt: instantFromMilliseconds(uploadedAt.getTime()),
    review,
    isReviewed: review !== null,
  };
}

/** Every version ever uploaded, the newest of each language first. */
export async function listLanguagePacks(
  runner: Pick<Database['pool'], 'query'>,
): Promise<KeptPack[]> {
  const { rows } = await runner.query<Row>(`${SELECT} order by p.language, p.version desc`);
  return rows.map(packOf);
}

/** Those that surveys are given in now. */
export async function chosenLanguagePacks(
  runner: Pick<Database['pool'], 'query'>,
): Promise<KeptPack[]> {
  const { rows } = await runner.query<Row>(`${SELECT} where c.pack_id = p.id order by p.language`);
  return rows.map(packOf);
}

export async function findLanguagePack(
  runner: Pick<Database['pool'], 'query'>,
  id: number,
): Promise<KeptPack | null> {
  const { rows } = await runner.query<Row>(`${SELECT} where p.id = $1`, [id]);
  return rows[0] ? packOf(rows[0]) : null;
}

/** By tag the newest version of its pack; 0 for the product's own words, which have no versions of a pack. */
export type KnownLanguages = ReadonlyMap<LanguageTag, number>;

export const OWN_LANGUAGES: KnownLanguages = new Map(LANGUAGES.map((language) => [language, 0]));

/** Every language that an answer may have been given in, now or before. */
export async function knownLanguages(
  runner: Pick<Database['pool'], 'query'>,
): Promise<KnownLanguages> {
  const { rows } = await runner.query<{ language: LanguageTag; newest: number }>(
    'select language, max(version) as newest from language_packs group by language',
  );
  const packs = rows.map(({ language, newest }) => [language, newest] as const);
  return new Map([...packs, ...OWN_LANGUAGES]);
}
