import { momentText } from '@/app/[lang]/(manage)/manage/devices/moment-text';
import { ReviewedBy } from '@/app/[lang]/(manage)/manage/languages/_components/reviewed-by';
import { WholeSurveys } from '@/app/[lang]/(manage)/manage/languages/_components/whole-surveys';
import type { PackPage } from '@/app/[lang]/(manage)/manage/languages/load';
import { countRecordings } from '@/app/[lang]/(manage)/manage/languages/pack-uses';
import { formatInteger } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

type Props = { page: PackPage; language: Language; t: Translate };

export function PackFacts({ page: { pack, questionnaires }, language, t }: Props) {
  const moment = momentText(t, pack.uploadedAt);
  const facts = [
    [t('languages.form.tag'), <code key="tag">{pack.language}</code>],
    [
      t('languages.facts.uploaded'),
      t('languages.facts.uploadedBy', { name: pack.uploadedByName, moment }),
    ],
    [t('languages.facts.texts'), formatInteger(language, pack.entries.length)],
    [t('languages.recordings'), formatInteger(language, countRecordings(pack))],
    [t('languages.reviewer'), <ReviewedBy key="reviewer" review={pack.review} t={t} />],
    [
      t('languages.whole'),
      <WholeSurveys
        key="whole"
        pack={pack}
        questionnaires={questionnaires}
        language={language}
        t={t}
      />,
    ],
  ] as const;
  return (
    <section className="stack" aria-labelledby="facts-title">
      <h2 id="facts-title">{t('languages.facts')}</h2>
      <dl className="language-facts">
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
