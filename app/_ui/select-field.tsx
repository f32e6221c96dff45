import type { ComponentPropsWithRef } from 'react';
import { describedBy, Field, type FieldTexts } from '@/app/_ui/field';

export type Choice = { value: string; label: string };

type Props = FieldTexts & { id: string; name: string; choices: readonly Choice[] } & Omit<
    ComponentPropsWithRef<'select'>,
    'id'
  >;

export function SelectField({ label, hint, error, choices, ...select }: Props) {
  return (
    <Field id={select.id} label={label} hint={hint} error={error}>
      <select
        {...select}
        className="field__control field__control--select"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(select.id, { hint, error })}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
