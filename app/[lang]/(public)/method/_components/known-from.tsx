import { Badge } from '@/app/_ui/badge';
import type { TextKey, Translate } from '@/lib/i18n/translator';

const KINDS = ['law', 'pub', 'known', 'ours'] as const;
type Kind = (typeof KINDS)[number];

const tones = { law: 'success', pub: 'success', known: 'warning', ours: 'neutral' } as const;
const labels: Record<Kind, TextKey> = {
  law: 'public.method.mark.law',
  pub: 'public.method.mark.pub',
  known: 'public.method.mark.known',
  ours: 'public.method.mark.ours',
};
const meanings: Record<Kind, TextKey> = {
  law: 'public.method.mark.law.means',
  pub: 'public.method.mark.pub.means',
  known: 'public.method.mark.known.means',
  ours: 'public.method.mark.ours.means',
};

function Mark({ from, t }: { from: Kind; t: Translate }) {
  return <Badge tone={tones[from]}>{t(labels[from])}</Badge>;
}

/** A rule, and how we know it. */
export function Rule({ from, text, t }: { from: Kind; text: string; t: Translate }) {
  return (
    <>
      {text} <Mark from={from} t={t} />
    </>
  );
}

export function MarksExplained({ t }: { t: Translate }) {
  return (
    <aside className="card stack" aria-labelledby="marks-title">
      <h2 className="method__small-title" id="marks-title">
        {t('public.method.mark.title')}
      </h2>
      <p className="small">{t('public.method.mark.text')}</p>
      <dl className="method__marks small">
        {KINDS.map((kind) => (
          <div key={kind}>
            <dt>
              <Mark from={kind} t={t} />
            </dt>
            <dd>{t(meanings[kind])}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
