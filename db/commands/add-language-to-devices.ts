import type { Database } from '@/db/client';
import type { LanguageTag } from '@/lib/i18n/language-tag';

/**
 * Every kiosk in use asks in the language too, after those it asks in already. It reaches each within a minute
 * of its next contact.
 * @returns how many kiosks it was new to
 */
export async function addLanguageToDevices(
  runner: Pick<Database['pool'], 'query'>,
  language: LanguageTag,
): Promise<number> {
  const { rowCount } = await runner.query(
    `update devices set languages = languages || $1::text
     where revoked_at is null and not ($1::text = any(languages))`,
    [language],
  );
  return rowCount ?? 0;
}
