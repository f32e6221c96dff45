'use client';

import type { ComponentPropsWithoutRef } from 'react';
import { Button } from '@/app/_ui/button';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { Notice } from '@/app/_ui/notice';
import { TextField } from '@/app/_ui/text-field';
import type { FormState } from '@/app/[lang]/(manage)/_components/form-state';
import { HiddenFields } from '@/app/[lang]/(manage)/_components/hidden-fields';
import { useActionForm } from '@/app/[lang]/(manage)/_components/use-action-form';

type FormField = { name: string; label: string; hint?: string } & Pick<
  ComponentPropsWithoutRef<'input'>,
  'type' | 'autoComplete' | 'maxLength' | 'spellCheck' | 'inputMode'
>;

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  fields: readonly FormField[];
  hidden: Readonly<Record<string, string>>;
  submitLabel: string;
  errorTitle: string;
  /** How to tell what was made; it is told this once. */
  made?: { title: string; text: string };
};

/**
 * A form with a server action, the same with and without JavaScript. On the client, because only there
 * React can show what the action says back without putting it into the address.
 */
export function ActionForm({ action, fields, hidden, submitLabel, errorTitle, made }: Props) {
  const { state, send, isSending, top, known, problems, errorOf } = useActionForm(action);
  return (
    <div ref={top}>
      <ErrorSummary title={errorTitle} errors={problems} />
      {made && state.made !== null ? (
        <div className="manage-made" tabIndex={-1}>
          <Notice tone="success" title={made.title}>
            <p>{made.text}</p>
            <p>
              <code className="manage-made__secret">{state.made}</code>
            </p>
          </Notice>
        </div>
      ) : null}
      <form className="form" action={send} noValidate>
        <HiddenFields values={hidden} />
        {fields.map((field) => (
          <TextField
            key={field.name}
            {...field}
            id={field.name}
            error={errorOf(field.name)}
            defaultValue={known[field.name]}
          />
        ))}
        <Button aria-disabled={isSending || undefined}>{submitLabel}</Button>
      </form>
    </div>
  );
}
