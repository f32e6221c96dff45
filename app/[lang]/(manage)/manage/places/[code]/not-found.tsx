import { runtime } from '@/app/_server/runtime';
import { ButtonLink } from '@/app/_ui/button';
import { MessagePage } from '@/app/_ui/message-page';
import { LANGUAGES } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

/**
 * For a place that does not exist and for somebody else's alike, so that nothing is given away. Such a
 * page is not told its language: both are drawn, and the style sheet keeps the one of the document.
 */
export default function NotYours() {
  return LANGUAGES.map((language) => {
    const t = translator(language);
    return (
      <div key={language} className={`only-${language}`}>
        {runtime().isDemonstration ? (
          <header className="page__demonstration">
            <span>{t('app.demonstration')}</span>
          </header>
        ) : null}
        <MessagePage
          product={t('app.name')}
          title={t('manage.notYours.title')}
          text={t('manage.notYours.text')}
        >
          <ButtonLink href={`/${language}/manage`}>{t('manage.notYours.own')}</ButtonLink>
        </MessagePage>
      </div>
    );
  });
}
