import { Button } from '@/app/_ui/button';
import { Notice } from '@/app/_ui/notice';
import type { ListedKey } from '@/app/[lang]/(manage)/manage/keys/_components/keys-table';
import { revokeKeyAction } from '@/app/[lang]/(manage)/manage/keys/actions';
import type { Language } from '@/lib/i18n/language';
import type { Translate } from '@/lib/i18n/translator';

type Props = { asked: ListedKey; path: string; language: Language; t: Translate };

/** Asks once more before a key ends for good. */
export function ConfirmRevoke({ asked, path, language, t }: Props) {
  return (
    <section id="confirm" aria-labelledby="confirm-title">
      <Notice
        tone="danger"
        title={
          <span id="confirm-title">{t('manage.keys.confirmTitle', { name: asked.name })}</span>
        }
      >
        <p>{t('manage.keys.confirmText', { prefix: asked.prefix })}</p>
        <form className="cluster" action={revokeKeyAction}>
          <input type="hidden" name="language" value={language} />
          <input type="hidden" name="id" value={asked.id} />
          <Button look="danger">{t('manage.keys.revoke')}</Button>
          <a className="manage-target" href={path}>
            {t('manage.keys.keep')}
          </a>
        </form>
      </Notice>
    </section>
  );
}
