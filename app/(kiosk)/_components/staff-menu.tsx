import { useEffect, useState } from 'react';
import { StaffLock } from '@/app/(kiosk)/_components/staff-lock';
import { StaffRecovery } from '@/app/(kiosk)/_components/staff-recovery';
import { StaffStatus } from '@/app/(kiosk)/_components/staff-status';
import { StaffUnpair } from '@/app/(kiosk)/_components/staff-unpair';
import { useIdle } from '@/app/(kiosk)/_components/use-idle';
import type { DeviceLink } from '@/app/(kiosk)/device/device-link';
import type { LinkView } from '@/app/(kiosk)/device/link-view';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import type { Language } from '@/lib/i18n/language';
import type { TextKey, Translate } from '@/lib/i18n/translator';

/** Left open by staff it closes, so that no citizen finds it. */
const CLOSES_AFTER_SECONDS = 180;
/** Thousands of answers are an hour and more of codes, with nobody touching the screen. */
const FRAMES_CLOSE_AFTER_SECONDS = 4 * 3600;

type Props = {
  t: Translate;
  language: Language;
  link: DeviceLink;
  view: LinkView;
  setup: KioskSetup | null;
  shell: string;
  onClose: () => void;
};

/** What staff need at the tablet; behind the PIN where one is set, and nothing of any answer either way. */
export function StaffMenu(props: Props) {
  const { t, setup, onClose } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [hasFrames, setHasFrames] = useState(false);
  useIdle(hasFrames ? FRAMES_CLOSE_AFTER_SECONDS : CLOSES_AFTER_SECONDS, true, onClose);
  const pin = setup?.pin ?? null;
  return (
    <main className="kiosk-main kiosk-staff">
      <header className="kiosk-header">
        <h1>{t('kiosk.staff')}</h1>
        <button type="button" className="kiosk-button" onClick={onClose}>
          {t('kiosk.staff.close')}
        </button>
      </header>
      {pin !== null && !isOpen ? (
        <StaffLock t={t} pin={pin} onOpen={() => setIsOpen(true)} />
      ) : (
        <OpenMenu {...props} onFrames={setHasFrames} />
      )}
    </main>
  );
}

type Open = Props & { onFrames: (areShown: boolean) => void };

function OpenMenu({ t, language, link, view, setup, shell, onClose, onFrames }: Open) {
  const mayUnpair = setup !== null && (setup.pin !== null || setup.isDemonstration);
  return (
    <>
      {setup && setup.pin === null ? <p>{t('kiosk.staff.pin.none')}</p> : null}
      <StaffStatus {...{ t, language, view, setup, shell }} />
      <div className="kiosk-actions">
        <button
          type="button"
          className="kiosk-button kiosk-button-main"
          onClick={() => link.sendNow()}
        >
          {t(view.isSending ? 'kiosk.staff.sending' : 'kiosk.staff.send')}
        </button>
        <FullScreenButton t={t} />
        <button type="button" className="kiosk-button" onClick={() => location.reload()}>
          {t('kiosk.reload')}
        </button>
      </div>
      <ParkedList t={t} link={link} parked={view.parked} />
      {setup ? <StaffRecovery {...{ t, link, view, setup, onFrames }} /> : null}
      {mayUnpair ? <StaffUnpair t={t} link={link} onDone={onClose} /> : null}
      {setup && !mayUnpair ? <p>{t('kiosk.staff.unpair.needsPin')}</p> : null}
    </>
  );
}

function FullScreenButton({ t }: { t: Translate }) {
  const [isFull, setIsFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const look = () => setIsFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  if (!document.fullscreenEnabled) return null;
  const turn = () =>
    isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  return (
    <button type="button" className="kiosk-button" onClick={() => void turn().catch(() => {})}>
      {t(isFull ? 'kiosk.staff.fullScreen.leave' : 'kiosk.staff.fullScreen')}
    </button>
  );
}

type Parked = Awaited<ReturnType<DeviceLink['parked']>>;

function ParkedList({ t, link, parked }: { t: Translate; link: DeviceLink; parked: number }) {
  const [found, setFound] = useState<Parked>([]);
  useEffect(() => {
    if (parked === 0) setFound([]);
    else link.parked().then(setFound, () => setFound([]));
  }, [link, parked]);
  if (found.length === 0) return null;
  return (
    <section>
      <h2>{t('kiosk.staff.parked')}</h2>
      <ul className="kiosk-parked">
        {found.map(({ sequence, outcome, detail }) => (
          <li key={sequence}>
            <strong>{t('kiosk.staff.parkedOne', { sequence })}</strong>{' '}
            <span>{t(`kiosk.parked.${outcome}` as TextKey)}</span>
            {detail ? <small>{detail}</small> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
