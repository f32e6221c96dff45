import type { SurveyLanguage } from '@/app/_survey/survey-language';
import type { Translate } from '@/lib/i18n/translator';

type Props = {
  t: Translate;
  offered: readonly Pick<SurveyLanguage, 'tag' | 'name'>[];
  chosen: string;
  onChoose: (tag: string) => void;
};

export function LanguageButtons({ t, offered, chosen, onChoose }: Props) {
  if (offered.length < 2) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: two settings of one thing, not fields of the form
    <div className="kiosk-languages" role="group" aria-label={t('kiosk.language')}>
      {offered.map(({ tag, name }) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          aria-pressed={tag === chosen}
          onClick={() => onChoose(tag)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
