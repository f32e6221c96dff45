import { ownLanguage, packLanguage, type SurveyLanguage } from '@/app/_survey/survey-language';
import type { Database } from '@/db/client';
import {
  chosenLanguagePacks,
  type KeptPack,
  type KnownLanguages,
  knownLanguages,
  OWN_LANGUAGES,
} from '@/db/queries/language-packs';
import { isLanguage, LANGUAGES } from '@/lib/i18n/language';
import type { LanguageTag } from '@/lib/i18n/language-tag';
import { vi } from '@/lib/i18n/texts/vi';
import { translator } from '@/lib/i18n/translator';
import { covers } from '@/lib/language-packs/pack-coverage';
import type { Surface } from '@/lib/language-packs/pack-texts';
import { type Questionnaire, questionnaireKey } from '@/lib/questionnaire/questionnaire';
import { type Instant, instantMilliseconds } from '@/lib/time/instant';

const FRESH_MS = 10_000;

/** Which languages surveys can be given in, at one moment. */
export class LanguageOffer {
  private readonly languages = new Map<LanguageTag, SurveyLanguage>();
  private readonly offers = new Map<string, SurveyLanguage[]>();

  /**
   * @param packs the chosen ones, those for the product's own languages too
   * @param known every language that an answer may have been given in, now or before, and its newest version
   */
  constructor(
    readonly packs: readonly KeptPack[],
    readonly known: KnownLanguages,
  ) {
    for (const language of LANGUAGES) {
      const pack = this.packs.find((chosen) => chosen.language === language);
      this.languages.set(language, ownLanguage(language, translator(language), pack));
    }
    for (const pack of this.packs) {
      if (!isLanguage(pack.language)) {
        this.languages.set(pack.language, packLanguage(pack, vi));
      }
    }
  }

  /** One of the product's own languages is always there. */
  own(language: (typeof LANGUAGES)[number]): SurveyLanguage {
    const found = this.languages.get(language);
    if (!found) throw new Error(`expected the language "${language}" to be offered`);
    return found;
  }

  /** In which languages a whole survey can be given there: the product's own, then those of packs. */
  offered(surface: Surface, questionnaire: Questionnaire): readonly SurveyLanguage[] {
    const key = `${surface} ${questionnaireKey(questionnaire)}`;
    const known = this.offers.get(key);
    if (known) return known;
    const made = [...this.languages.values()].filter(({ tag }) => {
      if (isLanguage(tag)) return true;
      const pack = this.packs.find(({ language }) => language === tag);
      return pack !== undefined && covers(pack, surface, questionnaire);
    });
    this.offers.set(key, made);
    return made;
  }
}

/** The languages of surveys, kept in the process and read again when older than ten seconds. */
export class LanguageDirectory {
  private kept: { offer: LanguageOffer; readAt: number } | null = null;
  private reading: Promise<LanguageOffer> | null = null;

  constructor(
    private readonly pool: Database['pool'],
    private readonly now: () => Instant,
  ) {}

  /** When the database is away the last offer known goes on serving, or the product's own languages. */
  async offer(): Promise<LanguageOffer> {
    const age = this.kept ? instantMilliseconds(this.now()) - this.kept.readAt : null;
    if (this.kept && age !== null && age >= 0 && age < FRESH_MS) return this.kept.offer;
    this.reading ??= this.read();
    const known = this.kept?.offer ?? new LanguageOffer([], OWN_LANGUAGES);
    return this.reading.catch(() => known);
  }

  /** After a change made here: the next one to ask sees it, even if somebody has begun to read before. */
  forget(): void {
    this.reading = null;
    if (this.kept) this.kept = { ...this.kept, readAt: Number.NEGATIVE_INFINITY };
  }

  private read(): Promise<LanguageOffer> {
    const reading = Promise.all([chosenLanguagePacks(this.pool), knownLanguages(this.pool)])
      .then(([packs, known]) => {
        const offer = new LanguageOffer(packs, known);
        const readAt = instantMilliseconds(this.now());
        if (this.reading === reading) this.kept = { offer, readAt };
        return offer;
      })
      .finally(() => {
        if (this.reading === reading) this.reading = null;
      });
    return reading;
  }
}
