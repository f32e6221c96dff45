import { useEffect, useRef, useState } from 'react';
import { StaffFrames } from '@/app/(kiosk)/_components/staff-frames';
import type { DeviceLink } from '@/app/(kiosk)/device/device-link';
import type { LinkView } from '@/app/(kiosk)/device/link-view';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import { framesOf } from '@/lib/devices/recovery-frames';
import type { Translate } from '@/lib/i18n/translator';
import { dayOfInstant, systemNow } from '@/lib/time/instant';

type Props = {
  t: Translate;
  link: DeviceLink;
  view: LinkView;
  setup: KioskSetup;
  onFrames: (areShown: boolean) => void;
};

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(address);
}

/** Sealed once while the menu is open: another sealing is another series of codes, and what a camera has read would be lost. */
function useSealed(link: DeviceLink, lastSequence: number): () => Promise<string> {
  const sealed = useRef<{ upTo: number; text: Promise<string> } | null>(null);
  return () => {
    if (sealed.current?.upTo !== lastSequence) {
      sealed.current = { upTo: lastSequence, text: link.recoveryText() };
      sealed.current.text.catch(() => {
        sealed.current = null;
      });
    }
    return sealed.current.text;
  };
}

/** The way of the answers to the server when the tablet has no network: encrypted, and nothing is deleted. */
export function StaffRecovery({ t, link, view, setup, onFrames }: Props) {
  const { device, pin } = setup;
  const held = view.waiting + view.parked;
  const [frames, setFrames] = useState<readonly string[] | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [isAgreed, setIsAgreed] = useState(pin !== null);
  const recoveryText = useSealed(link, view.lastSequence);
  const hasFrames = frames !== null;
  useEffect(() => onFrames(hasFrames), [hasFrames, onFrames]);
  const seal = async (use: (text: string) => void) => {
    setSaid(null);
    try {
      use(await recoveryText());
    } catch {
      setSaid(t('kiosk.staff.recovery.failed'));
    }
  };
  const toFile = (text: string) => {
    const file = `hai-long-kiosk-${device}-${dayOfInstant(systemNow())}.json`;
    download(text, file);
    setSaid(t('kiosk.staff.recovery.done', { file }));
  };
  const canExport = held > 0 && window.isSecureContext;
  if (frames) return <StaffFrames t={t} frames={frames} onClose={() => setFrames(null)} />;
  return (
    <section>
      <h2>{t('kiosk.staff.recovery')}</h2>
      <p>{t(held > 0 ? 'kiosk.staff.recovery.text' : 'kiosk.staff.recovery.nothing')}</p>
      {canExport && !isAgreed ? (
        <>
          <p>{t('kiosk.staff.recovery.noPin')}</p>
          <button type="button" className="kiosk-button" onClick={() => setIsAgreed(true)}>
            {t('kiosk.staff.recovery.noPin.go')}
          </button>
        </>
      ) : null}
      {canExport && isAgreed ? (
        <div className="kiosk-actions">
          <button type="button" className="kiosk-button" onClick={() => void seal(toFile)}>
            {t('kiosk.staff.file')}
          </button>
          <button
            type="button"
            className="kiosk-button"
            onClick={() => void seal((text) => setFrames(framesOf(text)))}
          >
            {t('kiosk.staff.frames')}
          </button>
        </div>
      ) : null}
      <p role="status">{said}</p>
    </section>
  );
}
