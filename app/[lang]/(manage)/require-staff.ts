import { redirect } from 'next/navigation';
import { currentAsker } from '@/app/_server/asker';
import type { Asker } from '@/app/_server/gate';
import type { Language } from '@/lib/i18n/language';

export type StaffAsker = Extract<Asker, { kind: 'staff' }>;

/** Who asks; whoever is not signed in is sent to the sign-in page and comes back to `path` after it. */
export async function requireStaff(language: Language, path: string): Promise<StaffAsker> {
  const asker = await currentAsker();
  if (asker.kind === 'staff') return asker;
  const next = new URLSearchParams({ next: `/${language}${path}` });
  redirect(`/${language}/manage/sign-in?${next}`);
}
