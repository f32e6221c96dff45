import type { ReactNode } from 'react';
import type { MethodView } from '@/app/[lang]/(public)/method/load';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

export type SectionProps = { view: MethodView; language: Language; t: Translate };

type Props = { id: string; title: string; children: ReactNode };

export function Section({ id, title, children }: Props) {
  return (
    <section className="stack" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
