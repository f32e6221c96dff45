import { type RefObject, useEffect } from 'react';
import { useIdle } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/use-idle';
import type { Translate } from '@/lib/i18n/translator';

/** Long enough to read the receipt; whoever still reads or moves the focus keeps it. */
const THANKS_SECONDS = 8;
/** A second tap of a double tap on "send" must not close the thanks. */
const SETTLE_MS = 800;

type Props = { t: Translate; headingRef: RefObject<HTMLElement | null> };

function Heading({ headingRef, text }: Pick<Props, 'headingRef'> & { text: string }) {
  return (
    <h2 ref={headingRef as RefObject<HTMLHeadingElement>} tabIndex={-1}>
      {text}
    </h2>
  );
}

type Sending = Props & { isHeldUp: boolean; onRetry: () => void; onLeave: () => void };

/** No thanks yet: the answer is on its way, or kept in this device until there is a network. */
export function SendingScreen({ t, headingRef, isHeldUp, onRetry, onLeave }: Sending) {
  return (
    <section className="kiosk-ending">
      <Heading
        headingRef={headingRef}
        text={t(isHeldUp ? 'kiosk.unsent.title' : 'kiosk.sending')}
      />
      <p role="status">{isHeldUp ? t('kiosk.unsent.text') : null}</p>
      {isHeldUp ? (
        <div className="kiosk-actions">
          <button type="button" className="kiosk-button kiosk-button-main" onClick={onLeave}>
            {t('kiosk.unsent.leave')}
          </button>
          <button type="button" className="kiosk-button" onClick={onRetry}>
            {t('kiosk.unsent.retry')}
          </button>
        </div>
      ) : null}
    </section>
  );
}

type Thanks = Props & { receipt: string; onEnd: () => void };

export function ThanksScreen({ t, headingRef, receipt, onEnd }: Thanks) {
  useIdle(THANKS_SECONDS, true, onEnd);
  useEffect(() => {
    const timer = setTimeout(() => document.addEventListener('click', onEnd), SETTLE_MS);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('click', onEnd);
    };
  }, [onEnd]);
  return (
    <section className="kiosk-ending kiosk-thanks">
      <Heading headingRef={headingRef} text={t('survey.thanks')} />
      <p>{t('survey.thanks.kept')}</p>
      <p className="kiosk-receipt">
        {t('survey.receipt')}
        <strong translate="no">{receipt}</strong>
      </p>
      <p className="kiosk-quiet">{t('kiosk.receipt.hint')}</p>
      <button type="button" className="kiosk-button" onClick={onEnd}>
        {t('kiosk.again')}
      </button>
    </section>
  );
}

export function RefusedScreen({ t, headingRef, onEnd }: Props & { onEnd: () => void }) {
  return (
    <section className="kiosk-ending">
      <Heading headingRef={headingRef} text={t('kiosk.refused.title')} />
      <p>{t('kiosk.refused.text')}</p>
      <button type="button" className="kiosk-button kiosk-button-main" onClick={onEnd}>
        {t('kiosk.again')}
      </button>
    </section>
  );
}
