import { setAsideLines } from '@/app/[lang]/(manage)/manage/places/[code]/_components/set-aside-lines';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import type { ScoreReport } from '@/lib/reports/score-report';

/** What is kept beside the score, by reason; nothing when every answer counts. */
export function SetAside({ report, language, t }: Omit<Told, 'page'> & { report: ScoreReport }) {
  const lines = setAsideLines(report, language, t);
  if (lines.length === 0) return null;
  return (
    <div className="place-figures__aside">
      <p>{t('manage.setAside.title')}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
