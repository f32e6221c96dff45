'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { runtime } from '@/app/_server/runtime';
import type { FormState } from '@/app/[lang]/(manage)/_components/form-state';
import { requireStaff } from '@/app/[lang]/(manage)/require-staff';
import { createApiKey } from '@/db/commands/create-api-key';
import { revokeApiKey } from '@/db/commands/revoke-api-key';
import { LANGUAGES } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

const NAME_LIMIT = 60;

const languageSchema = z.enum(LANGUAGES).catch('vi');
const createSchema = z.object({
  language: languageSchema,
  name: z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .catch(''),
});
const revokeSchema = z.object({ language: languageSchema, id: z.coerce.number().int().positive() });

export async function createKeyAction(_: FormState, form: FormData): Promise<FormState> {
  const { language, name } = createSchema.parse(Object.fromEntries(form));
  const t = translator(language);
  const asker = await requireStaff(language, '/manage/keys');
  const fault = name === '' ? t('manage.keys.nameMissing') : null;
  const tooLong =
    name.length > NAME_LIMIT ? t('manage.keys.nameLong', { limit: NAME_LIMIT }) : null;
  const text = fault ?? tooLong;
  if (text) return { values: { name }, errors: [{ field: 'name', text }], made: null };
  const { db, now } = runtime();
  const made = await createApiKey(db.pool, { userId: asker.account.id, name, now: now() });
  revalidatePath(`/${language}/manage/keys`);
  return { values: {}, errors: [], made: made.key };
}

export async function revokeKeyAction(form: FormData): Promise<void> {
  const { language, id } = revokeSchema.parse(Object.fromEntries(form));
  const asker = await requireStaff(language, '/manage/keys');
  const { db, now } = runtime();
  const isRevoked = await revokeApiKey(db.pool, { id, userId: asker.account.id, now: now() });
  redirect(`/${language}/manage/keys${isRevoked ? `?revoked=${id}` : ''}`);
}
