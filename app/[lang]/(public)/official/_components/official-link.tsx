import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

/** On the page of the province: where the Ministry's figures stand, and that they are something else. */
export function OfficialLink({ language, t }: { language: Language; t: Translate }) {
  return (
    <section className="stack" aria-labelledby="official-link-title">
      <h2 id="official-link-title">{t('public.official.place.title')}</h2>
      <p>{t('public.official.place.text')}</p>
      <p>
        <a href={`/${language}/official`}>{t('public.official.place.link')}</a>
      </p>
    </section>
  );
}
