import type { ReactNode, Ref } from 'react';
import type { FieldBinding } from '@/app/_survey/field-binding';
import { FieldError } from '@/app/_survey/field-error';
import { fieldNames } from '@/app/_survey/field-names';
import { formatInteger } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';
import { COMMENT_LIMIT } from '@/lib/submission/answers-schema';

type Props = {
  language: Language;
  t: Translate;
  bind: FieldBinding;
  error?: string;
  rows?: number;
  labelRef?: Ref<HTMLLabelElement>;
  /** Where script runs: how many signs are left. */
  children?: ReactNode;
};

/** No maxlength: a browser would cut a pasted text without a word, and counts other units than people do. */
export function Comment({ language, t, bind, error, rows = 4, labelRef, children }: Props) {
  const name = fieldNames.comment;
  return (
    <div className="text-question">
      <label htmlFor={name} ref={labelRef} tabIndex={labelRef ? -1 : undefined}>
        {t('survey.comment.title')}
      </label>
      <p className="hint" id={`${name}-hint`}>
        {t('survey.comment.hint', { limit: formatInteger(language, COMMENT_LIMIT) })}
      </p>
      {error ? <FieldError id={`${name}-error`} text={error} /> : null}
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
