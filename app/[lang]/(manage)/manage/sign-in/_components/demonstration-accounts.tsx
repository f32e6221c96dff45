import {
  DEMONSTRATION_ACCOUNTS,
  DEMONSTRATION_PASSWORD,
} from '@/app/_server/demonstration-accounts';
import { Notice } from '@/app/_ui/notice';
import type { Translate } from '@/lib/i18n/translator';

/** The accounts that exist only in a demonstration, for whoever tries the product. */
export function DemonstrationAccounts({ t }: { t: Translate }) {
  return (
    <Notice title={t('signIn.demonstration.title')}>
      <p>{t('signIn.demonstration.text')}</p>
      <ul className="manage-list">
        {DEMONSTRATION_ACCOUNTS.map(({ email, name }) => (
          <li key={email}>
            <code>{email}</code>
            <br />
            <span className="small" lang="vi">
              {name}
            </span>
          </li>
        ))}
      </ul>
      <p>
        {t('signIn.demonstration.password')} <code>{DEMONSTRATION_PASSWORD}</code>
      </p>
    </Notice>
  );
}
