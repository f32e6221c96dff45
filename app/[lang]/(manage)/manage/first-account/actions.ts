'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { createAccount } from '@/app/_server/create-account';
import { runtime } from '@/app/_server/runtime';
import type { FormState } from '@/app/[lang]/(manage)/_components/form-state';
import { spendFirstAccountToken } from '@/db/commands/spend-first-account-token';
import { LANGUAGES } from '@/lib/i18n/language';
import { type Translate, translator } from '@/lib/i18n/translator';

const PASSWORD_LIMIT = 128;

const line = (limit: number) =>
  z
    .string()
    .max(limit)
    .transform((text) => text.normalize('NFC').trim())
    .catch('');

const formSchema = z.object({
  language: z.enum(LANGUAGES).catch('vi'),
  token: z.string().max(200).catch(''),
  name: line(120),
  email: line(254),
  password: z.string().catch(''),
  again: z.string().catch(''),
});

type Wanted = z.infer<typeof formSchema>;

function faultsOf({ name, email, password, again }: Wanted, t: Translate): FormState['errors'] {
  const faults: { field: string; text: string }[] = [];
  if (name === '') faults.push({ field: 'name', text: t('manage.first.nameMissing') });
  if (!z.email().safeParse(email).success) {
    faults.push({ field: 'email', text: t('signIn.emailWrong') });
  }
  const minimum = runtime().auth.options.emailAndPassword.minPasswordLength;
  if (password.length < minimum) {
    const text = t('manage.first.passwordShort', { minimum });
    faults.push({ field: 'password', text });
  } else if (password.length > PASSWORD_LIMIT) {
    const text = t('manage.first.passwordLong', { limit: PASSWORD_LIMIT });
    faults.push({ field: 'password', text });
  } else if (password !== again) {
    faults.push({ field: 'again', text: t('manage.first.passwordsDiffer') });
  }
  return faults;
}

async function makeProvinceAccount({ token, name, email, password }: Wanted) {
  const { auth, db, places, now } = runtime();
  const province = (await places.tree()).root();
  if (!province) throw new Error('expected the installation to have a province');
  const account = { name, email, password, placeId: province.id, now: now() };
  return spendFirstAccountToken(db.pool, { token, now: now() }, () =>
    createAccount(auth, db, account),
  );
}

export async function firstAccountAction(_: FormState, form: FormData): Promise<FormState> {
  const wanted = formSchema.parse(Object.fromEntries(form));
  const { language, name, email } = wanted;
  const t = translator(language);
  const errors = faultsOf(wanted, t);
  const values = { name, email };
  if (errors.length > 0) return { values, errors, made: null };
  const result = await makeProvinceAccount(wanted);
  switch (result.kind) {
    case 'made':
      redirect(`/${language}/manage/sign-in?made=1`);
      break;
    case 'refused':
      return { values, errors: [{ field: null, text: t('manage.first.closed') }], made: null };
    case 'not-made':
      return { values, errors: [{ field: 'email', text: t('manage.first.taken') }], made: null };
    default:
      return result satisfies never;
  }
}
