import type { ReactNode } from 'react';
import { setAsideCounts } from '@/app/[lang]/(public)/_components/answer-counts';
import { numberOfAnswers } from '@/app/[lang]/(public)/_components/number-of-answers';
import { publicationDay } from '@/app/[lang]/(public)/_components/phrases';
import type { ToldReading } from '@/app/[lang]/(public)/_components/reading';
import { publishedAddress } from '@/app/api/published-address';
import { formatDecimal, formatInteger } from '@/lib/i18n/format';
import { counterQuestionnaire } from '@/lib/questionnaire/published';
import { isHidden } from '@/lib/reports/shown';

type ItemProps = { name: string; children: ReactNode };

function Item({ name, children }: ItemProps) {
  return (
    <div className="trace__item">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function counted({ view, published, row, language, t }: ToldReading): string {
  const { questionnaire } = published.set;
  const name = view.questionnaires.find(({ code }) => code === questionnaire.code)?.name[language];
  return t('public.trace.counted.text', {
    n: numberOfAnswers(t, language, row.n),
    questionnaire: name ?? questionnaire.code,
    versions: questionnaire.versions.join(', '),
  });
}

function setAside(reading: ToldReading): ReactNode {
  const counts = setAsideCounts(reading);
  if (counts.length === 0) return reading.t('public.trace.setAside.none');
  return (
    <ul className="trace__list">
      {counts.map(({ reason, label, n }) => (
        <li key={reason}>{reading.t('public.trace.setAside.reason', { reason: label, n })}</li>
      ))}
    </ul>
  );
}

function weights({ view, report, row, language, t }: ToldReading): string[] {
  if (view.tree.within(view.place, 'centre').length < 2) return [t('public.trace.weights.single')];
  const { basis, coverage, designEffect } = report;
  if (basis === 'pooled') return [t('public.trace.weights.pooled')];
  const remainder = 'hidden' in row.told ? null : row.told.remainder;
  return [
    t('public.trace.weights.weighted', {
      dossiers: formatInteger(language, report.dossiers ?? 0),
      coverage: formatDecimal(language, (coverage ?? 0) * 100, 1),
    }),
    ...(designEffect === null
      ? []
      : [t('public.trace.weights.kish', { effect: formatDecimal(language, designEffect) })]),
    remainder
      ? t('public.trace.weights.remainder', {
          centres: remainder.centres,
          n: formatInteger(language, remainder.n),
          dossiers: formatInteger(language, remainder.dossiers),
        })
      : t('public.trace.weights.noRemainder'),
  ];
}

function intervals({ report, language, t }: ToldReading): string[] {
  const { score } = report;
  if (isHidden(score)) return [t('public.trace.interval.hidden')];
  const { standardError, degreesOfFreedom, effective } = score;
  const isEnd = score.value === 0 || score.value === 100;
  return [
    t(isEnd ? 'public.trace.interval.end' : 'public.trace.interval.wilson', {
      effective: formatDecimal(language, effective, 1),
    }),
    standardError === null
      ? t('public.trace.interval.noError')
      : t('public.trace.interval.error', { error: formatDecimal(language, standardError) }),
    ...(degreesOfFreedom === null
      ? []
      : [t('public.trace.interval.freedom', { df: formatDecimal(language, degreesOfFreedom, 1) })]),
    t('public.trace.interval.units'),
  ];
}

/** The score door, asked for exactly this. */
export function scoresAddress({ view, published }: ToldReading, by?: string): string {
  const { period, set } = published;
  const { code } = set.questionnaire;
  return `/api/v1/scores?${new URLSearchParams({
    place: view.place.code,
    from: period.from,
    to: period.to,
    ...(code === counterQuestionnaire.code ? {} : { questionnaire: code }),
    ...(by ? { by } : {}),
  })}`;
}

function paragraphs(texts: readonly string[]): ReactNode {
  return texts.map((text) => <p key={text}>{text}</p>);
}

/** "Where does this number come from?": everything needed to check it. */
export function Trace(reading: ToldReading) {
  const { view, published, row, language, t } = reading;
  const { header, set } = published;
  const document = publishedAddress(header);
  return (
    <details className="trace card" id="trace">
      <summary>{t('public.trace.title')}</summary>
      <dl className="trace__items">
        <Item name={t('public.trace.method')}>
          {t('public.trace.method.text', { version: set.methodVersion })}{' '}
          <a href={`/${language}/method`}>{t('public.what.link')}</a>
        </Item>
        <Item name={t('public.trace.counted')}>{counted(reading)}</Item>
        <Item name={t('public.trace.setAside')}>{setAside(reading)}</Item>
        {'hidden' in row.told ? null : (
          <Item name={t('public.trace.weights')}>{paragraphs(weights(reading))}</Item>
        )}
        <Item name={t('public.trace.interval')}>{paragraphs(intervals(reading))}</Item>
        <Item name={t('public.trace.published')}>
          {t('public.trace.published.text', {
            date: publicationDay(header.publishedAt),
            revision: header.revision,
          })}
        </Item>
        <Item name={t('public.trace.hash')}>
          <code className="trace__code">{header.sha256}</code>
        </Item>
        <Item name={t('public.trace.document')}>
          <a className="trace__code" href={document}>
            {`${view.baseUrl}${document}`}
          </a>
        </Item>
        <Item name={t('public.trace.door')}>
          <a className="trace__code" href={scoresAddress(reading)} rel="nofollow">
            {`${view.baseUrl}${scoresAddress(reading)}`}
          </a>
        </Item>
        <Item name={t('public.trace.recompute')}>
          <a href={`/${language}/method#recompute`}>{t('public.trace.recompute.link')}</a>
        </Item>
      </dl>
    </details>
  );
}
