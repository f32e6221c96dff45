import type { PublishedReading } from '@/app/[lang]/(public)/_components/reading';
import { UNCERTAIN_BELOW_EFFECTIVE, UNCERTAIN_WIDTH } from '@/lib/reports/shown';

/** What is not published here, and why. */
export function Withheld({ view, published, t }: PublishedReading) {
  const { minimumToShow, smallestCell } = published.set.rule;
  const uncertain = { effective: UNCERTAIN_BELOW_EFFECTIVE, width: UNCERTAIN_WIDTH };
  return (
    <section className="stack" aria-labelledby="withheld-title">
      <h2 id="withheld-title">{t('public.withheld.title')}</h2>
      <ul className="plain-list">
        <li>{t('public.withheld.open', { days: view.publishAfterDays })}</li>
        <li>{t('public.withheld.few', { minimum: minimumToShow })}</li>
        <li>{t('public.withheld.uncertain', uncertain)}</li>
        <li>{t('public.withheld.small', { minimum: smallestCell })}</li>
        <li>{t('public.withheld.neighbours', { minimum: smallestCell })}</li>
        <li>{t('public.withheld.parts')}</li>
        <li>{t('public.withheld.comments')}</li>
      </ul>
    </section>
  );
}
