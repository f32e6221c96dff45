import type { Metadata } from 'next';
import { Notice } from '@/app/_ui/notice';
import { ActionForm } from '@/app/[lang]/(manage)/_components/action-form';
import { ManageShell } from '@/app/[lang]/(manage)/_components/manage-shell';
import { ConfirmRevoke } from '@/app/[lang]/(manage)/manage/keys/_components/confirm-revoke';
import { KeysTable } from '@/app/[lang]/(manage)/manage/keys/_components/keys-table';
import { createKeyAction } from '@/app/[lang]/(manage)/manage/keys/actions';
import { loadKeys } from '@/app/[lang]/(manage)/manage/keys/load';
import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

type Props = {
  params: Promise<{ lang: Language }>;
  searchParams: Promise<{ revoke?: string; revoked?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).lang)('manage.keys.title') };
}

export default async function KeysPage({ params, searchParams }: Props) {
  const { lang: language } = await params;
  const { revoke, revoked } = await searchParams;
  const t = translator(language);
  const { asker, keys } = await loadKeys(language);
  const path = `/${language}/manage/keys`;
  const asked = keys.find((key) => String(key.id) === revoke && key.revokedAt === null);
  const ended = keys.find((key) => String(key.id) === revoked && key.revokedAt !== null);
  return (
    <ManageShell language={language} path="/manage/keys" asker={asker} current="keys">
      <div className="stack stack--wide">
        <div className="stack">
          <h1>{t('manage.keys.title')}</h1>
          <p>{t('manage.keys.text')}</p>
          <p>
            <code className="manage-code">{t('manage.keys.example')}</code>
          </p>
          {ended ? (
            <Notice tone="success" title={t('manage.keys.ended', { name: ended.name })} />
          ) : null}
        </div>
        {asked ? <ConfirmRevoke asked={asked} path={path} language={language} t={t} /> : null}
        <KeysTable keys={keys} path={path} t={t} />
        <section className="stack manage-narrow" aria-labelledby="create-title">
          <h2 id="create-title">{t('manage.keys.create')}</h2>
          <ActionForm
            action={createKeyAction}
            hidden={{ language }}
            submitLabel={t('manage.keys.createSubmit')}
            errorTitle={t('signIn.errors')}
            made={{ title: t('manage.keys.madeTitle'), text: t('manage.keys.madeText') }}
            fields={[
              {
                name: 'name',
                label: t('manage.keys.name'),
                hint: t('manage.keys.nameHint'),
                autoComplete: 'off',
              },
            ]}
          />
        </section>
      </div>
    </ManageShell>
  );
}
