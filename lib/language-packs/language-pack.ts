import type { LocalizedText } from '@/lib/i18n/language';
import type { LanguageTag } from '@/lib/i18n/language-tag';

/** Something that a pack says in its language. */
export type PackEntry = {
  /** A text's key, or `asked/<code>` for what a questionnaire asks. */
  key: string;
  /** The Vietnamese that it was translated from. */
  source: string;
  text: string;
  /** SHA-256 of a recording of the text, in hexadecimal. */
  recording: string | null;
};

/** A version never changes: what was asked in it must stay known. */
export type LanguagePack = {
  language: LanguageTag;
  version: number;
  /** As those who speak it call it. */
  name: string;
  entries: readonly PackEntry[];
  /** Somebody who speaks the language has put their name to it. */
  isReviewed: boolean;
};

/** Something with words of its own, known by its code. */
export type Asked = { code: string; wording: LocalizedText };

export function askedKey(code: string): string {
  return `asked/${code}`;
}

/** Finds entries; made once for each pack and questionnaire, since a screen asks for dozens. */
export class PackIndex {
  private readonly byKey = new Map<string, PackEntry>();
  private readonly bySource = new Map<string, PackEntry>();

  constructor(entries: readonly PackEntry[]) {
    for (const entry of entries) {
      this.byKey.set(entry.key, entry);
      this.bySource.set(`${entry.key}\n${entry.source}`, entry);
    }
  }

  /** A text of the product. Where its Vietnamese has changed since, the translation still stands. */
  text(key: string): PackEntry | null {
    return this.byKey.get(key) ?? null;
  }

  /** What is asked, only as long as the Vietnamese is the one that was translated: else it would be another question. */
  asked({ code, wording }: Asked): PackEntry | null {
    return this.bySource.get(`${askedKey(code)}\n${wording.vi}`) ?? null;
  }
}
