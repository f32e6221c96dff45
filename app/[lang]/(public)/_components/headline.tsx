import { Notice } from '@/app/_ui/notice';
import { Stat } from '@/app/_ui/stat';
import { periodPhrase, placeTitle } from '@/app/[lang]/(public)/_components/phrases';
import type { ToldReading } from '@/app/[lang]/(public)/_components/reading';
import { formatDecimal, formatInteger } from '@/lib/i18n/format';
import { hiddenText } from '@/lib/reports/hidden-text';
import { isHidden, type Shown } from '@/lib/reports/shown';

/** One sentence that can be read aloud. */
function sentence({ view, published, report, language, t }: ToldReading): string {
  const { score } = report;
  const place = placeTitle(t, language, view.place);
  const period = periodPhrase(t, published.period);
  if (isHidden(score)) return t('public.sentence.hidden', { place, period });
  return t('public.sentence', {
    place,
    period,
    value: formatDecimal(language, score.value),
    low: formatDecimal(language, score.low, 1),
    high: formatDecimal(language, score.high, 1),
    n: formatInteger(language, score.n),
  });
}

type FigureProps = ToldReading & { shown: Shown; label: string; isMain?: boolean };

function Figure({ shown, label, isMain, language, t }: FigureProps) {
  const unit = t('public.score.unit');
  if (isHidden(shown)) {
    return (
      <Stat label={label} value={null} hiddenText={hiddenText(t, shown.hidden)} isMain={isMain} />
    );
  }
  return (
    <Stat
      label={label}
      value={formatDecimal(language, shown.value)}
      unit={unit}
      interval={t('public.interval', {
        low: formatDecimal(language, shown.low, 1),
        high: formatDecimal(language, shown.high, 1),
      })}
      n={t('public.answers', { n: formatInteger(language, shown.n) })}
      isMain={isMain}
    />
  );
}

/** How several centres were put together; nothing for a single one. */
function Basis({ view, report, language, t }: ToldReading) {
  if (isHidden(report.score) || view.tree.within(view.place, 'centre').length < 2) return null;
  if (report.basis === 'pooled') return <p className="small">{t('public.basis.pooled')}</p>;
  const coverage = formatDecimal(language, (report.coverage ?? 0) * 100, 1);
  return <p className="small">{t('public.basis.weighted', { coverage })}</p>;
}

export function Headline(reading: ToldReading) {
  const { published, report, language, t } = reading;
  const { minimumToCompare } = published.set.rule;
  const { score } = report;
  const isFew = !isHidden(score) && score.n < minimumToCompare;
  return (
    <section className="headline">
      <p className="lead">{sentence(reading)}</p>
      <div className="headline__figures card">
        <Figure {...reading} shown={score} label={t('public.score')} isMain />
        <Figure {...reading} shown={report.overall} label={t('public.overall')} />
        {report.dossiers === null ? null : (
          <Stat label={t('public.dossiers')} value={formatInteger(language, report.dossiers)} />
        )}
      </div>
      {isFew ? (
        <Notice tone="warning">
          <p>{t('public.few', { minimum: minimumToCompare })}</p>
        </Notice>
      ) : null}
      <Basis {...reading} />
      <p className="small">
        {t('public.what')} <a href={`/${language}/method`}>{t('public.what.link')}</a>
      </p>
    </section>
  );
}
