import { Notice } from '@/app/_ui/notice';
import { Stat } from '@/app/_ui/stat';
import { SetAside } from '@/app/[lang]/(manage)/manage/places/[code]/_components/set-aside';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { formatDecimal, formatInteger } from '@/lib/i18n/format';
import { hiddenText } from '@/lib/reports/hidden-text';
import { responsesPer100Dossiers } from '@/lib/reports/responses-per-100-dossiers';
import { scoreSentence } from '@/lib/reports/score-sentence';
import { isHidden, type Shown } from '@/lib/reports/shown';

type FigureStatProps = Omit<Told, 'page'> & {
  label: string;
  shown: Shown;
  note?: string;
  isMain?: boolean;
};

function FigureStat({ label, shown, note, isMain, language, t }: FigureStatProps) {
  if (isHidden(shown)) {
    const text = hiddenText(t, shown.hidden);
    return <Stat label={label} value={null} hiddenText={text} note={note} isMain={isMain} />;
  }
  return (
    <Stat
      label={label}
      value={formatDecimal(language, shown.value)}
      interval={t('manage.figure.interval', {
        low: formatDecimal(language, shown.low, 1),
        high: formatDecimal(language, shown.high, 1),
      })}
      n={t('chart.n', { n: formatInteger(language, shown.n) })}
      note={note}
      isMain={isMain}
    />
  );
}

function Dossiers({ page, language, t }: Told) {
  const { report } = page.read;
  const isOfPlace = page.place.kind !== 'counter' && page.view.field === null;
  const rate = isOfPlace ? responsesPer100Dossiers(report.n, report.dossiers) : null;
  const note = isOfPlace ? null : t('manage.figure.dossiersOfCentre');
  return (
    <Stat
      label={t('manage.figure.dossiers')}
      value={report.dossiers === null ? null : formatInteger(language, report.dossiers)}
      hiddenText={t('chart.noFigure')}
      n={
        rate === null
          ? undefined
          : t('manage.figure.rateOf', { rate: formatDecimal(language, rate, 1) })
      }
      note={note}
    />
  );
}

function basisNote({ page, language, t }: Told): string | undefined {
  const { report } = page.read;
  if (page.place.kind === 'centre' || page.place.kind === 'counter') return undefined;
  if (report.basis === 'pooled') return t('manage.figure.basisPooled');
  const coverage = formatDecimal(language, 100 * (report.coverage ?? 0), 1);
  return t('manage.figure.basisWeighted', { coverage });
}

/** The sentence to read aloud, then the figures it is made of and those that stand beside them. */
export function KeyFigures({ page, language, t }: Told) {
  const { read, earlier, view } = page;
  const { report, rule } = read;
  const sentence = scoreSentence({
    language,
    t,
    kind: view.kind,
    n: report.n,
    score: report.score,
    previous: earlier[0]?.score ?? { hidden: 'no-answers' },
    minimumToShow: rule.minimumToShow,
    minimumToCompare: rule.minimumToCompare,
  });
  const isFew = !isHidden(report.score) && report.score.n < rule.minimumToCompare;
  return (
    <section className="stack" aria-labelledby="figures-title">
      <h2 id="figures-title" className="visually-hidden">
        {t('manage.figures')}
      </h2>
      <p className="place-page__sentence">{sentence}</p>
      {isFew ? (
        <Notice tone="warning">
          <p>{t('manage.fewNotice', { minimum: rule.minimumToCompare })}</p>
        </Notice>
      ) : null}
      <div className="card place-figures">
        <FigureStat
          label={t('manage.figure.score')}
          shown={report.score}
          note={basisNote({ page, language, t })}
          isMain
          language={language}
          t={t}
        />
        <div className="place-figures__others">
          <FigureStat
            label={t('manage.figure.overallShare')}
            shown={report.overall}
            language={language}
            t={t}
          />
          <FigureStat
            label={t('manage.figure.pooled')}
            shown={report.pooled}
            language={language}
            t={t}
          />
          <Stat
            label={t('manage.figure.responses')}
            value={report.n === null ? null : formatInteger(language, report.n)}
            hiddenText={hiddenText(t, 'small-cell')}
          />
          <Dossiers page={page} language={language} t={t} />
        </div>
        <SetAside report={report} language={language} t={t} />
      </div>
    </section>
  );
}
