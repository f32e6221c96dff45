import { useEffect, useRef, useState } from 'react';
import type { SurveyLanguage } from '@/app/_survey/survey-language';

const COUNTDOWN_SECONDS = 20;
/** Not each second: a screen reader must be able to finish the sentence. */
const TOLD_AT = [5, 10];

type Props = { language: SurveyLanguage; onStay: () => void; onEnd: () => void };

export function IdleDialog({ language, onStay, onEnd }: Props) {
  const { t } = language;
  const dialog = useRef<HTMLDialogElement>(null);
  const [left, setLeft] = useState(COUNTDOWN_SECONDS);
  const told = TOLD_AT.find((mark) => left <= mark);

  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => {
      clearInterval(timer);
      shown?.close();
    };
  }, []);

  useEffect(() => {
    if (left <= 0) onEnd();
  }, [left, onEnd]);

  return (
    <dialog
      ref={dialog}
      className="kiosk-idle"
      aria-labelledby="idle-title"
      aria-describedby="idle-text"
      onCancel={(event) => {
        event.preventDefault();
        onStay();
      }}
    >
      <h2 id="idle-title" data-recording={language.recordingOfText('kiosk.idle.title')}>
        {t('kiosk.idle.title')}
      </h2>
      <p id="idle-text">{t('kiosk.idle.text', { seconds: COUNTDOWN_SECONDS })}</p>
      <p className="kiosk-idle-count" aria-hidden="true">
        {Math.max(left, 0)}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {told === undefined ? null : t('kiosk.idle.left', { seconds: told })}
      </p>
      <div className="kiosk-actions">
        <button type="button" className="kiosk-button kiosk-button-main" onClick={onStay}>
          {t('kiosk.idle.stay')}
        </button>
        <button type="button" className="kiosk-button" onClick={onEnd}>
          {t('kiosk.idle.end')}
        </button>
      </div>
    </dialog>
  );
}
