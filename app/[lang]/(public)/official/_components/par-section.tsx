import { Notice } from '@/app/_ui/notice';
import { IndexResults } from '@/app/[lang]/(public)/official/_components/index-results';
import type { OfficialReading } from '@/app/[lang]/(public)/official/_components/official-reading';

export function ParSection(reading: OfficialReading) {
  const { view, t } = reading;
  const title = t('public.official.par.title');
  if (view.results.some(({ index }) => index === 'par')) {
    return (
      <section className="stack official-index" aria-labelledby="par-chart-title">
        <IndexResults
          {...reading}
          index="par"
          title={title}
          summary={t('public.official.par.summary')}
        />
      </section>
    );
  }
  return (
    <section className="stack" aria-labelledby="par-title">
      <h2 id="par-title">{title}</h2>
      <Notice title={t('public.official.par.empty.title')}>
        <p>{t('public.official.par.empty')}</p>
        <p>
          <a href="#import">{t('public.official.howTo')}</a>
        </p>
      </Notice>
    </section>
  );
}
