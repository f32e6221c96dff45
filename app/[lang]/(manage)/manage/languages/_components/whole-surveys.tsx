import type { KeptPack } from '@/app/[lang]/(manage)/manage/languages/load';
import { type PackUse, packUses } from '@/app/[lang]/(manage)/manage/languages/pack-uses';
import { isLanguage, type Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';
import { SURFACES } from '@/lib/language-packs/pack-texts';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';

type Props = {
  pack: KeptPack;
  questionnaires: readonly Questionnaire[];
  language: Language;
  t: Translate;
};

/** Where a survey can be given in the pack's language, in words. */
export function WholeSurveys({ pack, questionnaires, language, t }: Props) {
  if (isLanguage(pack.language)) return t('languages.whole.own');
  const whole = packUses(pack, questionnaires).filter(({ missing }) => missing.length === 0);
  if (whole.length === 0) return t('languages.whole.nothing');
  const nameOf = ({ questionnaire }: PackUse) => questionnaire.name[language];
  return SURFACES.map((surface) => {
    const names = whole.filter((use) => use.surface === surface).map(nameOf);
    if (names.length === 0) return null;
    return (
      <span key={surface} className="language-line">
        {t('languages.whole.on', { surface, names: names.join('; ') })}
      </span>
    );
  });
}
