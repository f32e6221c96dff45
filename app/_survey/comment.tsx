import type { ReactNode, Ref } from 'react';
import type { FieldBinding } from '@/app/_survey/field-binding';
import { FieldError } from '@/app/_survey/field-error';
import { fieldNames } from '@/app/_survey/field-names';
import type { SurveyLanguage } from '@/app/_survey/survey-language';
import { formatInteger } from '@/lib/i18n/format';
import { COMMENT_LIMIT } from '@/lib/submission/answers-schema';

type Props = {
  language: SurveyLanguage;
  bind: FieldBinding;
  error?: string;
  rows?: number;
  labelRef?: Ref<HTMLLabelElement>;
  /** Before the field. */
  tools?: ReactNode;
  /** Where script runs: how many signs are left. */
  children?: ReactNode;
};

/** No maxlength: a browser would cut a pasted text without a word, and counts other units than people do. */
export function Comment({ language, bind, error, rows = 4, labelRef, tools, children }: Props) {
  const { t } = language;
  const name = fieldNames.comment;
  return (
    <div className="text-question">
      <label htmlFor={name} ref={labelRef} tabIndex={labelRef ? -1 : undefined}>
        <span data-recording={language.recordingOfText('survey.comment.title')}>
          {t('survey.comment.title')}
        </span>
      </label>
      <p className="hint" id={`${name}-hint`}>
        {t('survey.comment.hint', { limit: formatInteger(language.base, COMMENT_LIMIT) })}
      </p>
      {error ? <FieldError id={`${name}-error`} text={error} /> : null}
      {tools}
      <textarea
        {...bind(name)}
        id={name}
        rows={rows}
        autoComplete="off"
        aria-describedby={error ? `${name}-hint ${name}-error` : `${name}-hint`}
        aria-invalid={error ? true : undefined}
      />
      {children}
    </div>
  );
}
