'use client';

import { useParams } from 'next/navigation';
import { Button, ButtonLink } from '@/app/_ui/button';
import { MessagePage } from '@/app/_ui/message-page';
import { commonTexts } from '@/app/_ui/message-texts';
import { TextField } from '@/app/_ui/text-field';
import { publicNotFound as en } from '@/lib/i18n/texts/public-not-found.en';
import { publicNotFound as vi } from '@/lib/i18n/texts/public-not-found.vi';

const COUNTER = /^(.+-TT)-\d+$/;

/** Runs in the browser because only there is the address known to a page that was not found. */
export function PlaceNotFound({ isDemonstration }: { isDemonstration: boolean }) {
  const { lang, code } = useParams<{ lang: string; code: string }>();
  const { language, texts: common } = commonTexts(lang);
  const texts = language === 'en' ? en : vi;
  const centre = COUNTER.exec(code)?.[1];
  return (
    <>
      {isDemonstration ? (
        <header className="page__demonstration">
          <span>{common['app.demonstration']}</span>
        </header>
      ) : null}
      <MessagePage
        product={common['app.name']}
        title={texts['public.notFound.title']}
        text={centre ? texts['public.notFound.counter'] : texts['public.notFound.place']}
      >
        {centre ? (
          <ButtonLink href={`/${language}/places/${centre}`}>
            {texts['public.notFound.centre']}
          </ButtonLink>
        ) : (
          <form className="form stack" action={`/${language}#places`} method="get">
            <TextField
              id="q"
              name="q"
              type="search"
              label={texts['public.search.label']}
              hint={texts['public.search.hint']}
            />
            <Button>{texts['public.search.submit']}</Button>
          </form>
        )}
        <ButtonLink look="secondary" href={`/${language}`}>
          {texts['public.notFound.province']}
        </ButtonLink>
      </MessagePage>
    </>
  );
}
