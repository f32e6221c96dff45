import '../devices.css';
import type { Metadata } from 'next';
import { ManageShell } from '@/app/[lang]/(manage)/_components/manage-shell';
import { DeviceForm } from '@/app/[lang]/(manage)/manage/devices/_components/device-form';
import { createDeviceAction } from '@/app/[lang]/(manage)/manage/devices/actions';
import { formGroups } from '@/app/[lang]/(manage)/manage/devices/form-groups';
import { formValues } from '@/app/[lang]/(manage)/manage/devices/form-values';
import { loadNewDevice } from '@/app/[lang]/(manage)/manage/devices/load';
import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';

type Props = { params: Promise<{ lang: Language }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).lang)('devices.add') };
}

export default async function NewDevicePage({ params }: Props) {
  const { lang: language } = await params;
  const t = translator(language);
  const { asker, choices } = await loadNewDevice(language);
  return (
    <ManageShell language={language} path="/manage/devices/new" asker={asker} current="devices">
      <div className="stack">
        <p>
          <a className="manage-target" href={`/${language}/manage/devices`}>
            {t('devices.back')}
          </a>
        </p>
        <h1>{t('devices.add')}</h1>
        <p>{t('devices.newText')}</p>
        <DeviceForm
          action={createDeviceAction}
          hidden={{ language }}
          groups={formGroups(choices, false, t)}
          values={formValues(null)}
          submitLabel={t('devices.form.create')}
          errorTitle={t('signIn.errors')}
        />
      </div>
    </ManageShell>
  );
}
