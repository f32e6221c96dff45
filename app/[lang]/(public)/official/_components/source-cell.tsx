import type { OfficialReading } from '@/app/[lang]/(public)/official/_components/official-reading';
import type { PublishedResult } from '@/app/[lang]/(public)/official/load';
import { formatDay } from '@/lib/i18n/format';
import type { TextKey } from '@/lib/i18n/translator';
import type { OfficialIndex } from '@/lib/official/official-result';
import { dayOfInstant } from '@/lib/time/instant';

const indexNames: Record<OfficialIndex, TextKey> = {
  sipas: 'public.official.index.sipas',
  par: 'public.official.index.par',
};

/** Where a figure was published, and how we know it. What a province wrote stays as it wrote it. */
export function SourceCell({
  result,
  t,
}: Pick<OfficialReading, 't'> & { result: PublishedResult }) {
  const { mark, index, year } = result;
  if (mark === 'imported') {
    const date = formatDay(dayOfInstant(result.importedAt));
    return (
      <div className="official-source">
        <span lang="vi">{result.source}</span>
        <br />
        <span className="muted">{t('public.official.mark.imported', { date })}</span>
      </div>
    );
  }
  return (
    <div className="official-source">
      {t('public.official.source', { index: t(indexNames[index]), year })}
      <br />
      <span className="muted">
        {mark === 'pub' ? t('public.official.mark.pub') : t('public.official.mark.known')}
      </span>
    </div>
  );
}
