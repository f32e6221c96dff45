import { LanguageButtons } from '@/app/(kiosk)/_components/language-buttons';
import type { Display } from '@/app/(kiosk)/_components/use-display';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import type { TextKey, Translate } from '@/lib/i18n/translator';

type Props = {
  t: Translate;
  setup: KioskSetup;
  display: Display;
  onChange: (display: Display) => void;
  /** The device has a voice for this language. */
  canRead: boolean;
};

type Setting = { name: Exclude<keyof Display, 'language'>; text: TextKey };

const SETTINGS: readonly Setting[] = [
  { name: 'isLarger', text: 'kiosk.larger' },
  { name: 'isHighContrast', text: 'kiosk.contrast' },
  { name: 'isSimple', text: 'kiosk.simple' },
];
const READ_ALOUD: Setting = { name: 'isReadAloud', text: 'kiosk.readAloud' };

export function KioskHeader({ t, setup, display, onChange, canRead }: Props) {
  const { place, isDemonstration, languages } = setup;
  const { language } = display;
  const settings = canRead ? [...SETTINGS, READ_ALOUD] : SETTINGS;
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
        {settings.map(({ name, text }) => (
          <button
            key={name}
            type="button"
            aria-pressed={display[name]}
            onClick={() => onChange({ ...display, [name]: !display[name] })}
          >
            {t(text)}
          </button>
        ))}
      </div>
    </header>
  );
}
