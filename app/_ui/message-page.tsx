import type { ReactNode } from 'react';
import { ProductMark } from '@/app/_ui/product-mark';

type Props = { title: string; text: string; children?: ReactNode; product: string };

/** A page that only says one thing: not found, gone wrong. */
export function MessagePage({ title, text, children, product }: Props) {
  return (
    <main className="message-page">
      <p className="message-page__product">
        <ProductMark /> {product}
      </p>
      <h1>{title}</h1>
      <p className="message-page__text">{text}</p>
      {children ? <div className="message-page__actions">{children}</div> : null}
    </main>
  );
}
