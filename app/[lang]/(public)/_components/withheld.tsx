import type { Reading } from '@/app/[lang]/(public)/_components/reading';
import { SMALLEST_CELL } from '@/lib/reports/shown';

/** What is not published here, and why. */
export function Withheld({ view, t }: Reading) {
  const { minimumToShow } = view.read.rule;
  return (
    <section className="stack" aria-labelledby="withheld-title">
      <h2 id="withheld-title">{t('public.withheld.title')}</h2>
      <ul className="plain-list">
        <li>{t('public.withheld.few', { minimum: minimumToShow })}</li>
        <li>{t('public.withheld.small', { minimum: SMALLEST_CELL })}</li>
        <li>{t('public.withheld.comments')}</li>
        <li>{t('public.withheld.counters')}</li>
      </ul>
    </section>
  );
}
