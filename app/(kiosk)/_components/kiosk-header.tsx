import { LanguageButtons } from '@/app/(kiosk)/_components/language-buttons';
import type { Display } from '@/app/(kiosk)/_components/use-display';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import type { Translate } from '@/lib/i18n/translator';

type Props = {
  t: Translate;
  setup: KioskSetup;
  display: Display;
  onChange: (display: Display) => void;
};

export function KioskHeader({ t, setup, display, onChange }: Props) {
  const { place, isDemonstration, languages } = setup;
  const { language, isLarger, isHighContrast } = display;
  return (
    <header className="kiosk-header">
      {isDemonstration ? <p className="kiosk-demonstration">{t('app.demonstration')}</p> : null}
      <h1 className="kiosk-place">
        <span>{(place.counterName ?? place.centreName)[language]}</span>
        {place.counterName ? <small>{place.centreName[language]}</small> : null}
      </h1>
      <div className="kiosk-settings">
        <LanguageButtons
          t={t}
          offered={languages}
          chosen={language}
          onChoose={(chosen) => onChange({ ...display, language: chosen })}
        />
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
