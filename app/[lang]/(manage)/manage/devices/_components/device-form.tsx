'use client';

import { Button } from '@/app/_ui/button';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { type Choice, SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import type { FormState } from '@/app/[lang]/(manage)/_components/form-state';
import { HiddenFields } from '@/app/[lang]/(manage)/_components/hidden-fields';
import { useActionForm } from '@/app/[lang]/(manage)/_components/use-action-form';

type FormField = { name: string; label: string; hint?: string } & (
  | { kind: 'select'; choices: readonly Choice[] }
  | { kind: 'text'; inputMode?: 'numeric' }
  | { kind: 'box' }
);

export type FormGroup = { legend: string | null; hint?: string; fields: readonly FormField[] };

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  hidden: Readonly<Record<string, string>>;
  groups: readonly FormGroup[];
  values: Readonly<Record<string, string>>;
  submitLabel: string;
  errorTitle: string;
};

type FieldProps = { field: FormField; value: string | undefined; error: string | undefined };

function OneField({ field, value, error }: FieldProps) {
  const { name, label, hint } = field;
  const texts = { id: name, name, label, hint, error, defaultValue: value };
  if (field.kind === 'select') return <SelectField {...texts} choices={field.choices} />;
  if (field.kind === 'text') {
    return <TextField {...texts} inputMode={field.inputMode} autoComplete="off" />;
  }
  return (
    <label className="device-choice">
      <input type="checkbox" name={name} defaultChecked={value === 'on'} />
      {label}
    </label>
  );
}

/** The settings of a kiosk, the same for a new one and for one in use, with and without JavaScript. */
export function DeviceForm({ action, hidden, groups, values, submitLabel, errorTitle }: Props) {
  const { send, isSending, top, known, problems, errorOf } = useActionForm(action, values);
  return (
    <div ref={top}>
      <ErrorSummary title={errorTitle} errors={problems} />
      {/* React empties a form after its action; a select only takes its new value when made anew. */}
      <form className="form" action={send} noValidate key={JSON.stringify(known)}>
        <HiddenFields values={hidden} />
        {groups.map(({ legend, hint, fields }) => {
          const drawn = fields.map((field) => (
            <OneField
              key={field.name}
              field={field}
              value={known[field.name]}
              error={errorOf(field.name)}
            />
          ));
          if (legend === null) return drawn;
          return (
            <fieldset className="device-hours" key={legend}>
              <legend className="field__label">{legend}</legend>
              {hint ? <p className="field__hint">{hint}</p> : null}
              {drawn}
            </fieldset>
          );
        })}
        <Button aria-disabled={isSending || undefined}>{submitLabel}</Button>
      </form>
    </div>
  );
}
