import type { Reading } from '@/app/[lang]/(public)/_components/reading';

/** The same view through the score door. */
export function OpenData({ view, t }: Reading) {
  const { place, period } = view;
  const address = (by?: string) =>
    `/api/v1/scores?${new URLSearchParams({
      place: place.code,
      from: period.from,
      to: period.to,
      ...(by ? { by } : {}),
    })}`;
  const links = [
    { href: address(), label: t('public.data.total') },
    { href: address('month'), label: t('public.data.months') },
    ...(place.kind === 'centre'
      ? []
      : [{ href: address('place'), label: t('public.data.places') }]),
    { href: address('channel'), label: t('public.data.channels') },
    { href: '/api/v1/openapi.json', label: t('public.data.description') },
  ];
  return (
    <section className="stack" aria-labelledby="data-title">
      <h2 id="data-title">{t('public.data.title')}</h2>
      <p>{t('public.data.text')}</p>
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
