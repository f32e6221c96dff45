import { Rule } from '@/app/[lang]/(public)/method/_components/known-from';
import { Section, type SectionProps } from '@/app/[lang]/(public)/method/_components/section';
import type { Translate } from '@/lib/i18n/translator';
import { FEWEST_COUNTER_DAYS } from '@/lib/rollup/spread';

const days = FEWEST_COUNTER_DAYS;

const REFERENCES = [
  'E. B. Wilson (1927): Probable inference, the law of succession, and statistical inference.',
  'C. J. Clopper, E. S. Pearson (1934): The use of confidence or fiducial limits illustrated in the case of the binomial.',
  'L. Kish (1965): Survey Sampling.',
  'W. G. Cochran (1977): Sampling Techniques.',
  'S. Holm (1979): A simple sequentially rejective multiple test procedure.',
  'C.-E. Särndal, B. Swensson, J. Wretman (1992): Model Assisted Survey Sampling.',
  'R. G. Newcombe (1998): Interval estimation for the difference between independent proportions.',
  'E. L. Korn, B. I. Graubard (1998): Confidence intervals for proportions with small expected number of positive counts.',
  'T. Lumley: survey, analysis of complex survey samples (R).',
  'J. D. Parker et al. (2017): National Center for Health Statistics data presentation standards for proportions.',
  'M. Mogstad, J. P. Romano, A. M. Shaikh, D. Wilhelm (2023): Inference for ranks.',
  'Ø. Langsrud (2024): Secondary cell suppression by Gaussian elimination.',
];

function Details({ t }: { t: Translate }) {
  return (
    <details className="method__details card">
      <summary>{t('public.method.details.title')}</summary>
      <ul className="plain-list">
        <li>{t('public.method.details.unit', { days })}</li>
        <li>{t('public.method.details.linear')}</li>
        <li>{t('public.method.details.variance')}</li>
        <li>{t('public.method.details.interval')}</li>
        <li>{t('public.method.details.ends')}</li>
        <li>{t('public.method.details.weighted')}</li>
        <li>{t('public.method.details.kish')}</li>
        <li>{t('public.method.details.difference')}</li>
        <li>{t('public.method.details.ranks')}</li>
        <li>{t('public.method.details.check')}</li>
      </ul>
      <h3>{t('public.method.details.references')}</h3>
      <ul className="plain-list small" lang="en">
        {REFERENCES.map((reference) => (
          <li key={reference}>{reference}</li>
        ))}
      </ul>
    </details>
  );
}

export function IntervalSection({ t }: SectionProps) {
  return (
    <Section id="interval" title={t('public.method.interval.title')}>
      <p>{t('public.method.interval.meaning')}</p>
      <p>{t('public.method.interval.bias')}</p>
      <p>
        <Rule from="ours" text={t('public.method.interval.takes')} t={t} />
      </p>
      <ol className="plain-list">
        <li>{t('public.method.interval.person')}</li>
        <li>{t('public.method.interval.day', { days })}</li>
        <li>{t('public.method.interval.population')}</li>
      </ol>
      <p>{t('public.method.interval.ends')}</p>
      <Details t={t} />
    </Section>
  );
}

export function PlacesSection({ t }: SectionProps) {
  return (
    <Section id="centres" title={t('public.method.places.title')}>
      <ul className="plain-list">
        <li>
          <Rule from="ours" text={t('public.method.places.weighted')} t={t} />
        </li>
        <li>
          <Rule from="ours" text={t('public.method.places.pooled')} t={t} />
        </li>
      </ul>
      <p>{t('public.method.places.kish')}</p>
    </Section>
  );
}
