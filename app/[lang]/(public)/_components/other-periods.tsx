import type { EarlierFigure, PublishedFigure } from '@/app/_server/read-published-place';
import { ChangeFigure } from '@/app/_ui/change-figure';
import { periodTitle } from '@/app/[lang]/(public)/_components/phrases';
import type { ToldReading } from '@/app/[lang]/(public)/_components/reading';
import {
  periodSearch,
  placePath,
  withSearch,
} from '@/app/[lang]/(public)/_components/view-address';
import { formatDecimal, formatInteger } from '@/lib/i18n/format';
import type { TextKey } from '@/lib/i18n/translator';
import { type Change, changeOf, type KnownChange } from '@/lib/reports/change';
import { hiddenText } from '@/lib/reports/hidden-text';
import { isHidden } from '@/lib/reports/shown';
import type { CalendarPeriod } from '@/lib/time/calendar-period';

const reasons: Record<Exclude<Change, KnownChange>['because'], TextKey> = {
  'now-hidden': 'public.change.nowHidden',
  'now-few': 'public.change.nowFew',
  'before-hidden': 'public.change.beforeHidden',
  'before-few': 'public.change.beforeFew',
};

function addressOf({ view, language }: ToldReading, period: CalendarPeriod): string {
  return withSearch(placePath(language, view.place), periodSearch(view, period));
}

function basisOf({ methodVersion, questionnaireVersions }: PublishedFigure): string {
  return [methodVersion, ...questionnaireVersions].join();
}

function ComparedWith({ figure, ...reading }: ToldReading & { figure: PublishedFigure }) {
  const { published, report, language, t } = reading;
  const { set } = published;
  const minimum = set.rule.minimumToCompare;
  const change = changeOf(report.score, figure.score, minimum);
  if (change.kind === 'not-compared') {
    const reason = isHidden(figure.score) ? hiddenText(t, figure.score.hidden) : '';
    return <p className="muted">{t(reasons[change.because], { minimum, reason })}</p>;
  }
  const isAlike = basisOf(figure) === [set.methodVersion, ...set.questionnaire.versions].join();
  return (
    <>
      <ChangeFigure
        change={change}
        language={language}
        t={t}
        decimals={2}
        before={t('public.change.was', {
          score: formatDecimal(language, change.before.value),
          n: formatInteger(language, change.before.n),
        })}
      />
      {isAlike ? null : <p className="small">{t('public.change.versions')}</p>}
    </>
  );
}

function ChangeItem({ earlier, ...reading }: ToldReading & { earlier: EarlierFigure }) {
  const { t } = reading;
  const { figure, period } = earlier;
  const title = t(earlier.is === 'before' ? 'public.change.before' : 'public.change.lastYear');
  return (
    <div className="change">
      <h3>{title}</h3>
      <p className="small">
        {figure ? (
          <a href={addressOf(reading, period)}>{periodTitle(t, period)}</a>
        ) : (
          periodTitle(t, period)
        )}
      </p>
      {figure ? (
        <ComparedWith {...reading} figure={figure} />
      ) : (
        <p className="muted">{t('public.change.unpublished')}</p>
      )}
    </div>
  );
}

/** What changed since the period before and since a year before, as far as the answers allow to say. */
export function Changes(reading: ToldReading) {
  const { published, t } = reading;
  return (
    <section className="card stack" aria-labelledby="changes-title">
      <h2 id="changes-title">{t('public.change.title')}</h2>
      <div className="changes">
        {published.earlier.map((earlier) => (
          <ChangeItem key={earlier.is} {...reading} earlier={earlier} />
        ))}
      </div>
      <p className="muted small">{t('public.change.note')}</p>
    </section>
  );
}

function longerText({ language, t }: ToldReading, { period, score }: PublishedFigure): string {
  const phrase = periodTitle(t, period);
  if (isHidden(score)) {
    return t('public.longer.hidden', { period: phrase, reason: hiddenText(t, score.hidden) });
  }
  return t('public.longer.figure', {
    period: phrase,
    value: formatDecimal(language, score.value),
    low: formatDecimal(language, score.low, 1),
    high: formatDecimal(language, score.high, 1),
    n: formatInteger(language, score.n),
  });
}

/** The same place over a longer time, where more answers make the score surer. */
export function LongerPeriods(reading: ToldReading) {
  const { published, t } = reading;
  if (published.longer.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="longer-title">
      <h2 id="longer-title">{t('public.longer.title')}</h2>
      <p>{t('public.longer.text')}</p>
      <ul className="plain-list">
        {published.longer.map((figure) => (
          <li key={figure.period.at}>
            <a href={addressOf(reading, figure.period)}>{longerText(reading, figure)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
