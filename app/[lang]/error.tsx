'use client';

import { useParams } from 'next/navigation';
import { Button, ButtonLink } from '@/app/_ui/button';
import { MessagePage } from '@/app/_ui/message-page';
import { commonTexts } from '@/app/_ui/message-texts';

export default function Failure() {
  const { lang } = useParams<{ lang: string }>();
  const { language, texts } = commonTexts(lang);
  return (
    <MessagePage
      product={texts['app.name']}
      title={texts['failure.title']}
      text={texts['failure.text']}
    >
      <Button type="button" onClick={() => window.location.reload()}>
        {texts['failure.again']}
      </Button>
      <ButtonLink look="secondary" href={`/${language}`}>
        {texts['notFound.home']}
      </ButtonLink>
    </MessagePage>
  );
}
