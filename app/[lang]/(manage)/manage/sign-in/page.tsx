import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentAsker } from '@/app/_server/asker';
import { runtime } from '@/app/_server/runtime';
import { Notice } from '@/app/_ui/notice';
import { ActionForm } from '@/app/[lang]/(manage)/_components/action-form';
import { ManageShell } from '@/app/[lang]/(manage)/_components/manage-shell';
import { DemonstrationAccounts } from '@/app/[lang]/(manage)/manage/sign-in/_components/demonstration-accounts';
import { signInAction } from '@/app/[lang]/(manage)/manage/sign-in/actions';
import { safeReturn } from '@/app/[lang]/(manage)/manage/sign-in/safe-return';
import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

type Props = {
  params: Promise<{ lang: Language }>;
  searchParams: Promise<{ next?: string | string[]; out?: string; made?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).lang)('signIn.title') };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { lang: language } = await params;
  const { next: asked, out, made } = await searchParams;
  const t = translator(language);
  const next = safeReturn(language, typeof asked === 'string' ? asked : null);
  const asker = await currentAsker();
  if (asker.kind === 'staff') redirect(next);
  return (
    <ManageShell language={language} path="/manage/sign-in" asker={null}>
      <div className="manage-narrow stack">
        <h1>{t('signIn.title')}</h1>
        {out ? <Notice tone="success" title={t('signIn.out')} /> : null}
        {made ? <Notice tone="success" title={t('signIn.made')} /> : null}
        <ActionForm
          action={signInAction}
          hidden={{ language, next }}
          submitLabel={t('signIn.submit')}
          errorTitle={t('signIn.errors')}
          fields={[
            {
              name: 'email',
              label: t('signIn.email'),
              type: 'email',
              autoComplete: 'username',
              spellCheck: false,
            },
            {
              name: 'password',
              label: t('signIn.password'),
              type: 'password',
              autoComplete: 'current-password',
            },
          ]}
        />
        {runtime().isDemonstration ? <DemonstrationAccounts t={t} /> : null}
      </div>
    </ManageShell>
  );
}
