import type { ToldReading } from '@/app/[lang]/(public)/_components/reading';
import { scoresAddress } from '@/app/[lang]/(public)/_components/trace';
import { publishedAddress } from '@/app/api/published-address';

/** The same view for machines: the published document, and the score door. */
export function OpenData(reading: ToldReading) {
  const { view, published, language, t } = reading;
  const links = [
    { href: publishedAddress(published.header), label: t('public.data.document') },
    { href: scoresAddress(reading), label: t('public.data.total') },
    { href: scoresAddress(reading, 'month'), label: t('public.data.months') },
    ...(view.place.kind === 'centre'
      ? []
      : [{ href: scoresAddress(reading, 'place'), label: t('public.data.places') }]),
    { href: '/api/v1/openapi.json', label: t('public.data.description') },
  ];
  return (
    <section className="stack" aria-labelledby="data-title">
      <h2 id="data-title">{t('public.data.title')}</h2>
      <p>
        {t('public.data.text')} <a href={`/${language}/data`}>{t('public.data.all')}</a>
      </p>
      <ul className="cluster link-list">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} rel="nofollow">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
