import { demonstrationSignIns } from '@/app/_server/ensure-demonstration-accounts';
import { Notice } from '@/app/_ui/notice';
import type { Translate } from '@/lib/i18n/translator';

/** The accounts that exist only in a demonstration, for whoever tries the product. */
export function DemonstrationAccounts({ t }: { t: Translate }) {
  const { accounts, password } = demonstrationSignIns();
  return (
    <Notice title={t('signIn.demonstration.title')}>
      <p>{t('signIn.demonstration.text')}</p>
      <ul className="manage-list">
        {accounts.map(({ email, name }) => (
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
        {t('signIn.demonstration.password')} <code>{password}</code>
      </p>
    </Notice>
  );
}
