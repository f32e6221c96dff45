import type { FieldStep } from '@/app/(kiosk)/_components/step-fields';
import type { Translate } from '@/lib/i18n/translator';
import type { KioskState } from '@/lib/submission/kiosk-steps';

type Props = { t: Translate; state: KioskState; step: FieldStep; onBack: () => void };

/** Back, how far, and on: always in the same place. */
export function StepBar({ t, state, step, onBack }: Props) {
  const total = state.plan.length;
  const number = step.kind === 'comment' ? total : step.index + 1;
  const isFirst = step.kind === 'question' && step.index === 0;
  const isAnswered = step.kind !== 'question' || state.chosen[step.index] !== null;
  if (isFirst && !isAnswered) {
    return (
      <div className="kiosk-bar kiosk-bar-start">
        <p className="kiosk-start">{t('kiosk.start')}</p>
      </div>
    );
  }
  return (
    <div className="kiosk-bar">
      {isFirst ? null : (
        <button type="button" className="kiosk-button kiosk-back" onClick={onBack}>
          {t('kiosk.back')}
        </button>
      )}
      <p className="kiosk-progress">
        <span>
          {step.kind === 'comment'
            ? t('kiosk.comment.position')
            : t('survey.position', { number, total })}
        </span>
        <progress
          value={step.kind === 'comment' ? total + 1 : number}
          max={total + 1}
          aria-label={t('kiosk.progress')}
        />
      </p>
      {isAnswered ? (
        <button type="submit" className="kiosk-button kiosk-button-main">
          {t(step.kind === 'comment' ? 'survey.send' : 'kiosk.next')}
        </button>
      ) : null}
    </div>
  );
}
