import type { Database } from '@/db/client';
import type { Signed } from '@/db/queries/paper-sheets';
import type { LanguageTag } from '@/lib/i18n/language-tag';

type Choice = {
  language: LanguageTag;
  /** A version of that language; `null` when no survey is to be given in it any more. */
  packId: number | null;
  signed: Signed;
};

/**
 * From now on surveys are given in that version of the language. What was answered before stays as it was asked.
 * @returns false when the version is none of that language, or is chosen already
 */
export async function chooseLanguagePack(
  runner: Pick<Database['pool'], 'query'>,
  { language, packId, signed }: Choice,
): Promise<boolean> {
  const { rowCount } = await runner.query(
    `insert into language_choices (language, pack_id, chosen_by, chosen_by_name, chosen_at)
     select $1::text, $2::integer, $3, $4, $5
     where ($2::integer is null or exists (
         select 1 from language_packs where id = $2::integer and language = $1::text
       ))
       and $2::integer is distinct from (
         select pack_id from language_choices where language = $1::text order by id desc limit 1
       )`,
    [language, packId, signed.by, signed.name, signed.at],
  );
  return rowCount === 1;
}
