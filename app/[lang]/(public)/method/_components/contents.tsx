import type { TextKey, Translate } from '@/lib/i18n/translator';

const SECTIONS: readonly (readonly [id: string, title: TextKey])[] = [
  ['asked', 'public.method.asked.title'],
  ['score', 'public.method.score.title'],
  ['example', 'public.method.example.title'],
  ['interval', 'public.method.interval.title'],
  ['centres', 'public.method.places.title'],
  ['shown', 'public.method.shown.title'],
  ['compare', 'public.method.compare.title'],
  ['frozen', 'public.method.frozen.title'],
  ['counts', 'public.method.counts.title'],
  ['recompute', 'public.method.recompute.title'],
  ['official', 'public.method.official.title'],
  ['law', 'public.method.law.title'],
  ['sources', 'public.method.sources.title'],
];

export function Contents({ t }: { t: Translate }) {
  return (
    <nav className="method__contents" aria-labelledby="contents-title">
      <h2 className="method__small-title" id="contents-title">
        {t('public.method.contents')}
      </h2>
      <ol>
        {SECTIONS.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{t(title)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
