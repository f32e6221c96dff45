import type { ReactNode } from 'react';
import { Button } from '@/app/_ui/button';

type Props = {
  /** Names the form for a screen reader. */
  label: string;
  action: string;
  submitLabel: string;
  children: ReactNode;
  /** What the address holds besides the fields. */
  kept?: Readonly<Record<string, string>>;
  clear?: { href: string; label: string };
};

/** A plain GET form: the whole view is in the address. */
export function FilterForm({ label, action, submitLabel, children, kept = {}, clear }: Props) {
  return (
    <form className="filter-form" action={action} method="get" aria-label={label}>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="filter-form__fields">{children}</div>
      <div className="filter-form__actions">
        <Button look="secondary">{submitLabel}</Button>
        {clear ? <a href={clear.href}>{clear.label}</a> : null}
      </div>
    </form>
  );
}
