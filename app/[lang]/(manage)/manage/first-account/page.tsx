import type { Metadata } from 'next';
import { runtime } from '@/app/_server/runtime';
import { Notice } from '@/app/_ui/notice';
import { ActionForm } from '@/app/[lang]/(manage)/_components/action-form';
import { ManageShell } from '@/app/[lang]/(manage)/_components/manage-shell';
import { firstAccountAction } from '@/app/[lang]/(manage)/manage/first-account/actions';
import { isLinkOpen } from '@/app/[lang]/(manage)/manage/first-account/load';
import type { Language } from '@/lib/i18n/language';
import { type Translate, translator } from '@/lib/i18n/translator';

type Props = {
  params: Promise<{ lang: Language }>;
  searchParams: Promise<{ token?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).lang)('manage.first.title') };
}

function AccountForm({ language, token, t }: { language: Language; token: string; t: Translate }) {
  const minimum = runtime().auth.options.emailAndPassword.minPasswordLength;
  const newPassword = { type: 'password', autoComplete: 'new-password' } as const;
  return (
    <ActionForm
      action={firstAccountAction}
      hidden={{ language, token }}
      submitLabel={t('manage.first.submit')}
      errorTitle={t('signIn.errors')}
      fields={[
        { name: 'name', label: t('manage.first.name'), autoComplete: 'name' },
        {
          name: 'email',
          label: t('signIn.email'),
          hint: t('manage.first.emailHint'),
          type: 'email',
          autoComplete: 'username',
          spellCheck: false,
        },
        {
          name: 'password',
          label: t('signIn.password'),
          hint: t('manage.first.passwordHint', { minimum }),
          ...newPassword,
        },
        { name: 'again', label: t('manage.first.again'), ...newPassword },
      ]}
    />
  );
}

export default async function FirstAccountPage({ params, searchParams }: Props) {
  const { lang: language } = await params;
  const { token } = await searchParams;
  const t = translator(language);
  const isOpen = typeof token === 'string' && (await isLinkOpen(token));
  const query = typeof token === 'string' ? `?${new URLSearchParams({ token })}` : '';
  return (
    <ManageShell language={language} path={`/manage/first-account${query}`} asker={null}>
      <div className="manage-narrow stack">
        <h1>{t('manage.first.title')}</h1>
        {isOpen ? (
          <>
            <p>{t('manage.first.text')}</p>
            <AccountForm language={language} token={token} t={t} />
          </>
        ) : (
          <>
            <Notice tone="warning" title={t('manage.first.closed')}>
              <p>{t('manage.first.closedText')}</p>
            </Notice>
            <p>
              <a href={`/${language}/manage/sign-in`}>{t('signIn.title')}</a>
            </p>
          </>
        )}
      </div>
    </ManageShell>
  );
}
