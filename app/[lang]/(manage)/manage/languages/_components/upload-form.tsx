'use client';

import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { describedBy, Field } from '@/app/_ui/field';
import { TextField } from '@/app/_ui/text-field';
import { HiddenFields } from '@/app/[lang]/(manage)/_components/hidden-fields';
import { useActionForm } from '@/app/[lang]/(manage)/_components/use-action-form';
import { FaultList } from '@/app/[lang]/(manage)/manage/languages/_components/fault-list';
import { uploadPackAction } from '@/app/[lang]/(manage)/manage/languages/actions';
import { UPLOAD_BYTES } from '@/app/[lang]/(manage)/manage/languages/upload-state';

type Words = Record<
  'tag' | 'tagHint' | 'name' | 'nameHint' | 'file' | 'fileHint' | 'fileLarge' | 'submit',
  string
> &
  Record<'errors' | 'sending' | 'faults' | 'copy' | 'plain', string>;

type Props = {
  hidden: Readonly<Record<string, string>>;
  tags: readonly { value: string; label: string }[];
  values: Readonly<Record<string, string>>;
  words: Words;
};

function isTooLarge(form: HTMLFormElement): boolean {
  const file = new FormData(form).get('file');
  return file instanceof File && file.size > UPLOAD_BYTES;
}

/** Takes a translation sheet in, the same with and without JavaScript; with it a file that the server would cut off is told before it is sent. */
export function UploadForm({ hidden, tags, values, words }: Props) {
  const { state, send, isSending, top, known, problems, errorOf } = useActionForm(
    uploadPackAction,
    values,
  );
  const [largeTries, setLargeTries] = useState(0);
  useEffect(() => {
    if (largeTries > 0) top.current?.querySelector<HTMLElement>('.error-summary')?.focus();
  }, [largeTries, top]);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const isLarge = isTooLarge(event.currentTarget);
    if (isLarge) event.preventDefault();
    setLargeTries(isLarge ? largeTries + 1 : 0);
  };
  const isLarge = largeTries > 0;
  const errors = isLarge ? [{ text: words.fileLarge, href: '#file' }] : problems;
  const wrong = (name: string) => (isLarge ? undefined : errorOf(name));
  const fileTexts = { hint: words.fileHint, error: isLarge ? words.fileLarge : errorOf('file') };
  const { faults, note } = 'faults' in state ? state : { faults: [], note: null };
  return (
    <div ref={top} className="stack">
      <ErrorSummary title={words.errors} errors={errors} />
      {faults.length > 0 && !isLarge ? (
        <FaultList lines={faults} note={note} words={words} />
      ) : null}
      <form className="form" action={send} onSubmit={onSubmit} noValidate>
        <HiddenFields values={hidden} />
        <TextField
          id="tag"
          name="tag"
          label={words.tag}
          hint={words.tagHint}
          error={wrong('tag')}
          defaultValue={known.tag}
          list="tags"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <datalist id="tags">
          {tags.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </datalist>
        <TextField
          id="name"
          name="name"
          label={words.name}
          hint={words.nameHint}
          error={wrong('name')}
          defaultValue={known.name}
          autoComplete="off"
          spellCheck={false}
        />
        <Field id="file" label={words.file} {...fileTexts}>
          <input
            className="field__control"
            id="file"
            name="file"
            type="file"
            accept=".csv,.zip,text/csv,application/zip"
            aria-invalid={fileTexts.error ? true : undefined}
            aria-describedby={describedBy('file', fileTexts)}
          />
        </Field>
        <Button aria-disabled={isSending || undefined}>{words.submit}</Button>
        <p role="status">{isSending ? words.sending : null}</p>
      </form>
    </div>
  );
}
