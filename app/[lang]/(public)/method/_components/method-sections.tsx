import type { ReactNode } from 'react';
import { Notice } from '@/app/_ui/notice';
import { setAsideTexts } from '@/app/[lang]/(public)/_components/answer-counts';
import { ExampleTable } from '@/app/[lang]/(public)/method/_components/example-table';
import { LimitsTable } from '@/app/[lang]/(public)/method/_components/limits-table';
import type { MethodView } from '@/app/[lang]/(public)/method/load';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';
import { SET_ASIDE_REASONS } from '@/lib/integrity/checks';
import { SMALLEST_CELL } from '@/lib/reports/shown';

type Props = { view: MethodView; language: Language; t: Translate };

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="stack" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

export function AskedSection({ t }: Props) {
  const scale = {
    worst: t('rating.1'),
    poor: t('rating.2'),
    neutral: t('rating.3'),
    good: t('rating.4'),
    best: t('rating.5'),
  };
  return (
    <Section id="asked" title={t('public.method.asked.title')}>
      <p>{t('public.method.asked.counter')}</p>
      <p>{t('public.method.asked.full')}</p>
      <p>{t('public.method.asked.scale', scale)}</p>
      <Notice tone="warning" title={t('public.method.asked.wording.title')}>
        <p>{t('public.method.asked.wording')}</p>
      </Notice>
    </Section>
  );
}

export function ScoreSection({ language, t }: Props) {
  return (
    <Section id="score" title={t('public.method.score.title')}>
      <ol className="plain-list">
        <li>{t('public.method.score.criterion')}</li>
        <li>{t('public.method.score.factor')}</li>
        <li>{t('public.method.score.total')}</li>
      </ol>
      <p>{t('public.method.score.overall')}</p>
      <p>{t('public.method.score.pooled')}</p>
      <p>{t('public.method.score.rounding')}</p>
      <h3>{t('public.method.example.title')}</h3>
      <ExampleTable language={language} t={t} />
    </Section>
  );
}

export function PlacesSection({ t }: Props) {
  return (
    <Section id="centres" title={t('public.method.places.title')}>
      <p>{t('public.method.places.weighted')}</p>
      <p>{t('public.method.places.pooled')}</p>
    </Section>
  );
}

export function IntervalSection({ t }: Props) {
  return (
    <Section id="interval" title={t('public.method.interval.title')}>
      <p>{t('public.method.interval.meaning')}</p>
      <p>{t('public.method.interval.compare')}</p>
      <p>{t('public.method.interval.bias')}</p>
      <p>{t('public.method.interval.formula')}</p>
    </Section>
  );
}

export function ShownSection({ view, language, t }: Props) {
  return (
    <Section id="shown" title={t('public.method.shown.title')}>
      <LimitsTable view={view} language={language} t={t} />
      <p>{t('public.method.shown.cell', { largest: SMALLEST_CELL - 1 })}</p>
    </Section>
  );
}

export function CountsSection({ t }: Props) {
  const channels = {
    kiosk: t('channel.kiosk'),
    phone: t('channel.phone'),
    paper: t('channel.paper'),
    assisted: t('channel.assisted'),
  };
  return (
    <Section id="counts" title={t('public.method.counts.title')}>
      <p>{t('public.method.counts.text')}</p>
      <ul className="plain-list">
        {SET_ASIDE_REASONS.map((reason) => (
          <li key={reason}>{t(setAsideTexts[reason])}</li>
        ))}
      </ul>
      <p>{t('public.method.counts.channels', channels)}</p>
      <p>{t('public.method.counts.privacy')}</p>
    </Section>
  );
}

export function OfficialSection({ t }: Props) {
  return (
    <Section id="official" title={t('public.method.official.title')}>
      <p>{t('public.method.official.sample')}</p>
      <p>{t('public.method.official.rule')}</p>
    </Section>
  );
}

export function LawSection({ t }: Props) {
  return (
    <Section id="law" title={t('public.method.law.title')}>
      <ul className="plain-list">
        <li>{t('public.method.law.democracy')}</li>
        <li>{t('public.method.law.decree')}</li>
        <li>{t('public.method.law.privacy')}</li>
      </ul>
    </Section>
  );
}

export function SourcesSection({ view, t }: Props) {
  const address = `${view.site.baseUrl}/api/v1/openapi.json`;
  return (
    <Section id="sources" title={t('public.method.sources.title')}>
      <ul className="plain-list">
        <li>
          {view.site.isDemonstration
            ? t('public.method.sources.answers.demonstration')
            : t('public.method.sources.answers')}
        </li>
        <li>{t('public.method.sources.places')}</li>
        <li>{t('public.method.sources.criteria')}</li>
        <li>
          {t('public.method.sources.open')} <a href="/api/v1/openapi.json">{address}</a>
        </li>
      </ul>
    </Section>
  );
}
