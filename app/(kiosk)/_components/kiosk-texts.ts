import type { Texts } from '@/app/_survey/plain-translator';
import type { Language } from '@/lib/i18n/language';
import { en } from '@/lib/i18n/texts/en';
import { vi } from '@/lib/i18n/texts/vi';

const PREFIXES = ['kiosk.', 'survey.', 'rating.', 'language.'];
const SINGLE = [
  'app.name',
  'app.demonstration',
  'problem.overall_missing',
  'problem.comment_long',
  'problem.text_nul',
];

function needed(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).filter(
      ([key]) => SINGLE.includes(key) || PREFIXES.some((prefix) => key.startsWith(prefix)),
    ),
  );
}

/** Both languages, since a citizen may switch with no network; nothing that belongs to other pages. */
export function kioskTexts(): Record<Language, Texts> {
  return { vi: needed(vi), en: needed(en) };
}
