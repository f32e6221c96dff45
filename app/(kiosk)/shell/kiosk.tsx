import '@/app/(kiosk)/shell/without-eval';
import { createRoot } from 'react-dom/client';
import { KioskDevice } from '@/app/(kiosk)/_components/kiosk-device';
import type { StartWish } from '@/app/(kiosk)/_components/pairing-screen';
import { browserEnvironment } from '@/app/(kiosk)/device/browser-environment';
import { openDeviceLink } from '@/app/(kiosk)/device/device-link';
import { guardTouches } from '@/app/(kiosk)/shell/guard-touches';
import { watchShellUpdates } from '@/app/(kiosk)/shell/shell-updates';
import { isLanguage } from '@/lib/i18n/language';
import '@/app/_ui/fonts.css';
import '@/app/_ui/tokens.css';
import '@/app/_ui/base.css';
import '@/app/_ui/face.css';
import '@/app/(kiosk)/_components/kiosk.css';
import '@/app/(kiosk)/_components/kiosk-choices.css';
import '@/app/(kiosk)/_components/kiosk-endings.css';
import '@/app/(kiosk)/_components/kiosk-staff.css';
import '@/app/(kiosk)/_components/kiosk-wide.css';

/** A pairing link is `/kiosk#CODE`, a trial kiosk's `/kiosk?at=<code>&lang=<language>`; neither stays in the address. */
function readAddress(): StartWish {
  const { hash, searchParams } = new URL(location.href);
  const language = searchParams.get('lang') ?? '';
  const wish: StartWish = {
    code: hash.length > 1 ? hash.slice(1) : null,
    trialAt: searchParams.get('at'),
    language: isLanguage(language) ? language : 'vi',
  };
  history.replaceState(null, '', '/kiosk');
  return wish;
}

const place = document.getElementById('kiosk');
if (!place) throw new Error('expected the kiosk’s document to have a place for it');
const shell = document.documentElement.dataset.shell ?? '';
guardTouches(document);
createRoot(place).render(
  <KioskDevice
    link={openDeviceLink(browserEnvironment(shell))}
    updates={watchShellUpdates(shell)}
    shell={shell}
    start={readAddress()}
  />,
);
