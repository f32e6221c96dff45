import type { Language } from '@/lib/i18n/language';

const ORIGIN = 'http://here.invalid';

/** Where to go after sign-in: the page asked for if it is one of the managers', else their start. */
export function safeReturn(language: Language, wanted: string | null): string {
  const start = `/${language}/manage`;
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, ORIGIN)) return start;
  const url = new URL(wanted, ORIGIN);
  const isManagers = url.pathname === start || url.pathname.startsWith(`${start}/`);
  const isSignIn = url.pathname.startsWith(`${start}/sign-in`);
  if (url.origin !== ORIGIN || !isManagers || isSignIn) return start;
  return `${url.pathname}${url.search}`;
}
