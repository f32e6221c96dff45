import type { ComponentPropsWithRef, ReactNode } from 'react';

type Look = { look?: 'primary' | 'secondary' | 'quiet' | 'danger'; children: ReactNode };

export function Button({ look = 'primary', ...rest }: Look & ComponentPropsWithRef<'button'>) {
  return <button type="submit" {...rest} className={`button button--${look}`} />;
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function ButtonLink({ look = 'primary', ...rest }: Look & ComponentPropsWithRef<'a'>) {
  return <a {...rest} className={`button button--${look}`} />;
}
