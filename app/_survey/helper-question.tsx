import type { ReactNode } from 'react';
import type { FieldBinding } from '@/app/_survey/field-binding';
import { FieldError } from '@/app/_survey/field-error';
import { HELPER } from '@/app/_survey/field-names';
import type { Translate } from '@/lib/i18n/translator';
import { HELPERS } from '@/lib/submission/helper-role';

const inputId = (role: string) => `${HELPER}-${role}`;
export const firstHelperId = inputId(HELPERS[0]);

type Props = { t: Translate; bind: FieldBinding; error?: string; tools?: ReactNode };

export function HelperQuestion({ t, bind, error, tools }: Props) {
  const errorId = `${HELPER}-error`;
  return (
    <fieldset
      className={error ? 'question question-wrong' : 'question'}
      aria-describedby={error ? errorId : undefined}
    >
      <legend>
        <span className="question-position">{t('survey.required')}</span>{' '}
        <span className="question-wording">{t('survey.helper.title')}</span>
      </legend>
      <p className="hint">{t('survey.helper.hint')}</p>
      {error ? <FieldError id={errorId} text={error} /> : null}
      {tools}
      {HELPERS.map((role) => (
        <label key={role} className="reason">
          <input {...bind(HELPER, role)} type="radio" id={inputId(role)} value={role} />
          <span className="reason-words">{t(`survey.helper.${role}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
