import { type RefObject, useEffect } from 'react';
import type { SurveyLanguage } from '@/app/_survey/survey-language';
import { useIdle } from '@/app/(kiosk)/_components/use-idle';
import type { TextKey } from '@/lib/i18n/translator';
import type { StorageFault } from '@/lib/submission/kiosk-steps';

/** Long enough to read the receipt; whoever still reads or moves the focus keeps it. */
const THANKS_SECONDS = 8;
/** A second tap of a double tap on "send" must not close the thanks. */
const SETTLE_MS = 800;

type Props = { language: SurveyLanguage; headingRef: RefObject<HTMLElement | null> };

/** The words of a text, with their recording where the language has one. */
function Spoken({ language, text }: { language: SurveyLanguage; text: TextKey }) {
  return <span data-recording={language.recordingOfText(text)}>{language.t(text)}</span>;
}

function Heading({ headingRef, language, text }: Props & { text: TextKey }) {
  return (
    <h2 ref={headingRef as RefObject<HTMLHeadingElement>} tabIndex={-1}>
      <Spoken language={language} text={text} />
    </h2>
  );
}

/** No thanks yet: the tablet is writing the answer down. */
export function KeepingScreen({ language, headingRef }: Props) {
  return (
    <section className="kiosk-ending">
      <Heading {...{ headingRef, language }} text="kiosk.keeping" />
    </section>
  );
}

type Thanks = Props & { receipt: string; onEnd: () => void };

export function ThanksScreen({ language, headingRef, receipt, onEnd }: Thanks) {
  const { t } = language;
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
      <Heading {...{ headingRef, language }} text="survey.thanks" />
      <p>
        <Spoken language={language} text="survey.thanks.kept" />
      </p>
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

type NotKept = Props & { fault: StorageFault; onRetry: () => void; onBack: () => void };

/** The answers are still in the form behind this screen. */
export function NotKeptScreen({ language, headingRef, fault, onRetry, onBack }: NotKept) {
  const { t } = language;
  return (
    <section className="kiosk-ending">
      <Heading {...{ headingRef, language }} text="kiosk.notKept.title" />
      <p role="alert">{t(`kiosk.notKept.${fault}` as TextKey)}</p>
      <p>{t('kiosk.notKept.staff')}</p>
      <div className="kiosk-actions">
        <button type="button" className="kiosk-button kiosk-button-main" onClick={onRetry}>
          {t('kiosk.notKept.retry')}
        </button>
        <button type="button" className="kiosk-button" onClick={onBack}>
          {t('kiosk.notKept.back')}
        </button>
      </div>
    </section>
  );
}
