'use client';

import { startTransition, useActionState } from 'react';
import { Button } from '@/app/_ui/button';
import { Field } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { HiddenFields } from '@/app/[lang]/(manage)/_components/hidden-fields';
import {
  type CameraWords,
  RecoveryCamera,
} from '@/app/[lang]/(manage)/manage/devices/[id]/_components/recovery-camera';
import { recoveryAction } from '@/app/[lang]/(manage)/manage/devices/actions';

type Props = {
  hidden: Readonly<Record<string, string>>;
  words: { file: string; submit: string; sending: string; camera: CameraWords };
};

/** Takes in what staff exported on a tablet that cannot send any more: a file, or codes on its screen. */
export function RecoveryForm({ hidden, words }: Props) {
  const [result, send, isSending] = useActionState(recoveryAction, null);
  const fault = result && !result.isTaken ? result.text : null;
  const sendText = (text: string) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(hidden)) form.set(name, value);
    form.set('file', new File([text], 'frames.json'));
    startTransition(() => send(form));
  };
  return (
    <div className="stack">
      <div role="status">
        {result?.isTaken ? (
          <Notice tone={result.lines.length > 0 ? 'warning' : 'success'} title={result.text}>
            <ul className="manage-list">
              {result.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        {isSending ? <p>{words.sending}</p> : null}
      </div>
      <form className="form" action={send}>
        <HiddenFields values={hidden} />
        <Field id="file" label={words.file} error={fault}>
          <input
            className="field__control"
            id="file"
            name="file"
            type="file"
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? 'file-error' : undefined}
          />
        </Field>
        <Button look="secondary" aria-disabled={isSending || undefined}>
          {words.submit}
        </Button>
      </form>
      <RecoveryCamera words={words.camera} onText={sendText} />
    </div>
  );
}
