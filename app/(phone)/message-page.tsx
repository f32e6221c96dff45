import type { ReactNode } from 'react';
import { CodeEntry } from '@/app/(phone)/code-entry';
import { type PageContext, PhoneDocument } from '@/app/(phone)/phone-document';

type Props = PageContext & {
  title: string;
  text: string;
  /** What was typed, where a field to type the code of a place should stand. */
  codeTyped?: string | null;
  children?: ReactNode;
};

/** A page that says what is the matter and what can be done now. */
export function MessagePage({ title, text, codeTyped, children, ...context }: Props) {
  return (
    <PhoneDocument {...context} title={title}>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      {children}
      {codeTyped === undefined ? null : <CodeEntry {...context} code={codeTyped ?? ''} />}
    </PhoneDocument>
  );
}
