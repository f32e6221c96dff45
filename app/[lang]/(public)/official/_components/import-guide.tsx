import type { OfficialReading } from '@/app/[lang]/(public)/official/_components/official-reading';
import { NATIONAL_RESULTS } from '@/lib/official/national-results';
import { NATIONAL } from '@/lib/official/official-result';

const COMMAND = 'npm run import -- official results.csv';
const HEADER = 'index,year,place,part,value,rank,source';
const DOOR = '/api/v1/official-results';

/** A file that may be imported as it stands: the figures are the published ones. */
function exampleFile(): string {
  const rows = NATIONAL_RESULTS.filter(({ year }) => year === 2023).slice(0, 2);
  const lines = rows.map(({ index, year, part, value, source }) =>
    [index, year, NATIONAL, part, value.toFixed(2), '', `"${source}"`].join(','),
  );
  return [HEADER, ...lines].join('\n');
}

export function ImportGuide({ view, t }: OfficialReading) {
  const { root, baseUrl } = view.site;
  return (
    <section className="stack" id="import" aria-labelledby="import-title">
      <h2 id="import-title">{t('public.official.import.title')}</h2>
      <p>{t('public.official.import.text')}</p>
      <p>
        <code className="official-code">{COMMAND}</code>
      </p>
      <ul className="plain-list">
        <li>{t('public.official.import.index')}</li>
        <li>{t('public.official.import.place', { code: root.code })}</li>
        <li>{t('public.official.import.part')}</li>
        <li>{t('public.official.import.value')}</li>
      </ul>
      <p>{t('public.official.import.rule')}</p>
      <p id="import-example">{t('public.official.import.example')}</p>
      <section
        className="official-file"
        aria-labelledby="import-example"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard
        tabIndex={0}
      >
        <pre lang="vi">{exampleFile()}</pre>
      </section>
      <p className="small">
        {t('public.official.data')} <a href={DOOR}>{`${baseUrl}${DOOR}`}</a>
      </p>
    </section>
  );
}
