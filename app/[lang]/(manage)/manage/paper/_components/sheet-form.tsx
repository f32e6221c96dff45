'use client';

import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { describedBy, Field } from '@/app/_ui/field';
import { TextField } from '@/app/_ui/text-field';
import type { FormState } from '@/app/[lang]/(manage)/_components/form-state';
import { HiddenFields } from '@/app/[lang]/(manage)/_components/hidden-fields';
import { useActionForm } from '@/app/[lang]/(manage)/_components/use-action-form';

/** A field of one digit; `words` tells what each digit means, by its value. */
export type DigitField = {
  name: string;
  label: string;
  hint?: string;
  words: Readonly<Record<string, string>>;
};

type TextPart = { name: string; label: string; hint: string };

export type SheetFields = {
  keys: string;
  front: { legend: string; fields: readonly DigitField[] };
  back: { legend: string; reasons: TextPart; comment: TextPart };
};

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  hidden: Readonly<Record<string, string>>;
  fields: SheetFields;
  values: Readonly<Record<string, string>>;
  submitLabel: string;
  errorTitle: string;
};

const STOP = 'sheet-stop';

/** The field before or after, as a clerk types without looking at the screen. */
function step(from: HTMLInputElement, by: 1 | -1): void {
  const stops = [...(from.form?.querySelectorAll<HTMLInputElement>(`.${STOP} input`) ?? [])];
  const next = stops[stops.indexOf(from) + by];
  next?.focus();
  next?.select();
}

type DigitProps = { field: DigitField; value: string; error: string | undefined; isFirst: boolean };

function Digit({ field: { name, label, hint, words }, value, error, isFirst }: DigitProps) {
  const [typed, setTyped] = useState(value);
  const control = useRef<HTMLInputElement>(null);
  // Not before the keys lead on to the next field: a digit typed earlier would be lost.
  useEffect(() => {
    if (isFirst) control.current?.focus();
  }, [isFirst]);
  const onInput = (event: FormEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    setTyped(input.value);
    if (Object.hasOwn(words, input.value)) step(input, 1);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Backspace' && event.currentTarget.value === '') {
      event.preventDefault();
      step(event.currentTarget, -1);
    }
  };
  return (
    <div className={`sheet-digit ${STOP}`}>
      <Field id={name} label={label} hint={hint} error={error}>
        <span className="sheet-digit__line">
          <input
            ref={control}
            id={name}
            name={name}
            className="field__control sheet-digit__control"
            inputMode="numeric"
            maxLength={1}
            autoComplete="off"
            defaultValue={value}
            onInput={onInput}
            onKeyDown={onKeyDown}
            onFocus={(event) => event.currentTarget.select()}
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy(name, { hint, error })}
          />
          <output htmlFor={name}>{words[typed] ?? ''}</output>
        </span>
      </Field>
    </div>
  );
}

/** A paper sheet, keyed in without the mouse; works without JavaScript, only slower. */
export function SheetForm({ action, hidden, fields, values, submitLabel, errorTitle }: Props) {
  const { send, isSending, isUntouched, top, known, problems, errorOf } = useActionForm(
    action,
    values,
  );
  const { front, back } = fields;
  const firstEmpty = front.fields.find(({ name }) => !known[name]);
  const { name: commentName, ...comment } = back.comment;
  const commentTexts = { ...comment, error: errorOf(commentName) };
  return (
    <div ref={top}>
      <ErrorSummary title={errorTitle} errors={problems} />
      <form className="form sheet-form" action={send} noValidate key={JSON.stringify(known)}>
        <HiddenFields values={hidden} />
        <p>{fields.keys}</p>
        <fieldset className="sheet-side">
          <legend>{front.legend}</legend>
          {front.fields.map((field) => (
            <Digit
              key={field.name}
              field={field}
              value={known[field.name] ?? ''}
              error={errorOf(field.name)}
              isFirst={field === firstEmpty && isUntouched}
            />
          ))}
        </fieldset>
        <fieldset className="sheet-side">
          <legend>{back.legend}</legend>
          <div className={STOP}>
            <TextField
              {...back.reasons}
              id={back.reasons.name}
              error={errorOf(back.reasons.name)}
              defaultValue={known[back.reasons.name]}
              autoComplete="off"
              spellCheck={false}
            />
          </div>
          <Field id={commentName} {...commentTexts}>
            <textarea
              id={commentName}
              name={commentName}
              className="field__control"
              rows={3}
              autoComplete="off"
              defaultValue={known[commentName]}
              aria-invalid={commentTexts.error ? true : undefined}
              aria-describedby={describedBy(commentName, commentTexts)}
            />
          </Field>
        </fieldset>
        <Button aria-disabled={isSending || undefined}>{submitLabel}</Button>
      </form>
    </div>
  );
}
