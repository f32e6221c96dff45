import { Badge } from '@/app/_ui/badge';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import type { EarlierPeriod } from '@/app/[lang]/(manage)/manage/places/[code]/load';
import { periodName } from '@/app/[lang]/(manage)/manage/places/[code]/period-name';
import { kindOfPeriod } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import { formatDecimal, formatInteger } from '@/lib/i18n/format';
import { formatSigned } from '@/lib/i18n/format-signed';
import type { TextKey } from '@/lib/i18n/translator';
import { type Change, changeOf } from '@/lib/reports/change';
import { hiddenText } from '@/lib/reports/hidden-text';
import { isHidden } from '@/lib/reports/shown';

type Known = Exclude<Change, { kind: 'not-compared' }>;
type Props = Told & { earlier: EarlierPeriod };

const words: Record<Known['kind'], TextKey> = {
  rose: 'manage.change.rose',
  fell: 'manage.change.fell',
  inconclusive: 'manage.change.inconclusive',
};
const reasons: Record<Exclude<Change, Known>['because'], TextKey> = {
  'now-hidden': 'manage.change.nowHidden',
  'now-few': 'manage.change.nowFew',
  'before-hidden': 'manage.change.beforeHidden',
  'before-few': 'manage.change.beforeFew',
};
const tones = { rose: 'success', fell: 'danger', inconclusive: 'neutral' } as const;
const arrows = { rose: '▲', fell: '▼', inconclusive: '◆' } as const;
const SMALLEST_SCALE = 10;

/** The change with its interval, on a line with 0 in the middle; the words beside it say the same. */
function ChangeLine({ low, high, difference, kind }: Known) {
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

function KnownChange({ change, earlier, language, t }: Omit<Props, 'page'> & { change: Known }) {
  const { period } = earlier;
  return (
    <>
      <p className="change__figure">
        <span className="change__points">
          {t('manage.change.points', { difference: formatSigned(language, change.difference) })}
        </span>
        <Badge tone={tones[change.kind]}>
          <span aria-hidden="true">{arrows[change.kind]}</span> {t(words[change.kind])}
        </Badge>
      </p>
      <ChangeLine {...change} />
      <p className="small">
        {t('manage.change.interval', {
          low: formatSigned(language, change.low),
          high: formatSigned(language, change.high),
        })}
      </p>
      <p className="muted small">
        {t('manage.change.beforeScore', {
          period: periodName(t, { kind: kindOfPeriod(period), period }),
          score: formatDecimal(language, change.before.value, 1),
          n: formatInteger(language, change.before.n),
        })}
      </p>
    </>
  );
}

function ChangeItem({ earlier, ...told }: Props) {
  const { page, t } = told;
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
          <KnownChange {...told} earlier={earlier} change={change} />
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
