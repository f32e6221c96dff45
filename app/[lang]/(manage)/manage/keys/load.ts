import { runtime } from '@/app/_server/runtime';
import { requireStaff } from '@/app/[lang]/(manage)/require-staff';
import { listApiKeys } from '@/db/queries/list-api-keys';
import type { Language } from '@/lib/i18n/language';

export async function loadKeys(language: Language) {
  const asker = await requireStaff(language, '/manage/keys');
  return { asker, keys: await listApiKeys(runtime().db.pool, asker.account.id) };
}
