import { setAsideLines } from '@/app/[lang]/(manage)/manage/places/[code]/_components/set-aside-lines';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { periodDays } from '@/app/[lang]/(manage)/manage/places/[code]/period-name';
import { scoreQuery, viewParameters } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import { formatDecimal, formatInteger } from '@/lib/i18n/format';
import { questionnaireKey } from '@/lib/questionnaire/questionnaire';
import { isHidden } from '@/lib/reports/shown';

/** Where the figures come from: the rule, the numbers behind, the same query for a machine. */
export function Explanation({ page, language, t }: Told) {
  const { place, view, read } = page;
  const { report, rule, questionnaire } = read;
  const lines = setAsideLines(report, language, t);
  const { score } = report;
  const download = new URLSearchParams(viewParameters(view));
  const address = `/api/v1/scores?${new URLSearchParams(scoreQuery(place.code, view))}`;
  const coverage = formatDecimal(language, 100 * (report.coverage ?? 0), 1);
  const basis =
    report.basis === 'weighted'
      ? t('manage.figure.basisWeighted', { coverage })
      : t('manage.figure.basisPooled');
  const facts = [
    {
      term: t('manage.source.method'),
      text: t('manage.source.version', { version: report.methodVersion }),
    },
    { term: t('manage.source.period'), text: periodDays(view.period) },
    {
      term: t('filter.questionnaire'),
      text: `${questionnaire.name[language]} (${questionnaireKey(questionnaire)})`,
    },
    { term: t('filter.basis'), text: basis },
    {
      term: t('manage.figure.responses'),
      text: report.n === null ? null : formatInteger(language, report.n),
    },
    ...(report.designEffect === null
      ? []
      : [
          {
            term: t('manage.source.designEffect'),
            text: t('manage.source.designEffect.text', {
              value: formatDecimal(language, report.designEffect),
            }),
          },
        ]),
    ...(isHidden(score) || score.standardError === null
      ? []
      : [
          {
            term: t('manage.source.standardError'),
            text: t('manage.source.standardError.text', {
              error: formatDecimal(language, score.standardError),
              degrees:
                score.degreesOfFreedom === null
                  ? t('chart.noFigure')
                  : formatInteger(language, Math.round(score.degreesOfFreedom)),
              effective: formatInteger(language, Math.round(score.effective)),
            }),
          },
        ]),
  ];
  return (
    <details className="card explanation" id="source">
      <summary>
        <h2>{t('manage.source.title')}</h2>
      </summary>
      <div className="stack">
        <dl className="explanation__facts">
          {facts.map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
          <div>
            <dt>{t('manage.setAside.title')}</dt>
            <dd>
              {lines.length === 0
                ? t('manage.setAside.none')
                : lines.map((line) => <p key={line}>{line}</p>)}
            </dd>
          </div>
        </dl>
        <ul className="manage-list">
          <li>{t('manage.source.criterion')}</li>
          <li>{t('manage.source.factor')}</li>
          <li>{t('manage.source.score')}</li>
          <li>{t('manage.source.pooled')}</li>
          <li>{t('manage.source.overall')}</li>
          <li>{t('manage.source.weighted')}</li>
          <li>{t('manage.source.interval')}</li>
          <li>
            {t('manage.source.hidden', {
              show: rule.minimumToShow,
              compare: rule.minimumToCompare,
            })}
          </li>
          <li>{t('manage.source.sipas')}</li>
        </ul>
        <p>
          {t('manage.source.api')} <a href={address}>{address}</a>
        </p>
        <p>
          <a
            className="manage-target"
            href={`/${language}/manage/places/${encodeURIComponent(place.code)}/responses.csv?${download}`}
            download
          >
            {t('manage.source.responses')}
          </a>{' '}
          <span className="muted">{t('manage.source.responses.text')}</span>
        </p>
        <p>
          <a href={`/${language}/method`}>{t('manage.source.more')}</a>
        </p>
      </div>
    </details>
  );
}
