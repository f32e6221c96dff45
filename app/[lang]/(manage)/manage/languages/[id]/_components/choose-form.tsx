'use client';

import { Button } from '@/app/_ui/button';
import { ErrorSummary } from '@/app/_ui/error-summary';
import { HiddenFields } from '@/app/[lang]/(manage)/_components/hidden-fields';
import { useActionForm } from '@/app/[lang]/(manage)/_components/use-action-form';
import { choosePackAction } from '@/app/[lang]/(manage)/manage/languages/actions';

type Props = {
  hidden: Readonly<Record<string, string>>;
  words: { errors: string; submit: string };
  /** What has to be ticked first, where nobody has reviewed the version. */
  anyway: string | null;
};

export function ChooseForm({ hidden, words, anyway }: Props) {
  const { send, isSending, top, problems, errorOf } = useActionForm(choosePackAction);
  const error = errorOf('anyway');
  return (
    <div ref={top}>
      <ErrorSummary title={words.errors} errors={problems} />
      <form className="form" action={send} noValidate>
        <HiddenFields values={hidden} />
        {anyway === null ? null : (
          <div className={error ? 'field field--wrong' : 'field'}>
            {error ? (
              <p className="field__error" id="anyway-error">
                {error}
              </p>
            ) : null}
            <label className="language-choice">
              <input
                type="checkbox"
                id="anyway"
                name="anyway"
                aria-invalid={error ? true : undefined}
                aria-describedby={error ? 'anyway-error' : undefined}
              />
              {anyway}
            </label>
          </div>
        )}
        <Button aria-disabled={isSending || undefined}>{words.submit}</Button>
      </form>
    </div>
  );
}
