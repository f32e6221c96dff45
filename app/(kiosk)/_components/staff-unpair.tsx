import { useState } from 'react';
import type { DeviceLink } from '@/app/(kiosk)/device/device-link';
import type { Translate } from '@/lib/i18n/translator';

type Props = { t: Translate; link: DeviceLink; onDone: () => void };

export function StaffUnpair({ t, link, onDone }: Props) {
  const [step, setStep] = useState<'offered' | 'asked' | 'answers-left'>('offered');
  const unpair = async () => {
    const result = await link.unpair().catch(() => 'answers-left' as const);
    if (result === 'done') onDone();
    else setStep('answers-left');
  };
  if (step === 'asked') {
    return (
      <div className="kiosk-unpair" role="alertdialog" aria-labelledby="unpair-ask">
        <p id="unpair-ask">{t('kiosk.staff.unpair.ask')}</p>
        <div className="kiosk-actions">
          <button type="button" className="kiosk-button" onClick={() => void unpair()}>
            {t('kiosk.staff.unpair.yes')}
          </button>
          <button
            type="button"
            className="kiosk-button kiosk-button-main"
            onClick={() => setStep('offered')}
          >
            {t('kiosk.staff.unpair.no')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div>
      <button type="button" className="kiosk-button" onClick={() => setStep('asked')}>
        {t('kiosk.staff.unpair')}
      </button>
      <p role="status">{step === 'answers-left' ? t('kiosk.staff.unpair.answersLeft') : null}</p>
    </div>
  );
}
