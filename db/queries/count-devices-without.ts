import type { Database } from '@/db/client';
import type { LanguageTag } from '@/lib/i18n/language-tag';

/** The kiosks in use that do not ask in the language. */
export async function countDevicesWithout(
  runner: Pick<Database['pool'], 'query'>,
  language: LanguageTag,
): Promise<number> {
  const { rows } = await runner.query<{ n: number }>(
    `select count(*)::integer as n from devices
     where revoked_at is null and not ($1::text = any(languages))`,
    [language],
  );
  return rows[0]?.n ?? 0;
}
