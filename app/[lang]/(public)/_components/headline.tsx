import { Notice } from '@/app/_ui/notice';
import { Stat } from '@/app/_ui/stat';
import { periodPhrase, placeTitle } from '@/app/[lang]/(public)/_components/phrases';
import { neighbourPeriods, publicPeriodAt } from '@/app/[lang]/(public)/_components/public-period';
import type { Reading } from '@/app/[lang]/(public)/_components/reading';
import {
  periodSearch,
  placePath,
  withSearch,
} from '@/app/[lang]/(public)/_components/view-address';
import { formatDecimal, formatInteger } from '@/lib/i18n/format';
import { hiddenText } from '@/lib/reports/hidden-text';
import { isHidden, type Shown } from '@/lib/reports/shown';

/** One sentence that can be read aloud. */
function Sentence({ view, language, t }: Reading) {
  const { score } = view.read.report;
  const place = placeTitle(t, language, view.place);
  const isAll = view.period.kind === 'all';
  const period = periodPhrase(t, view.period);
  if (isHidden(score)) {
    return isAll
      ? t('public.sentence.hidden.all', { place })
      : t('public.sentence.hidden', { place, period });
  }
  const figures = {
    place,
    value: formatDecimal(language, score.value),
    low: formatDecimal(language, score.low, 1),
    high: formatDecimal(language, score.high, 1),
    n: formatInteger(language, score.n),
  };
  return isAll ? t('public.sentence.all', figures) : t('public.sentence', { ...figures, period });
}

type FigureProps = Reading & { shown: Shown; label: string; isMain?: boolean };

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
function Basis({ view, language, t }: Reading) {
  const { report } = view.read;
  if (isHidden(report.score) || view.tree.within(view.place, 'centre').length < 2) return null;
  if (report.basis === 'pooled') return <p className="small">{t('public.basis.pooled')}</p>;
  const coverage = formatDecimal(language, (report.coverage ?? 0) * 100, 1);
  return <p className="small">{t('public.basis.weighted', { coverage })}</p>;
}

function OtherPeriods({ view, language, t }: Reading) {
  const { previous } = neighbourPeriods(view.period, view.span);
  const all = publicPeriodAt('all', view.span.today, view.span);
  const others = [previous, view.period.kind === 'all' ? null : all].filter((one) => one !== null);
  return others.map((other) => (
    <p key={other.kind}>
      <a href={withSearch(placePath(language, view.place), periodSearch(other))}>
        {t('public.hidden.other', { period: periodPhrase(t, other) })}
      </a>
    </p>
  ));
}

export function Headline(reading: Reading) {
  const { view, language, t } = reading;
  const { report, rule } = view.read;
  const { score } = report;
  const isFew = !isHidden(score) && score.n < rule.minimumToCompare;
  return (
    <section className="headline">
      <p className="lead">{Sentence(reading)}</p>
      <div className="headline__figures card">
        <Figure {...reading} shown={score} label={t('public.score')} isMain />
        <Figure {...reading} shown={report.overall} label={t('public.overall')} />
        {report.dossiers === null ? null : (
          <Stat label={t('public.dossiers')} value={formatInteger(language, report.dossiers)} />
        )}
      </div>
      {isFew ? (
        <Notice tone="warning">
          <p>{t('public.few', { minimum: rule.minimumToCompare })}</p>
        </Notice>
      ) : null}
      {isHidden(score) ? (
        <Notice>
          <OtherPeriods {...reading} />
        </Notice>
      ) : null}
      <Basis {...reading} />
      <p className="small">
        {t('public.what')} <a href={`/${language}/method`}>{t('public.what.link')}</a>
      </p>
    </section>
  );
}
