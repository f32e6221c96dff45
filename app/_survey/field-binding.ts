import type { MouseEventHandler } from 'react';
import type { FormFields } from '@/app/_survey/answers-from-form';

type FieldEvent = { target: unknown; type?: unknown };

export type FieldProps = {
  name: string;
  defaultChecked?: boolean;
  defaultValue?: string;
  onClick?: MouseEventHandler<HTMLElement>;
  onChange?: (event: FieldEvent) => unknown;
  onBlur?: (event: FieldEvent) => unknown;
  ref?: (instance: unknown) => void;
};

/** How a field is tied to its form: `value` is that of a radio or box, absent for text and lists. */
export type FieldBinding = (name: string, value?: string) => FieldProps;

/** The value of a ticked box. */
export const TICKED = 'on';

/** For a form without script: names, and what was filled in before. */
export function plainBinding(fields: FormFields): FieldBinding {
  return (name, value) => {
    const given = fields[name];
    if (value !== undefined) return { name, defaultChecked: given === value };
    return { name, defaultValue: given === undefined || given === null ? '' : String(given) };
  };
}
