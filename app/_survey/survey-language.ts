import { plainTranslator, type Texts } from '@/app/_survey/plain-translator';
import type { Language } from '@/lib/i18n/language';
import { BASE_LANGUAGE, type LanguageTag } from '@/lib/i18n/language-tag';
import type { TextKey, Translate } from '@/lib/i18n/translator';
import { type Asked, type LanguagePack, PackIndex } from '@/lib/language-packs/language-pack';
import { placeholdersOf } from '@/lib/language-packs/placeholders-of';

/** A language that a survey can be given in: one of the product's own, or that of a pack. */
export type SurveyLanguage = {
  tag: LanguageTag;
  /** As those who speak it call it. */
  name: string;
  /** Of the pack; `null` for the product's own wording. */
  version: number | null;
  /** What citizens are told of it: nobody has vouched for its words, or for its recordings. */
  warning: TextKey | null;
  /** The language of what a pack does not hold: names of places, numbers, pages that the survey leads to. */
  base: Language;
  t: Translate;
  wordingOf: (asked: Asked) => string;
  /** The addresses of recordings; `undefined` where there is none of these very words. */
  recordingOfText: (key: TextKey) => string | undefined;
  recordingOf: (asked: Asked) => string | undefined;
  hasRecordings: boolean;
};

export type PackContent = Pick<
  LanguagePack,
  'language' | 'version' | 'name' | 'entries' | 'isReviewed'
>;

export function recordingAddress(sha256: string): string {
  return `/api/v1/recordings/${sha256}`;
}

/** One of the product's own languages; a pack for it holds recordings alone. */
export function ownLanguage(
  language: Language,
  t: Translate,
  pack: PackContent | null = null,
): SurveyLanguage {
  const index = new PackIndex(pack?.entries ?? []);
  const address = (entry: ReturnType<PackIndex['text']>, words: string) =>
    entry?.recording && entry.text === words ? recordingAddress(entry.recording) : undefined;
  return {
    tag: language,
    name: t(`language.${language}`),
    version: null,
    warning: hasRecordings(pack) && !pack?.isReviewed ? 'survey.unreviewed.recordings' : null,
    base: language,
    t,
    wordingOf: ({ wording }) => wording[language],
    recordingOfText: (key) => {
      const entry = index.text(key);
      return entry ? address(entry, t(key)) : undefined;
    },
    recordingOf: (asked) => address(index.asked(asked), asked.wording[language]),
    hasRecordings: hasRecordings(pack),
  };
}

/**
 * The language of a pack.
 * @param fallback what a program that is newer than the pack says where it lacks a text: in another language, but never nothing
 */
export function packLanguage(pack: PackContent, fallback: Texts): SurveyLanguage {
  const index = new PackIndex(pack.entries);
  const known: Readonly<Record<string, string | undefined>> = fallback;
  // A translation older than the text's placeholders would ask for values that nobody gives any more.
  const fitting = pack.entries.filter(
    ({ key, text }) => placeholdersOf(text) === placeholdersOf(known[key] ?? text),
  );
  const texts = Object.fromEntries(fitting.map(({ key, text }) => [key, text]));
  const address = (entry: ReturnType<PackIndex['text']>) =>
    entry?.recording ? recordingAddress(entry.recording) : undefined;
  return {
    tag: pack.language,
    name: pack.name,
    version: pack.version,
    warning: pack.isReviewed ? null : 'survey.unreviewed',
    base: BASE_LANGUAGE,
    t: plainTranslator({ ...fallback, ...texts }),
    wordingOf: (asked) => index.asked(asked)?.text ?? asked.wording[BASE_LANGUAGE],
    recordingOfText: (key) => address(index.text(key)),
    recordingOf: (asked) => address(index.asked(asked)),
    hasRecordings: hasRecordings(pack),
  };
}

function hasRecordings(pack: PackContent | null): boolean {
  return pack?.entries.some(({ recording }) => recording !== null) ?? false;
}
