import { ButtonLink } from '@/app/_ui/button';
import { QrCode } from '@/app/_ui/qr-code';
import type { Reading } from '@/app/[lang]/(public)/_components/reading';
import { isValidOn } from '@/lib/places/place';

/** How to rate: the code to scan, the address, and both in words. */
export function RateHere({ view, language, t }: Reading) {
  const centres = view.tree
    .within(view.place, 'centre')
    .filter((centre) => centre.shortCode && isValidOn(centre, view.today));
  if (centres.length === 0) return null;
  return (
    <section className="card rate-here" aria-labelledby="rate-title">
      <div className="stack">
        <h2 id="rate-title">{t('public.rate.title')}</h2>
        <p>{t('public.rate.text')}</p>
      </div>
      {centres.map(({ id, name, shortCode }) => {
        const address = `${view.baseUrl}/p/${shortCode}`;
        const href = language === 'vi' ? `/p/${shortCode}` : `/p/${shortCode}?lang=${language}`;
        return (
          <div key={id} className="rate-here__centre">
            <QrCode text={address} label={t('public.rate.qr', { place: name[language] })} />
            <div className="stack">
              <p>
                <strong>{name[language]}</strong>
              </p>
              <p>
                {t('public.rate.scan')}
                <br />
                <a className="rate-here__address" href={href}>
                  {address}
                </a>
              </p>
              <p className="small">
                {t('public.rate.code', { site: `${view.baseUrl}/p`, code: shortCode ?? '' })}
              </p>
              <p>
                <ButtonLink href={href}>{t('public.rate.button')}</ButtonLink>
              </p>
            </div>
          </div>
        );
      })}
    </section>
  );
}
