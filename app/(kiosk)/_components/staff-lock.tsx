import { type FormEvent, useEffect, useRef, useState } from 'react';
import { recallPinTries, rememberPinTries } from '@/app/(kiosk)/device/pin-tries-store';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import {
  afterWrongPin,
  heededPinTries,
  isRightPin,
  type PinTries,
  pinWaitLeftSeconds,
} from '@/lib/devices/pin-lock';
import type { Translate } from '@/lib/i18n/translator';
import { systemNow } from '@/lib/time/instant';

type Props = {
  t: Translate;
  pin: NonNullable<KioskSetup['pin']>;
  onOpen: () => void;
};

/** Seconds left to wait; `null` until the tries of before are known. */
function useWait() {
  const [tries, setTries] = useState<PinTries | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    void recallPinTries().then((found) => {
      const heeded = found && heededPinTries(found, systemNow());
      if (heeded !== found) void rememberPinTries(heeded);
      setTries(heeded);
      setLeft(pinWaitLeftSeconds(heeded, systemNow()));
    });
  }, []);
  useEffect(() => {
    if (!left) return;
    const timer = setTimeout(() => setLeft(pinWaitLeftSeconds(tries, systemNow())), 1000);
    return () => clearTimeout(timer);
  }, [left, tries]);
  const fail = async () => {
    const next = afterWrongPin(tries, systemNow());
    setTries(next);
    setLeft(pinWaitLeftSeconds(next, systemNow()));
    await rememberPinTries(next);
  };
  return { left, fail };
}

export function StaffLock({ t, pin, onOpen }: Props) {
  const [digits, setDigits] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const [isChecking, setIsChecking] = useState(false);
  const { left, fail } = useWait();
  const field = useRef<HTMLInputElement>(null);
  const isWaiting = left === null || left > 0;

  useEffect(() => {
    if (!isWaiting) field.current?.focus();
  }, [isWaiting]);

  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (isWaiting || isChecking || digits === '') return;
    setIsChecking(true);
    const isRight = await isRightPin(digits, pin);
    setIsChecking(false);
    setDigits('');
    setIsWrong(!isRight);
    if (!isRight) return fail();
    await rememberPinTries(null);
    onOpen();
  };
  const problem = left ? t('kiosk.staff.pin.wait', { seconds: left }) : t('kiosk.staff.pin.wrong');
  if (!window.isSecureContext) return <p role="alert">{t('kiosk.staff.pin.insecure')}</p>;
  return (
    <form className="kiosk-pairing" autoComplete="off" noValidate onSubmit={open}>
      <label>
        <span>{t('kiosk.staff.pin')}</span>
        <input
          ref={field}
          className="kiosk-pin"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          value={digits}
          disabled={isWaiting}
          aria-describedby={isWrong || left ? 'pin-problem' : undefined}
          onChange={(event) => setDigits(event.target.value.replace(/\D/g, ''))}
        />
      </label>
      <p id="pin-problem" className="field-error" role="status">
        {isWrong || left ? problem : null}
      </p>
      <button type="submit" className="kiosk-button kiosk-button-main" disabled={isWaiting}>
        {t('kiosk.staff.pin.open')}
      </button>
    </form>
  );
}
