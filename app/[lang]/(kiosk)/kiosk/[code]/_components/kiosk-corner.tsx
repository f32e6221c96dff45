import type { Translate } from '@/lib/i18n/translator';

type Props = { t: Translate; isOnline: boolean; waiting: number; held: number };

/** For staff, quietly: is there a network, and does anything still wait in this device? */
export function KioskCorner({ t, isOnline, waiting, held }: Props) {
  return (
    <footer className="kiosk-corner">
      <span className={isOnline ? 'kiosk-online' : 'kiosk-offline'}>
        {t(isOnline ? 'kiosk.online' : 'kiosk.offline')}
      </span>
      {waiting > 0 ? <span>{t('kiosk.waiting', { count: waiting })}</span> : null}
      {held > 0 ? <span>{t('kiosk.held', { count: held })}</span> : null}
    </footer>
  );
}
