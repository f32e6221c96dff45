import './languages.css';
import type { Metadata } from 'next';
import { ButtonLink } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import { ManageShell } from '@/app/[lang]/(manage)/_components/manage-shell';
import { LanguagesTable } from '@/app/[lang]/(manage)/manage/languages/_components/languages-table';
import { loadLanguages } from '@/app/[lang]/(manage)/manage/languages/load';
import type { Language } from '@/lib/i18n/language';
import { type Translate, translator } from '@/lib/i18n/translator';

type Props = { params: Promise<{ lang: Language }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).lang)('languages.title') };
}

function NoLanguages({ t }: { t: Translate }) {
  return (
    <Notice title={t('languages.empty.title')}>
      <ol className="manage-list">
        <li>{t('languages.empty.sheet')}</li>
        <li>{t('languages.empty.translate')}</li>
        <li>{t('languages.empty.upload')}</li>
        <li>{t('languages.empty.review')}</li>
      </ol>
    </Notice>
  );
}

export default async function LanguagesPage({ params }: Props) {
  const { lang: language } = await params;
  const t = translator(language);
  const { asker, packs, questionnaires } = await loadLanguages(language);
  const path = `/${language}/manage/languages`;
  return (
    <ManageShell language={language} path="/manage/languages" asker={asker} current="languages">
      <div className="stack">
        <h1>{t('languages.title')}</h1>
        <p>{t('languages.text')}</p>
        <p className="cluster">
          <ButtonLink href={`${path}/new`}>{t('languages.add')}</ButtonLink>
          <a className="manage-target" href={`${path}/sheet.csv`} download>
            {t('languages.sheet.link')}
          </a>
        </p>
        {packs.length === 0 ? (
          <NoLanguages t={t} />
        ) : (
          <>
            <LanguagesTable
              packs={packs}
              questionnaires={questionnaires}
              path={path}
              language={language}
              t={t}
            />
            <p>{t('languages.listText')}</p>
          </>
        )}
      </div>
    </ManageShell>
  );
}
