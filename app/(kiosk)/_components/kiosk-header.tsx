import type { SurveyLanguage } from '@/app/_survey/survey-language';
import { LanguageButtons } from '@/app/(kiosk)/_components/language-buttons';
import type { Display } from '@/app/(kiosk)/_components/use-display';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import type { TextKey } from '@/lib/i18n/translator';

type Props = {
  language: SurveyLanguage;
  offered: readonly SurveyLanguage[];
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

export function KioskHeader({ language, offered, setup, display, onChange, canRead }: Props) {
  const { place, isDemonstration } = setup;
  const { t, base } = language;
  const settings = canRead ? [...SETTINGS, READ_ALOUD] : SETTINGS;
  return (
    <header className="kiosk-header">
      {isDemonstration ? <p className="kiosk-demonstration">{t('app.demonstration')}</p> : null}
      <h1 className="kiosk-place" lang={base === language.tag ? undefined : base}>
        <span>{(place.counterName ?? place.centreName)[base]}</span>
        {place.counterName ? <small>{place.centreName[base]}</small> : null}
      </h1>
      {language.warning ? <p className="kiosk-unreviewed">{t(language.warning)}</p> : null}
      <div className="kiosk-settings">
        <LanguageButtons
          t={t}
          offered={offered}
          chosen={language.tag}
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
