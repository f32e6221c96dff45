import type { ReactNode } from 'react';

export type FieldTexts = { label: ReactNode; hint?: ReactNode; error?: string | null };

type Props = FieldTexts & { id: string; children: ReactNode };

/** The ids that describe a control, for its `aria-describedby`. */
export function describedBy(id: string, { hint, error }: Omit<FieldTexts, 'label'>) {
  const ids = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** Label, hint and error around one control. */
export function Field({ id, label, hint, error, children }: Props) {
  return (
    <div className={error ? 'field field--wrong' : 'field'}>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {children}
    </div>
  );
}
