import { setAsideTexts } from '@/app/[lang]/(public)/_components/answer-counts';
import { Rule } from '@/app/[lang]/(public)/method/_components/known-from';
import { Section, type SectionProps } from '@/app/[lang]/(public)/method/_components/section';
import { SET_ASIDE_REASONS } from '@/lib/integrity/checks';

export function CountsSection({ t }: SectionProps) {
  const channels = {
    kiosk: t('channel.kiosk'),
    phone: t('channel.phone'),
    paper: t('channel.paper'),
    assisted: t('channel.assisted'),
  };
  return (
    <Section id="counts" title={t('public.method.counts.title')}>
      <p>
        <Rule from="ours" text={t('public.method.counts.text')} t={t} />
      </p>
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

export function OfficialSection({ language, t }: SectionProps) {
  return (
    <Section id="official" title={t('public.method.official.title')}>
      <p>
        <Rule from="known" text={t('public.method.official.sample')} t={t} />
      </p>
      <p>
        <Rule from="known" text={t('public.method.official.rule2024')} t={t} />
      </p>
      <p>
        <Rule from="known" text={t('public.method.official.rule2023')} t={t} />
      </p>
      <p>
        <a href={`/${language}/official`}>{t('public.official.place.link')}</a>
      </p>
    </Section>
  );
}

export function LawSection({ t }: SectionProps) {
  return (
    <Section id="law" title={t('public.method.law.title')}>
      <ul className="plain-list">
        <li>
          <Rule from="law" text={t('public.method.law.democracy')} t={t} />
        </li>
        <li>
          <Rule from="law" text={t('public.method.law.decree')} t={t} />
        </li>
        <li>
          <Rule from="known" text={t('public.method.law.privacy')} t={t} />
        </li>
      </ul>
    </Section>
  );
}

export function SourcesSection({ view, t }: SectionProps) {
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
