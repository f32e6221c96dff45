import { useState } from 'react';
import { StaffFrames } from '@/app/(kiosk)/_components/staff-frames';
import type { DeviceLink } from '@/app/(kiosk)/device/device-link';
import { framesOf } from '@/lib/devices/recovery-frames';
import type { Translate } from '@/lib/i18n/translator';
import { dayOfInstant, systemNow } from '@/lib/time/instant';

type Props = { t: Translate; link: DeviceLink; device: number; held: number };

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(address);
}

/** The way of the answers to the server when the tablet has no network: encrypted, and nothing is deleted. */
export function StaffRecovery({ t, link, device, held }: Props) {
  const [frames, setFrames] = useState<readonly string[] | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const seal = async (use: (text: string) => void) => {
    setSaid(null);
    try {
      use(await link.recoveryText());
    } catch {
      setSaid(t('kiosk.staff.recovery.failed'));
    }
  };
  const toFile = (text: string) => {
    const file = `hai-long-kiosk-${device}-${dayOfInstant(systemNow())}.json`;
    download(text, file);
    setSaid(t('kiosk.staff.recovery.done', { file }));
  };
  if (frames) return <StaffFrames t={t} frames={frames} onClose={() => setFrames(null)} />;
  return (
    <section>
      <h2>{t('kiosk.staff.recovery')}</h2>
      <p>{t(held > 0 ? 'kiosk.staff.recovery.text' : 'kiosk.staff.recovery.nothing')}</p>
      {held > 0 && window.isSecureContext ? (
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
