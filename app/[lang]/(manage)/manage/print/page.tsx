import type { Metadata } from 'next';
import { PRINT_FORMATS } from '@/app/_print/print-format';
import { PRINT_LEVELS } from '@/app/_print/print-place';
import { Button } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import { SelectField } from '@/app/_ui/select-field';
import { ManageShell } from '@/app/[lang]/(manage)/_components/manage-shell';
import { loadPrintChoices } from '@/app/[lang]/(manage)/manage/print/load';
import { placeLabel } from '@/app/[lang]/(manage)/place-label';
import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

type Props = {
  params: Promise<{ lang: Language }>;
  searchParams: Promise<{ place?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).lang)('print.title') };
}

export default async function PrintPage({ params, searchParams }: Props) {
  const { lang: language } = await params;
  const { place } = await searchParams;
  const t = translator(language);
  const choices = await loadPrintChoices(language, typeof place === 'string' ? place : undefined);
  const { asker, tree, own, chosen, path, hasPublicUrl } = choices;
  return (
    <ManageShell language={language} path={path} asker={asker} current="print">
      <div className="stack manage-narrow">
        <h1>{t('print.title')}</h1>
        <p>{t('print.text')}</p>
        {hasPublicUrl ? null : <Notice tone="warning">{t('print.noAddress')}</Notice>}
        <form className="stack" method="get" action={`/${language}/manage/print/sheets.pdf`}>
          <SelectField
            id="place"
            name="place"
            label={t('print.place')}
            hint={t('print.placeHint')}
            defaultValue={chosen?.code}
            choices={own.map((each) => ({
              value: each.code,
              label: placeLabel(tree, each, language),
            }))}
          />
          <SelectField
            id="level"
            name="level"
            label={t('print.level')}
            choices={PRINT_LEVELS.map((level) => ({
              value: level,
              label: t(`print.level.${level}`),
            }))}
          />
          <SelectField
            id="format"
            name="format"
            label={t('print.format')}
            choices={PRINT_FORMATS.map((format) => ({
              value: format,
              label: t(`print.format.${format}`),
            }))}
          />
          <Button>{t('print.download')}</Button>
        </form>
      </div>
    </ManageShell>
  );
}
