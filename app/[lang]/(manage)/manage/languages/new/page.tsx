import '../languages.css';
import type { Metadata } from 'next';
import { ManageShell } from '@/app/[lang]/(manage)/_components/manage-shell';
import { UploadForm } from '@/app/[lang]/(manage)/manage/languages/_components/upload-form';
import { loadNewPack } from '@/app/[lang]/(manage)/manage/languages/load';
import { UPLOAD_MEGABYTES } from '@/app/[lang]/(manage)/manage/languages/upload-state';
import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

type Props = {
  params: Promise<{ lang: Language }>;
  searchParams: Promise<{ of?: string | string[] }>;
};

const MINORITY_TAGS = { rad: 'e-de', cmo: 'm-nong', jra: 'gia-rai' } as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).lang)('languages.add') };
}

export default async function NewPackPage({ params, searchParams }: Props) {
  const { lang: language } = await params;
  const { of } = await searchParams;
  const t = translator(language);
  const wanted = typeof of === 'string' ? of : undefined;
  const { asker, path, previous } = await loadNewPack(language, wanted);
  const limit = UPLOAD_MEGABYTES;
  const tags = Object.entries(MINORITY_TAGS).map(([value, code]) => ({
    value,
    label: t(`profile.ethnicity.${code}`),
  }));
  return (
    <ManageShell language={language} path={path} asker={asker} current="languages">
      <div className="stack">
        <p>
          <a className="manage-target" href={`/${language}/manage/languages`}>
            {t('languages.back')}
          </a>
        </p>
        <h1>{t('languages.add')}</h1>
        <p>{t('languages.form.text')}</p>
        <UploadForm
          hidden={{ language }}
          tags={tags}
          values={previous ? { tag: previous.language, name: previous.name } : {}}
          words={{
            errors: t('signIn.errors'),
            tag: t('languages.form.tag'),
            tagHint: t('languages.form.tagHint'),
            name: t('languages.form.name'),
            nameHint: t('languages.form.nameHint'),
            file: t('languages.form.file'),
            fileHint: t('languages.form.fileHint', { limit }),
            fileLarge: t('languages.form.fileLarge', { limit }),
            submit: t('languages.form.submit'),
            sending: t('languages.form.sending'),
            faults: t('languages.faults.title'),
            copy: t('languages.faults.copy'),
            plain: t('languages.faults.plain'),
          }}
        />
      </div>
    </ManageShell>
  );
}
