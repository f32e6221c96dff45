import type { ComponentPropsWithRef } from 'react';
import { describedBy, Field, type FieldTexts } from '@/app/_ui/field';

type Props = FieldTexts & { id: string; name: string } & Omit<ComponentPropsWithRef<'input'>, 'id'>;

/** One line of text, a password or an e-mail address; also a day with `type="date"`. */
export function TextField({ label, hint, error, ...input }: Props) {
  return (
    <Field id={input.id} label={label} hint={hint} error={error}>
      <input
        type="text"
        {...input}
        className="field__control"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(input.id, { hint, error })}
      />
    </Field>
  );
}
