import type { LinkView } from '@/app/(kiosk)/device/link-view';
import type { TextKey, Translate } from '@/lib/i18n/translator';

type Props = {
  t: Translate;
  reason: ClosedReason;
  onReload: () => void;
  /** To begin with a new code; the answers still here come along. */
  onPairAgain: () => void;
};
type ClosedReason = 'revoked' | 'unknown' | 'blocked' | 'full';

/** Why no survey may begin at this tablet; `null` when one may. */
export function closedReason(view: LinkView): ClosedReason | null {
  if (view.storage === 'refused') return view.storageFault ?? 'blocked';
  if (view.admission === 'revoked' || view.admission === 'unknown') return view.admission;
  return null;
}

/** No pairing helps against these. */
export function isStorageReason(reason: ClosedReason): reason is 'blocked' | 'full' {
  return reason === 'blocked' || reason === 'full';
}

/** Says it to the citizen first, then to staff. */
export function ClosedScreen({ t, reason, onReload, onPairAgain }: Props) {
  const isStorage = isStorageReason(reason);
  const staff = isStorage ? `kiosk.closed.storage.${reason}` : `kiosk.closed.${reason}.staff`;
  return (
    <main className="kiosk-main">
      <section className="kiosk-ending" role="status">
        <h1>
          {t(
            isStorage ? 'kiosk.closed.storage.title' : (`kiosk.closed.${reason}.title` as TextKey),
          )}
        </h1>
        <p>{t('kiosk.closed.instead')}</p>
        <p className="kiosk-quiet">{t(staff as TextKey)}</p>
        <div className="kiosk-actions">
          {isStorage ? null : (
            <button type="button" className="kiosk-button" onClick={onPairAgain}>
              {t('kiosk.closed.pair')}
            </button>
          )}
          <button type="button" className="kiosk-button" onClick={onReload}>
            {t('kiosk.reload')}
          </button>
        </div>
      </section>
    </main>
  );
}
