'use client';

import { useRouter } from 'next/navigation';
import { useActionState, useEffect } from 'react';
import { Button } from '@/app/_ui/button';
import { QrCode } from '@/app/_ui/qr-code';
import { HiddenFields } from '@/app/[lang]/(manage)/_components/hidden-fields';
import { pairingCodeAction } from '@/app/[lang]/(manage)/manage/devices/actions';
import { spacedPairingCode } from '@/lib/devices/pairing-code';

const LOOK_AGAIN_MS = 5000;

type Props = {
  hidden: Readonly<Record<string, string>>;
  kioskAddress: string;
  words: {
    make: string;
    again: string;
    open: string;
    type: string;
    until: string;
    qr: string;
    turns: string;
  };
};

/** Makes a pairing code and shows it, this once; the page changes by itself when the tablet has used it. */
export function PairingPanel({ hidden, kioskAddress, words }: Props) {
  const [made, send, isSending] = useActionState(pairingCodeAction, null);
  const router = useRouter();
  useEffect(() => {
    if (!made) return;
    const looking = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(looking);
  }, [made, router]);
  return (
    <div className="stack">
      {made ? (
        <div className="device-pairing" role="status">
          <div className="stack">
            <ol className="manage-list">
              <li>
                {words.open} <code>{kioskAddress}</code>
              </li>
              <li>{words.type}</li>
            </ol>
            <p className="device-code">{spacedPairingCode(made.code)}</p>
            <p>
              {words.until} <strong>{made.until}</strong>
            </p>
            <p>{words.turns}</p>
          </div>
          <QrCode text={`${kioskAddress}#${made.code}`} label={words.qr} />
        </div>
      ) : null}
      <form action={send}>
        <HiddenFields values={hidden} />
        <Button look={made ? 'secondary' : 'primary'} aria-disabled={isSending || undefined}>
          {made ? words.again : words.make}
        </Button>
      </form>
    </div>
  );
}
