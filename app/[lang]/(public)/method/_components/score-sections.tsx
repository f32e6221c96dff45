import { Notice } from '@/app/_ui/notice';
import type { ExampleAnswers } from '@/app/[lang]/(public)/method/_components/example-answers';
import { exampleFigures } from '@/app/[lang]/(public)/method/_components/example-figures';
import { ExampleForm } from '@/app/[lang]/(public)/method/_components/example-form';
import { exampleWords } from '@/app/[lang]/(public)/method/_components/example-words';
import { Rule } from '@/app/[lang]/(public)/method/_components/known-from';
import { Section, type SectionProps } from '@/app/[lang]/(public)/method/_components/section';

export function AskedSection({ t }: SectionProps) {
  const scale = {
    worst: t('rating.1'),
    poor: t('rating.2'),
    neutral: t('rating.3'),
    good: t('rating.4'),
    best: t('rating.5'),
  };
  return (
    <Section id="asked" title={t('public.method.asked.title')}>
      <p>
        <Rule from="ours" text={t('public.method.asked.counter')} t={t} />
      </p>
      <p>
        <Rule from="ours" text={t('public.method.asked.full')} t={t} />
      </p>
      <p>
        <Rule from="pub" text={t('public.method.asked.scale', scale)} t={t} />
      </p>
      <p>
        <Rule from="pub" text={t('public.method.asked.factors')} t={t} />
      </p>
      <Notice tone="warning" title={t('public.method.asked.wording.title')}>
        <p>
          <Rule from="known" text={t('public.method.asked.wording')} t={t} />
        </p>
      </Notice>
    </Section>
  );
}

export function ScoreSection({ t }: SectionProps) {
  return (
    <Section id="score" title={t('public.method.score.title')}>
      <ol className="plain-list">
        <li>
          <Rule from="known" text={t('public.method.score.criterion')} t={t} />
        </li>
        <li>
          <Rule from="known" text={t('public.method.score.factor')} t={t} />
        </li>
        <li>
          <Rule from="known" text={t('public.method.score.total')} t={t} />
        </li>
        <li>
          <Rule from="ours" text={t('public.method.score.unknown')} t={t} />
        </li>
      </ol>
      <p>
        <Rule from="ours" text={t('public.method.score.pooled')} t={t} />
      </p>
      <p>
        <Rule from="ours" text={t('public.method.score.overall')} t={t} />
      </p>
      <p>
        <Rule from="ours" text={t('public.method.score.rounding')} t={t} />
      </p>
    </Section>
  );
}

export function ExampleSection(props: SectionProps & { answers: ExampleAnswers }) {
  const { view, language, t, answers } = props;
  const ends = { best: t('rating.5'), worst: t('rating.1') };
  return (
    <Section id="example" title={t('public.method.example.title')}>
      <p>{t('public.method.example.intro', ends)}</p>
      <ExampleForm
        key={language}
        action={`/${language}/method#example`}
        answers={answers}
        figures={exampleFigures(answers)}
        words={exampleWords(t, language)}
        language={language}
      />
      <p className="small">{t('public.method.example.few', { minimum: view.minimumToShow })}</p>
    </Section>
  );
}
