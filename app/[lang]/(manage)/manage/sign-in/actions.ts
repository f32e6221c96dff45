'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { signIn } from '@/app/_server/sign-in';
import type { SignedIn } from '@/app/_server/try-password';
import type { FormState } from '@/app/[lang]/(manage)/_components/form-state';
import { safeReturn } from '@/app/[lang]/(manage)/manage/sign-in/safe-return';
import { LANGUAGES } from '@/lib/i18n/language';
import { type TextKey, translator } from '@/lib/i18n/translator';

const formSchema = z.object({
  language: z.enum(LANGUAGES).catch('vi'),
  next: z.string().max(2_000).nullable().catch(null),
  email: z.string().trim().max(320).catch(''),
  password: z.string().max(1_000).catch(''),
});

const refusals: Record<Exclude<SignedIn, 'signed-in'>, TextKey> = {
  wrong: 'signIn.wrong',
  'too-many': 'signIn.tooMany',
  unavailable: 'signIn.unavailable',
};

export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  const { language, next, email, password } = formSchema.parse(Object.fromEntries(form));
  const t = translator(language);
  const errors = [
    ...(z.email().safeParse(email).success
      ? []
      : [{ field: 'email', text: t(email ? 'signIn.emailWrong' : 'signIn.emailMissing') }]),
    ...(password ? [] : [{ field: 'password', text: t('signIn.passwordMissing') }]),
  ];
  if (errors.length > 0) return { values: { email }, errors, made: null };
  const result = await signIn(email, password);
  if (result === 'signed-in') redirect(safeReturn(language, next));
  const field = result === 'wrong' ? 'email' : null;
  return { values: { email }, errors: [{ field, text: t(refusals[result]) }], made: null };
}
