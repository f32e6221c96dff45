import type { ReactNode } from 'react';
import type { SurveyLanguage } from '@/app/_survey/survey-language';
import { phoneStyle } from '@/app/(phone)/phone-style';
import type { Translate } from '@/lib/i18n/translator';

export type PageContext = {
  language: SurveyLanguage;
  t: Translate;
  isDemonstration: boolean;
  /** Larger faces and only the words that are needed. */
  isSimple: boolean;
};

type Props = PageContext & {
  title: string;
  /** The same page in other languages; none where there is nothing to come back to. */
  otherLanguages?: readonly { language: SurveyLanguage; href: string }[];
  /** The same page in the other look. */
  otherLook?: string;
  children: ReactNode;
};

/** The shell of every phone page: one document, its style inside, no script, nothing fetched. */
export function PhoneDocument(props: Props) {
  const { language, t, isDemonstration, isSimple, title, otherLanguages = [], otherLook } = props;
  return (
    <html lang={language.tag} className={isSimple ? 'simple' : undefined}>
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
          {otherLanguages.length > 0 ? (
            <nav aria-label={t('phone.language')}>
              {otherLanguages.map((other) => (
                <a
                  key={other.language.tag}
                  href={other.href}
                  lang={other.language.tag}
                  hrefLang={other.language.tag}
                >
                  {other.language.name}
                </a>
              ))}
            </nav>
          ) : null}
          {otherLook ? (
            <a href={otherLook}>{t(isSimple ? 'phone.look.usual' : 'phone.look.simple')}</a>
          ) : null}
        </header>
        <main>{props.children}</main>
      </body>
    </html>
  );
}
