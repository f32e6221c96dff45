import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

type Props = {
  t: Translate;
  offered: readonly Language[];
  chosen: Language;
  onChoose: (language: Language) => void;
};

export function LanguageButtons({ t, offered, chosen, onChoose }: Props) {
  if (offered.length < 2) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: two settings of one thing, not fields of the form
    <div className="kiosk-languages" role="group" aria-label={t('kiosk.language')}>
      {offered.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === chosen}
          onClick={() => onChoose(language)}
        >
          {t(`language.${language}`)}
        </button>
      ))}
    </div>
  );
}
