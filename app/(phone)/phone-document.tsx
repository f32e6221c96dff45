import type { ReactNode } from 'react';
import { phoneStyle } from '@/app/(phone)/phone-style';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

export type PageContext = {
  language: Language;
  t: Translate;
  isDemonstration: boolean;
};

type Props = PageContext & {
  title: string;
  /** The same page in the other language; null where there is nothing to come back to. */
  otherLanguage?: { language: Language; href: string };
  children: ReactNode;
};

/** The shell of every phone page: one document, its style inside, no script, nothing fetched. */
export function PhoneDocument(props: Props) {
  const { language, t, isDemonstration, title, otherLanguage, children } = props;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, matched to its hash in the policy
          dangerouslySetInnerHTML={{ __html: phoneStyle }}
        />
      </head>
      <body>
        <header>
          {isDemonstration ? <p className="demonstration">{t('app.demonstration')}</p> : null}
          <span className="product" translate="no">
            {t('app.name')}
          </span>
          {otherLanguage ? (
            <nav aria-label={t('phone.language')}>
              <a
                href={otherLanguage.href}
                lang={otherLanguage.language}
                hrefLang={otherLanguage.language}
              >
                {t(`language.${otherLanguage.language}`)}
              </a>
            </nav>
          ) : null}
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}
