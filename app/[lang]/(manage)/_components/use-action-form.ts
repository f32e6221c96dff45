import { useActionState, useEffect, useRef } from 'react';
import { type FormState, UNTOUCHED_FORM } from '@/app/[lang]/(manage)/_components/form-state';

type Action<State> = (state: FormState, form: FormData) => Promise<State>;

/**
 * The state of a form with a server action; what the action says back takes the focus.
 * @param values what stands in the form before it is sent for the first time
 */
export function useActionForm<State extends FormState>(
  action: Action<State>,
  values: FormState['values'] = UNTOUCHED_FORM.values,
) {
  const [state, send, isSending] = useActionState<State | FormState, FormData>(
    action,
    UNTOUCHED_FORM,
  );
  const top = useRef<HTMLDivElement>(null);
  const isUntouched = state === UNTOUCHED_FORM;
  useEffect(() => {
    const said = state === UNTOUCHED_FORM ? null : '.error-summary, .manage-made';
    if (said) top.current?.querySelector<HTMLElement>(said)?.focus();
  }, [state]);
  return {
    ...{ state, send, isSending, isUntouched, top },
    known: isUntouched ? values : state.values,
    /** For the error summary, each with its field. */
    problems: state.errors.map(({ field, text }) => ({
      text,
      ...(field && { href: `#${field}` }),
    })),
    errorOf: (name: string) => state.errors.find(({ field }) => field === name)?.text,
  };
}
