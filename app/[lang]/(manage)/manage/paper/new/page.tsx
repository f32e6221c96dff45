import '../paper.css';
import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { Notice } from '@/app/_ui/notice';
import { ManageShell } from '@/app/[lang]/(manage)/_components/manage-shell';
import { SheetForm } from '@/app/[lang]/(manage)/manage/paper/_components/sheet-form';
import { keySheetAction } from '@/app/[lang]/(manage)/manage/paper/actions';
import { loadNewSheet, toldNumber } from '@/app/[lang]/(manage)/manage/paper/load';
import { sheetFields } from '@/app/[lang]/(manage)/manage/paper/sheet-fields';
import { formatDay } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

type Props = {
  params: Promise<{ lang: Language }>;
  searchParams: Promise<{ place?: string | string[]; day?: string | string[]; done?: string }>;
};

const single = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value : undefined;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).lang)('paper.new') };
}

export default async function NewSheetPage({ params, searchParams }: Props) {
  const { lang: language } = await params;
  const search = await searchParams;
  const t = translator(language);
  const wish = { place: single(search.place), day: single(search.day) };
  const { asker, path, wanted, questionnaire } = await loadNewSheet(language, wish);
  const number = toldNumber(search.done);
  const id = randomUUID();
  return (
    <ManageShell language={language} path={path} asker={asker} current="paper">
      <div className="stack">
        <p>
          <a className="manage-target" href={`/${language}/manage/paper`}>
            {t('paper.back')}
          </a>
        </p>
        <h1>{t('paper.new')}</h1>
        {wanted ? (
          <>
            <p>{t('paper.sheet.place', { place: wanted.label, day: formatDay(wanted.day) })}</p>
            {number === null ? null : (
              <Notice tone="success" title={t('paper.kept', { number })} isLive>
                <p className="sheet-number">{number}</p>
                <p>{t('paper.kept.text', { number })}</p>
              </Notice>
            )}
            <SheetForm
              key={id}
              action={keySheetAction}
              hidden={{ language, id, place: wanted.place.code, day: wanted.day }}
              fields={sheetFields(questionnaire, language, t)}
              values={{}}
              submitLabel={t('paper.form.save')}
              errorTitle={t('signIn.errors')}
            />
          </>
        ) : (
          <Notice tone="warning">
            <p>{t('paper.placeWrong')}</p>
            <p>{t('paper.dayWrong')}</p>
          </Notice>
        )}
      </div>
    </ManageShell>
  );
}
