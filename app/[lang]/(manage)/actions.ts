'use server';

import { redirect } from 'next/navigation';
import { signOut } from '@/app/_server/sign-out';
import { isLanguage } from '@/lib/i18n/language';

export async function signOutAction(form: FormData): Promise<void> {
  const language = String(form.get('language'));
  await signOut();
  redirect(`/${isLanguage(language) ? language : 'vi'}/manage/sign-in?out=1`);
}
