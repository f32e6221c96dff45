import { FactorsTable } from '@/app/[lang]/(public)/official/_components/factors-table';
import { IndexResults } from '@/app/[lang]/(public)/official/_components/index-results';
import type { OfficialReading } from '@/app/[lang]/(public)/official/_components/official-reading';

export function SipasSection(reading: OfficialReading) {
  const { view, t } = reading;
  const { root } = view.site;
  const results = view.results.filter(({ index }) => index === 'sipas');
  const factors = results.filter(({ part }) => part !== 'total');
  const hasProvince = results.some(({ place }) => place === root.code);
  return (
    <section className="stack official-index" aria-labelledby="sipas-chart-title">
      <IndexResults
        {...reading}
        index="sipas"
        title={t('public.official.sipas.title')}
        summary={t('public.official.sipas.summary')}
      />
      {factors.length > 0 ? (
        <>
          <FactorsTable {...reading} results={factors} />
          <p className="muted small">{t('public.official.factors.note')}</p>
        </>
      ) : null}
      {hasProvince ? null : (
        <p>
          {t('public.official.sipas.noProvince')} <a href="#import">{t('public.official.howTo')}</a>
        </p>
      )}
    </section>
  );
}
