import type { Metadata } from 'next';
import { Button } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import { ManageShell } from '@/app/[lang]/(manage)/_components/manage-shell';
import { SheetsTable } from '@/app/[lang]/(manage)/manage/paper/_components/sheets-table';
import { loadPaper, toldNumber } from '@/app/[lang]/(manage)/manage/paper/load';
import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

type Props = {
  params: Promise<{ lang: Language }>;
  searchParams: Promise<{ place?: string | string[]; stored?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).lang)('paper.title') };
}

export default async function PaperPage({ params, searchParams }: Props) {
  const { lang: language } = await params;
  const { place, stored } = await searchParams;
  const t = translator(language);
  const wanted = typeof place === 'string' ? place : undefined;
  const { asker, path, choices, lines, counts, today, earliest } = await loadPaper(
    language,
    wanted,
  );
  const number = toldNumber(stored);
  const base = `/${language}/manage/paper`;
  return (
    <ManageShell language={language} path={path} asker={asker} current="paper">
      <div className="stack stack--wide">
        <div className="stack">
          <h1>{t('paper.title')}</h1>
          <p>{t('paper.text')}</p>
          {number !== null ? (
            <Notice tone="success" title={t('paper.stored', { number })} isLive />
          ) : null}
        </div>
        <section className="stack manage-narrow" aria-labelledby="start-title">
          <h2 id="start-title">{t('paper.start')}</h2>
          <form className="form" method="get" action={`${base}/new`}>
            <SelectField
              id="place"
              name="place"
              label={t('paper.place')}
              choices={choices}
              defaultValue={choices.some(({ value }) => value === wanted) ? wanted : undefined}
            />
            <TextField
              id="day"
              name="day"
              label={t('paper.day')}
              type="date"
              defaultValue={today}
              min={earliest}
              max={today}
            />
            <Button>{t('paper.begin')}</Button>
          </form>
          <p>
            <a className="manage-target" href={`/${language}/manage/print`}>
              {t('paper.print')}
            </a>
          </p>
        </section>
        <section className="stack" aria-labelledby="open-title">
          <h2 id="open-title">{t('paper.open')}</h2>
          <SheetsTable lines={lines} base={base} t={t} />
          <p>{t('paper.done.counts', counts)}</p>
        </section>
      </div>
    </ManageShell>
  );
}
