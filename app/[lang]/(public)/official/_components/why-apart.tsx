import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

/** Why the Ministry's figures and ours are never compared, in plain words. */
export function WhyApart({ language, t }: { language: Language; t: Translate }) {
  return (
    <section className="card stack" aria-labelledby="why-title">
      <h2 id="why-title">{t('public.official.why.title')}</h2>
      <ul className="plain-list">
        <li>{t('public.official.why.people')}</li>
        <li>{t('public.official.why.parts')}</li>
        <li>{t('public.official.why.time')}</li>
      </ul>
      <p>{t('public.official.why.rule')}</p>
      <p>
        <a href={`/${language}/method`}>{t('public.official.why.link')}</a>
      </p>
    </section>
  );
}
