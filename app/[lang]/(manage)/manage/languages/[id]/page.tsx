import '../languages.css';
import type { Metadata } from 'next';
import { ButtonLink } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import { ManageShell } from '@/app/[lang]/(manage)/_components/manage-shell';
import { PackBadges } from '@/app/[lang]/(manage)/manage/languages/_components/pack-badges';
import { MissingTexts } from '@/app/[lang]/(manage)/manage/languages/[id]/_components/missing-texts';
import { PackFacts } from '@/app/[lang]/(manage)/manage/languages/[id]/_components/pack-facts';
import { PackHistory } from '@/app/[lang]/(manage)/manage/languages/[id]/_components/pack-history';
import { ReviewSection } from '@/app/[lang]/(manage)/manage/languages/[id]/_components/review-section';
import { TextsTable } from '@/app/[lang]/(manage)/manage/languages/[id]/_components/texts-table';
import { UseSection } from '@/app/[lang]/(manage)/manage/languages/[id]/_components/use-section';
import { loadPack } from '@/app/[lang]/(manage)/manage/languages/load';
import type { Language } from '@/lib/i18n/language';
import { type TextKey, translator } from '@/lib/i18n/translator';

type Props = {
  params: Promise<{ lang: Language; id: string }>;
  searchParams: Promise<{ ask?: string; done?: string }>;
};

const doneTexts: Record<string, TextKey> = {
  kept: 'languages.done.kept',
  same: 'languages.done.same',
  reviewed: 'languages.done.reviewed',
  chosen: 'languages.done.chosen',
  ended: 'languages.done.ended',
  added: 'languages.done.added',
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).lang)('languages.title') };
}

export default async function PackPageOf({ params, searchParams }: Props) {
  const { lang: language, id } = await params;
  const { ask, done } = await searchParams;
  const page = await loadPack(language, id);
  const { asker, path, pack } = page;
  const t = translator(language);
  const list = `/${language}/manage/languages`;
  const own = `${list}/${pack.id}`;
  const hidden = { language, id: String(pack.id) };
  const doneKey = done === undefined ? undefined : doneTexts[done];
  return (
    <ManageShell language={language} path={path} asker={asker} current="languages">
      <div className="stack stack--wide">
        <div className="stack">
          <p>
            <a className="manage-target" href={list}>
              {t('languages.back')}
            </a>
          </p>
          <h1>{t('languages.one', { name: pack.name, version: pack.version })}</h1>
          <PackBadges pack={pack} t={t} />
          {doneKey ? <Notice tone="success" title={t(doneKey)} isLive /> : null}
          <p>
            <ButtonLink look="secondary" href={`${own}/preview`}>
              {t('languages.preview')}
            </ButtonLink>
          </p>
          <ul className="manage-list manage-list--plain">
            <li>
              <a className="manage-target" href={`${list}/sheet.csv?of=${pack.id}`} download>
                {t('languages.sheet.filled')}
              </a>
            </li>
            <li>
              <a className="manage-target" href={`${list}/new?of=${pack.id}`}>
                {t('languages.next')}
              </a>
            </li>
          </ul>
        </div>
        <PackFacts page={page} language={language} t={t} />
        <MissingTexts page={page} language={language} t={t} />
        <ReviewSection hidden={hidden} t={t} />
        <UseSection page={page} isEndAsked={ask === 'end'} hidden={hidden} path={own} t={t} />
        <TextsTable pack={pack} t={t} />
        <PackHistory page={page} path={list} t={t} />
      </div>
    </ManageShell>
  );
}
