import { ChangeFigure } from '@/app/_ui/change-figure';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import type { EarlierPeriod } from '@/app/[lang]/(manage)/manage/places/[code]/load';
import { periodName } from '@/app/[lang]/(manage)/manage/places/[code]/period-name';
import { kindOfPeriod } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import { formatDecimal, formatInteger } from '@/lib/i18n/format';
import type { TextKey } from '@/lib/i18n/translator';
import { type Change, changeOf, type KnownChange } from '@/lib/reports/change';
import { hiddenText } from '@/lib/reports/hidden-text';
import { isHidden } from '@/lib/reports/shown';

type Props = Told & { earlier: EarlierPeriod };

const reasons: Record<Exclude<Change, KnownChange>['because'], TextKey> = {
  'now-hidden': 'manage.change.nowHidden',
  'now-few': 'manage.change.nowFew',
  'before-hidden': 'manage.change.beforeHidden',
  'before-few': 'manage.change.beforeFew',
};
const SMALLEST_SCALE = 10;

/** The change with its interval, on a line with 0 in the middle; the words beside it say the same. */
function ChangeLine({ low, high, difference, kind }: KnownChange) {
  const scale = Math.max(SMALLEST_SCALE, Math.abs(low), Math.abs(high)) * 1.05;
  const x = (points: number) => `${50 + (50 * points) / scale}%`;
  return (
    <svg className={`change-line change-line--${kind}`} aria-hidden="true">
      <line className="change-line__scale" x1="0" x2="100%" y1="50%" y2="50%" />
      <line className="change-line__zero" x1="50%" x2="50%" y1="0" y2="100%" />
      <line className="change-line__span" x1={x(low)} x2={x(high)} y1="50%" y2="50%" />
      <circle className="change-line__dot" cx={x(difference)} cy="50%" r="5" />
    </svg>
  );
}

function earlierText({ t, language, earlier }: Props, { before }: KnownChange): string {
  const { period } = earlier;
  return t('manage.change.beforeScore', {
    period: periodName(t, { kind: kindOfPeriod(period), period }),
    score: formatDecimal(language, before.value, 1),
    n: formatInteger(language, before.n),
  });
}

function ChangeItem({ earlier, ...told }: Props) {
  const { page, language, t } = told;
  const { view, read, versions } = page;
  const minimum = read.rule.minimumToCompare;
  const change = changeOf(read.report.score, earlier.score, minimum);
  const areAlike = versions.join() === earlier.versions.join();
  return (
    <div className="change">
      <h3>
        {earlier.is === 'before'
          ? t('manage.change.before', { kind: view.kind })
          : t('manage.change.lastYear')}
      </h3>
      {change.kind === 'not-compared' ? (
        <p className="muted">
          {t(reasons[change.because], {
            minimum,
            reason: isHidden(earlier.score) ? hiddenText(t, earlier.score.hidden) : '',
          })}
        </p>
      ) : (
        <>
          <ChangeFigure
            change={change}
            language={language}
            t={t}
            before={earlierText({ ...told, earlier }, change)}
          >
            <ChangeLine {...change} />
          </ChangeFigure>
          {areAlike ? null : (
            <p className="small">
              {t('manage.change.versions', {
                before: earlier.versions.join(', '),
                now: versions.join(', '),
              })}
            </p>
          )}
        </>
      )}
    </div>
  );
}

/** What changed since the period before and since a year before, as far as the answers allow to say. */
export function Changes(told: Told) {
  const { page, t } = told;
  return (
    <section className="card stack" id="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{t('manage.change.title')}</h2>
      <div className="changes">
        {page.earlier.map((earlier) => (
          <ChangeItem key={earlier.is} {...told} earlier={earlier} />
        ))}
      </div>
      <p className="muted small">{t('manage.change.note')}</p>
    </section>
  );
}
