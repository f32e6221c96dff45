import type { LinkView } from '@/app/(kiosk)/device/link-view';
import type { Translate } from '@/lib/i18n/translator';

type Props = {
  t: Translate;
  view: Pick<LinkView, 'isOnline' | 'waiting' | 'parked'>;
  /** `null` while somebody answers: one touch must not end a survey. */
  onStaff: (() => void) | null;
};

/** For staff, quietly: is there a network, does anything still wait in this device, and the way to more. */
export function KioskCorner({ t, view, onStaff }: Props) {
  const { isOnline, waiting, parked } = view;
  return (
    <footer className="kiosk-corner">
      {isOnline === null ? null : (
        <span className={isOnline ? 'kiosk-online' : 'kiosk-offline'}>
          {t(isOnline ? 'kiosk.online' : 'kiosk.offline')}
        </span>
      )}
      {waiting > 0 ? <span>{t('kiosk.waiting', { count: waiting })}</span> : null}
      {parked > 0 ? <span>{t('kiosk.held', { count: parked })}</span> : null}
      {onStaff ? (
        <button type="button" className="kiosk-staff-button" onClick={onStaff}>
          {t('kiosk.staff')}
        </button>
      ) : null}
    </footer>
  );
}
