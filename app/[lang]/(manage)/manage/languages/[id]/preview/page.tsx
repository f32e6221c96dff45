import '../../languages.css';
import './survey-preview.css';
import type { Metadata } from 'next';
import { ownLanguage, packLanguage } from '@/app/_survey/survey-language';
import { Notice } from '@/app/_ui/notice';
import { ManageShell } from '@/app/[lang]/(manage)/_components/manage-shell';
import { SurveyPreview } from '@/app/[lang]/(manage)/manage/languages/[id]/preview/_components/survey-preview';
import { type KeptPack, loadPack } from '@/app/[lang]/(manage)/manage/languages/load';
import { isLanguage, type Language } from '@/lib/i18n/language';
import { vi } from '@/lib/i18n/texts/vi';
import { translator } from '@/lib/i18n/translator';
import { missingFrom } from '@/lib/language-packs/pack-coverage';

type Props = {
  params: Promise<{ lang: Language; id: string }>;
  searchParams: Promise<{ questionnaire?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).lang)('languages.preview') };
}

function languageOf(pack: KeptPack) {
  const { language } = pack;
  return isLanguage(language)
    ? ownLanguage(language, translator(language), pack)
    : packLanguage(pack, vi);
}

export default async function PreviewPage({ params, searchParams }: Props) {
  const { lang: language, id } = await params;
  const { questionnaire: wanted } = await searchParams;
  const { asker, path, pack, questionnaires } = await loadPack(language, id);
  const t = translator(language);
  const { name, version } = pack;
  const own = `/${language}/manage/languages/${pack.id}`;
  const [first] = questionnaires;
  const shown = questionnaires.find(({ code }) => code === wanted) ?? first;
  if (!shown) throw new Error('expected a questionnaire to be published');
  const count = missingFrom(pack, 'phone', shown).length;
  const query = shown === first ? '' : `?questionnaire=${shown.code}`;
  return (
    <ManageShell
      language={language}
      path={`${path}/preview${query}`}
      asker={asker}
      current="languages"
    >
      <div className="stack">
        <p>
          <a className="manage-target" href={own}>
            {t('languages.preview.back')}
          </a>
        </p>
        <h1>{t('languages.preview.title', { name, version })}</h1>
        <p>{t('languages.preview.nothingSent')}</p>
        <nav aria-label={t('languages.preview.switch')}>
          <ul className="cluster manage-list--plain">
            {questionnaires.map((each) => (
              <li key={each.code}>
                <a
                  className="manage-target"
                  href={`${own}/preview${each === first ? '' : `?questionnaire=${each.code}`}`}
                  aria-current={each === shown ? 'page' : undefined}
                >
                  {each.name[language]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {count > 0 ? (
          <Notice tone="warning">{t('languages.preview.missing', { count })}</Notice>
        ) : null}
        <SurveyPreview
          questionnaire={shown}
          language={languageOf(pack)}
          label={t('languages.preview.area')}
        />
      </div>
    </ManageShell>
  );
}
