import type { PackPage } from '@/app/[lang]/(manage)/manage/languages/load';
import { type PackUse, packUses } from '@/app/[lang]/(manage)/manage/languages/pack-uses';
import { isLanguage, type Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';
import { SURFACES, type Surface } from '@/lib/language-packs/pack-texts';

type Props = { page: PackPage; language: Language; t: Translate };

function wholeText({ questionnaire, missing }: PackUse, language: Language, t: Translate): string {
  const name = questionnaire.name[language];
  return missing.length === 0
    ? t('languages.missing.whole', { name })
    : t('languages.missing.count', { name, count: missing.length });
}

type PartProps = { surface: Surface; uses: readonly PackUse[]; language: Language; t: Translate };

function MissingOn({ surface, uses, language, t }: PartProps) {
  const all = uses.flatMap(({ missing }) => missing);
  const texts = [...new Map(all.map((text) => [`${text.key} ${text.vi}`, text])).values()];
  return (
    <div className="stack">
      <h3>{t('languages.missing.on', { surface })}</h3>
      <ul className="manage-list">
        {uses.map((use) => (
          <li key={use.questionnaire.code}>{wholeText(use, language, t)}</li>
        ))}
      </ul>
      {texts.length > 0 ? (
        <details className="language-details">
          <summary>{t('languages.missing.show', { count: texts.length })}</summary>
          <ul className="manage-list">
            {texts.map(({ key, vi }) => (
              <li key={`${key} ${vi}`}>
                <span lang="vi">{vi}</span> <code className="language-tag">{key}</code>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** What has to be translated still, for the kiosk and for the phone. */
export function MissingTexts({ page: { pack, questionnaires }, language, t }: Props) {
  const uses = packUses(pack, questionnaires);
  const isWhole = uses.every(({ missing }) => missing.length === 0);
  return (
    <section className="stack" aria-labelledby="missing-title" id="missing">
      <h2 id="missing-title">{t('languages.missing')}</h2>
      {isLanguage(pack.language) ? <p>{t('languages.missing.own')}</p> : null}
      {isWhole && !isLanguage(pack.language) ? <p>{t('languages.missing.none')}</p> : null}
      {isWhole
        ? null
        : SURFACES.map((surface) => (
            <MissingOn
              key={surface}
              surface={surface}
              uses={uses.filter((use) => use.surface === surface)}
              language={language}
              t={t}
            />
          ))}
    </section>
  );
}
