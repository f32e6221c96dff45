import '../paper.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Notice } from '@/app/_ui/notice';
import { ActionForm } from '@/app/[lang]/(manage)/_components/action-form';
import { ManageShell } from '@/app/[lang]/(manage)/_components/manage-shell';
import { momentText } from '@/app/[lang]/(manage)/manage/devices/moment-text';
import { SheetForm } from '@/app/[lang]/(manage)/manage/paper/_components/sheet-form';
import { checkSheetAction, discardSheetAction } from '@/app/[lang]/(manage)/manage/paper/actions';
import { loadSheet, type SheetPage, toldNumber } from '@/app/[lang]/(manage)/manage/paper/load';
import { sheetFields } from '@/app/[lang]/(manage)/manage/paper/sheet-fields';
import {
  COMMENT_FIELD,
  nameOfField,
  valuesOfSheet,
} from '@/app/[lang]/(manage)/manage/paper/sheet-form-values';
import { formatDay } from '@/lib/i18n/format';
import type { Language } from '@/lib/i18n/language';
import { type Translate, translator } from '@/lib/i18n/translator';
import { keyedDifferences } from '@/lib/submission/keyed-sheet';

type Props = {
  params: Promise<{ lang: Language; number: string }>;
  searchParams: Promise<{ ask?: string; stored?: string }>;
};

type Part = { page: SheetPage; language: Language; t: Translate };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, number } = await params;
  return { title: translator(lang)('paper.sheet', { number }) };
}

function titleOf({ sheet }: SheetPage, t: Translate): string {
  const { number } = sheet;
  if (sheet.first === null) return t('paper.sheet', { number });
  return t(sheet.second === null ? 'paper.second' : 'paper.decide', { number });
}

function Finished({ page: { sheet }, t }: Part) {
  const { finishedSigned, discardReason } = sheet;
  if (finishedSigned === null) return null;
  const { name } = finishedSigned;
  const moment = momentText(t, finishedSigned.at);
  return discardReason === null ? (
    <Notice tone="success" title={t('paper.finished.stored', { name, moment })} />
  ) : (
    <Notice title={t('paper.finished.discarded', { name, moment, reason: discardReason })} />
  );
}

function SecondKeying({ page: { asker, sheet, questionnaire }, language, t }: Part) {
  const { number, first, firstSigned } = sheet;
  return (
    <>
      <p>{t('paper.second.text', { number })}</p>
      {firstSigned.by === asker.account.id ? (
        <Notice tone="warning">{t('paper.second.same')}</Notice>
      ) : null}
      <SheetForm
        key={`${number} 1`}
        action={checkSheetAction}
        hidden={{ language, number: String(number), keyings: '1' }}
        fields={sheetFields(questionnaire, language, t)}
        values={{ [COMMENT_FIELD]: first?.comment ?? '' }}
        submitLabel={t('paper.form.store')}
        errorTitle={t('signIn.errors')}
      />
    </>
  );
}

function Decision({ page: { sheet, questionnaire }, language, t }: Part) {
  const { number, first, second } = sheet;
  if (!first || !second) return null;
  const names = keyedDifferences(questionnaire, first, second).map(nameOfField);
  const [one, two] = [first, second].map((each) => valuesOfSheet(questionnaire, each));
  const said = (values: typeof one, name: string) =>
    values?.[name] ? values[name] : t('paper.form.nothing');
  const hints = names.map((name) => [
    name,
    t('paper.decide.hint', { first: said(one, name), second: said(two, name) }),
  ]);
  const agreed = Object.entries(two ?? {}).filter(([name]) => !names.includes(name));
  return (
    <>
      <p>{t('paper.decide.text')}</p>
      <SheetForm
        key={`${number} 2`}
        action={checkSheetAction}
        hidden={{ language, number: String(number), keyings: '2' }}
        fields={sheetFields(questionnaire, language, t, Object.fromEntries(hints))}
        values={Object.fromEntries(agreed)}
        submitLabel={t('paper.form.store')}
        errorTitle={t('signIn.errors')}
      />
    </>
  );
}

function Discard({ page: { path, sheet }, isAsked, language, t }: Part & { isAsked: boolean }) {
  const { number } = sheet;
  if (!isAsked) {
    return (
      <p>
        <a
          className="manage-target"
          href={`/${language}${path}?ask=discard#discard`}
          rel="nofollow"
        >
          {t('paper.discard.link')}
        </a>
      </p>
    );
  }
  return (
    <section id="discard" className="stack" aria-labelledby="discard-title">
      <h2 id="discard-title">{t('paper.discard.title', { number })}</h2>
      <p>{t('paper.discard.text')}</p>
      <ActionForm
        action={discardSheetAction}
        hidden={{ language, number: String(number) }}
        submitLabel={t('paper.discard.submit')}
        errorTitle={t('signIn.errors')}
        fields={[
          {
            name: 'reason',
            label: t('paper.discard.reason'),
            hint: t('paper.discard.reasonHint'),
            autoComplete: 'off',
          },
        ]}
      />
    </section>
  );
}

export default async function SheetPageOf({ params, searchParams }: Props) {
  const { lang: language, number } = await params;
  const { ask, stored } = await searchParams;
  const page = await loadSheet(language, number);
  if (!page) notFound();
  const { asker, path, sheet, place } = page;
  const t = translator(language);
  const part = { page, language, t };
  const storedNumber = toldNumber(stored);
  return (
    <ManageShell language={language} path={path} asker={asker} current="paper">
      <div className="stack">
        <p>
          <a className="manage-target" href={`/${language}/manage/paper`}>
            {t('paper.back')}
          </a>
        </p>
        {storedNumber !== null ? (
          <Notice tone="success" title={t('paper.stored', { number: storedNumber })} isLive>
            <p>{t('paper.stored.next')}</p>
          </Notice>
        ) : null}
        <h1>{titleOf(page, t)}</h1>
        <p>{t('paper.sheet.place', { place, day: formatDay(sheet.day) })}</p>
        <Finished {...part} />
        {sheet.first && !sheet.second ? <SecondKeying {...part} /> : null}
        {sheet.second ? <Decision {...part} /> : null}
        {sheet.first ? <Discard {...part} isAsked={ask === 'discard'} /> : null}
      </div>
    </ManageShell>
  );
}
