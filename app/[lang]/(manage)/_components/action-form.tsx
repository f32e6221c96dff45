'use client';

import { type ComponentPropsWithoutRef, useActionState, useEffect, useRef } from 'react';
import { Button } from '@/app/_ui/button';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { Notice } from '@/app/_ui/notice';
import { TextField } from '@/app/_ui/text-field';
import { type FormState, UNTOUCHED_FORM } from '@/app/[lang]/(manage)/_components/form-state';

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
  const [state, send, isSending] = useActionState(action, UNTOUCHED_FORM);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const said = state === UNTOUCHED_FORM ? null : '.error-summary, .manage-made';
    if (said) top.current?.querySelector<HTMLElement>(said)?.focus();
  }, [state]);
  const errorOf = (name: string) => state.errors.find(({ field }) => field === name)?.text;
  return (
    <div ref={top}>
      <ErrorSummary
        title={errorTitle}
        errors={state.errors.map(({ field, text }) => ({
          text,
          ...(field && { href: `#${field}` }),
        }))}
      />
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
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {fields.map((field) => (
          <TextField
            key={field.name}
            {...field}
            id={field.name}
            error={errorOf(field.name)}
            defaultValue={state.values[field.name]}
          />
        ))}
        <Button aria-disabled={isSending || undefined}>{submitLabel}</Button>
      </form>
    </div>
  );
}
