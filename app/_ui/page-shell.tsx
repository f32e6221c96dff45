import type { ReactNode } from 'react';
import { FaceSymbols } from '@/app/_ui/face';
import { ProductMark } from '@/app/_ui/product-mark';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

type Props = {
  t: Translate;
  homeHref: string;
  children: ReactNode;
  /** Whose pages these are: the province or the centre. */
  owner?: ReactNode;
  /** The same page in the other language. */
  otherLanguage?: { language: Language; href: string };
  navigation?: ReactNode;
  /** Who is signed in, and the way out. */
  account?: ReactNode;
  isDemonstration?: boolean;
  footer?: ReactNode;
};

/** Every page but kiosk and phone: skip link, header, demonstration mark, main, footer. */
export function PageShell(props: Props) {
  const { t, homeHref, children, owner, otherLanguage, navigation, account, footer } = props;
  return (
    <div className="page">
      <FaceSymbols />
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <header className="page__header">
        <div className="page__header-row">
          <a className="page__product" href={homeHref}>
            <ProductMark />
            <span className="page__name">{t('app.name')}</span>
            {owner ? <span className="page__owner">{owner}</span> : null}
          </a>
          <div className="page__tools">
            {account}
            {otherLanguage ? (
              <a
                className="page__language"
                href={otherLanguage.href}
                hrefLang={otherLanguage.language}
                lang={otherLanguage.language}
              >
                {otherLanguage.language === 'vi' ? t('language.vi') : t('language.en')}
              </a>
            ) : null}
          </div>
        </div>
        {navigation}
        {props.isDemonstration ? (
          <p className="page__demonstration">
            <span>{t('app.demonstration')}</span>
          </p>
        ) : null}
      </header>
      <main className="page__main" id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="page__footer">
        <div className="page__footer-row">
          <p>{t('shell.footer')}</p>
          {footer}
        </div>
      </footer>
    </div>
  );
}
