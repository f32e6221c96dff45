import type { Display } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/use-display';
import type { KioskPlace } from '@/app/[lang]/(kiosk)/kiosk/[code]/load';
import { LANGUAGES } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

type Props = {
  t: Translate;
  place: KioskPlace;
  isDemonstration: boolean;
  display: Display;
  onChange: (display: Display) => void;
};

export function KioskHeader({ t, place, isDemonstration, display, onChange }: Props) {
  const { language, isLarger, isHighContrast } = display;
  return (
    <header className="kiosk-header">
      {isDemonstration ? <p className="kiosk-demonstration">{t('app.demonstration')}</p> : null}
      <h1 className="kiosk-place">
        <span>{(place.counterName ?? place.centreName)[language]}</span>
        {place.counterName ? <small>{place.centreName[language]}</small> : null}
      </h1>
      <div className="kiosk-settings">
        {/* biome-ignore lint/a11y/useSemanticElements: two settings of one thing, not fields of the form */}
        <div className="kiosk-languages" role="group" aria-label={t('kiosk.language')}>
          {LANGUAGES.map((offered) => (
            <button
              key={offered}
              type="button"
              lang={offered}
              aria-pressed={offered === language}
              onClick={() => onChange({ ...display, language: offered })}
            >
              {t(`language.${offered}`)}
            </button>
          ))}
        </div>
        <button
          type="button"
          aria-pressed={isLarger}
          onClick={() => onChange({ ...display, isLarger: !isLarger })}
        >
          {t('kiosk.larger')}
        </button>
        <button
          type="button"
          aria-pressed={isHighContrast}
          onClick={() => onChange({ ...display, isHighContrast: !isHighContrast })}
        >
          {t('kiosk.contrast')}
        </button>
      </div>
    </header>
  );
}
