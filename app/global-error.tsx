'use client';

import '@/app/_ui/tokens.css';
import '@/app/_ui/base.css';
import '@/app/_ui/page.css';
import '@/app/_ui/forms.css';
import { usePathname } from 'next/navigation';
import { Button } from '@/app/_ui/button';
import { MessagePage } from '@/app/_ui/message-page';
import { commonTexts } from '@/app/_ui/message-texts';

/** Stands in for the root layout when that itself has failed. */
export default function GlobalFailure() {
  const { language, texts } = commonTexts(usePathname()?.split('/')[1]);
  return (
    <html lang={language}>
      <body>
        <title>{texts['failure.title']}</title>
        <MessagePage
          product={texts['app.name']}
          title={texts['failure.title']}
          text={texts['failure.text']}
        >
          <Button type="button" onClick={() => window.location.reload()}>
            {texts['failure.again']}
          </Button>
        </MessagePage>
      </body>
    </html>
  );
}
