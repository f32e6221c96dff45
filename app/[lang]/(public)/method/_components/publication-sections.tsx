import { Rule } from '@/app/[lang]/(public)/method/_components/known-from';
import { LimitsTable } from '@/app/[lang]/(public)/method/_components/limits-table';
import { Section, type SectionProps } from '@/app/[lang]/(public)/method/_components/section';
import { SMALLEST_CELL, UNCERTAIN_BELOW_EFFECTIVE, UNCERTAIN_WIDTH } from '@/lib/reports/shown';

const largest = SMALLEST_CELL - 1;

export function ShownSection({ view, language, t }: SectionProps) {
  const uncertain = { effective: UNCERTAIN_BELOW_EFFECTIVE, width: UNCERTAIN_WIDTH };
  return (
    <Section id="shown" title={t('public.method.shown.title')}>
      <LimitsTable view={view} language={language} t={t} />
      <ul className="plain-list">
        <li>
          <Rule
            from="ours"
            text={t('public.method.shown.few', { minimum: view.minimumToShow })}
            t={t}
          />
        </li>
        <li>
          <Rule from="ours" text={t('public.method.shown.uncertain', uncertain)} t={t} />
        </li>
        <li>
          <Rule from="ours" text={t('public.method.shown.cell', { largest })} t={t} />
        </li>
        <li>
          <Rule from="ours" text={t('public.method.shown.neighbours')} t={t} />
        </li>
        <li>
          <Rule from="ours" text={t('public.method.shown.whole')} t={t} />
        </li>
        <li>
          <Rule from="ours" text={t('public.method.shown.words')} t={t} />
        </li>
      </ul>
    </Section>
  );
}

export function CompareSection({ view, t }: SectionProps) {
  return (
    <Section id="compare" title={t('public.method.compare.title')}>
      <p>
        <Rule from="ours" text={t('public.method.compare.words')} t={t} />
      </p>
      <p>{t('public.method.compare.minimum', { minimum: view.minimumToCompare })}</p>
      <p>
        <Rule from="ours" text={t('public.method.compare.ranks')} t={t} />
      </p>
      <p>{t('public.method.compare.breaks')}</p>
    </Section>
  );
}

export function FrozenSection({ t }: SectionProps) {
  return (
    <Section id="frozen" title={t('public.method.frozen.title')}>
      <p>
        <Rule from="ours" text={t('public.method.frozen.closed')} t={t} />
      </p>
      <p>{t('public.method.frozen.late', { smallest: SMALLEST_CELL })}</p>
      <p>{t('public.method.frozen.hash')}</p>
    </Section>
  );
}

export function RecomputeSection({ t }: SectionProps) {
  return (
    <Section id="recompute" title={t('public.method.recompute.title')}>
      <p>{t('public.method.recompute.text')}</p>
      <ol className="plain-list">
        <li>{t('public.method.recompute.file')}</li>
        <li>{t('public.method.recompute.item')}</li>
        <li>{t('public.method.recompute.score')}</li>
        <li>{t('public.method.recompute.weighted')}</li>
        <li>{t('public.method.recompute.interval')}</li>
      </ol>
    </Section>
  );
}
