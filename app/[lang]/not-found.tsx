'use client';

import { useParams } from 'next/navigation';
import { ButtonLink } from '@/app/_ui/button';
import { MessagePage } from '@/app/_ui/message-page';
import { commonTexts } from '@/app/_ui/message-texts';

export default function NotFound() {
  const { lang } = useParams<{ lang: string }>();
  const { language, texts } = commonTexts(lang);
  return (
    <MessagePage
      product={texts['app.name']}
      title={texts['notFound.title']}
      text={texts['notFound.text']}
    >
      <ButtonLink href={`/${language}`}>{texts['notFound.home']}</ButtonLink>
    </MessagePage>
  );
}
