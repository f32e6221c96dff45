import '../devices.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Notice } from '@/app/_ui/notice';
import { ManageShell } from '@/app/[lang]/(manage)/_components/manage-shell';
import { DeviceForm } from '@/app/[lang]/(manage)/manage/devices/_components/device-form';
import { DeviceEnding } from '@/app/[lang]/(manage)/manage/devices/[id]/_components/device-ending';
import { DeviceFacts } from '@/app/[lang]/(manage)/manage/devices/[id]/_components/device-facts';
import { Gaps } from '@/app/[lang]/(manage)/manage/devices/[id]/_components/gaps';
import { Memory } from '@/app/[lang]/(manage)/manage/devices/[id]/_components/memory';
import { PairingPanel } from '@/app/[lang]/(manage)/manage/devices/[id]/_components/pairing-panel';
import { RecoveryForm } from '@/app/[lang]/(manage)/manage/devices/[id]/_components/recovery-form';
import { changeDeviceAction } from '@/app/[lang]/(manage)/manage/devices/actions';
import { formGroups } from '@/app/[lang]/(manage)/manage/devices/form-groups';
import { formValues } from '@/app/[lang]/(manage)/manage/devices/form-values';
import { type DevicePage, loadDevice } from '@/app/[lang]/(manage)/manage/devices/load';
import { momentText } from '@/app/[lang]/(manage)/manage/devices/moment-text';
import type { Language } from '@/lib/i18n/language';
import { type TextKey, type Translate, translator } from '@/lib/i18n/translator';

type Props = {
  params: Promise<{ lang: Language; id: string }>;
  searchParams: Promise<{ ask?: string; close?: string; done?: string }>;
};

const doneTexts: Record<string, TextKey> = {
  created: 'devices.done.created',
  changed: 'devices.done.changed',
  replacing: 'devices.done.replacing',
  closed: 'devices.done.closed',
  noted: 'devices.done.noted',
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).lang)('devices.one') };
}

type Part = { page: DevicePage; hidden: Readonly<Record<string, string>>; t: Translate };

function Pairing({ page: { kioskAddress }, hidden, t }: Part) {
  return (
    <section className="stack" aria-labelledby="pairing-title">
      <h2 id="pairing-title">{t('devices.pairing.title')}</h2>
      <p>{t('devices.pairing.text')}</p>
      <PairingPanel
        hidden={hidden}
        kioskAddress={kioskAddress}
        words={{
          make: t('devices.pairing.make'),
          again: t('devices.pairing.again'),
          open: t('devices.pairing.open'),
          type: t('devices.pairing.type'),
          until: t('devices.pairing.until'),
          qr: t('devices.pairing.qr'),
          turns: t('devices.pairing.turns'),
        }}
      />
    </section>
  );
}

function Settings({ page: { device, choices }, hidden, t }: Part) {
  return (
    <section className="stack" aria-labelledby="settings-title">
      <h2 id="settings-title">{t('devices.settings')}</h2>
      <p>{t('devices.settingsText')}</p>
      <DeviceForm
        action={changeDeviceAction}
        hidden={hidden}
        groups={formGroups(choices, device.pin !== null, t)}
        values={formValues(device)}
        submitLabel={t('devices.form.save')}
        errorTitle={t('signIn.errors')}
      />
    </section>
  );
}

function Recovery({ hidden, t }: Pick<Part, 'hidden' | 't'>) {
  return (
    <section className="stack" aria-labelledby="recovery-title">
      <h2 id="recovery-title">{t('devices.recovery.title')}</h2>
      <p>{t('devices.recovery.text')}</p>
      <RecoveryForm
        hidden={hidden}
        words={{
          file: t('devices.recovery.file'),
          submit: t('devices.recovery.submit'),
          sending: t('devices.recovery.sending'),
          camera: {
            open: t('devices.camera.open'),
            close: t('devices.camera.close'),
            aim: t('devices.camera.aim'),
            picture: t('devices.camera.picture'),
            read: t('devices.camera.read'),
            missing: t('devices.camera.missing'),
            refused: t('devices.camera.refused'),
          },
        }}
      />
    </section>
  );
}

function Ended({ page: { device }, t }: Pick<Part, 'page' | 't'>) {
  if (device.revokedAt === null) return null;
  const moment = momentText(t, device.revokedAt);
  const text =
    device.revokedByName === null
      ? t('devices.revoked.replaced', { moment })
      : t('devices.revoked.by', { moment, name: device.revokedByName });
  return <Notice tone="warning" title={text} />;
}

export default async function DevicePageOf({ params, searchParams }: Props) {
  const { lang: language, id } = await params;
  const { ask, close, done } = await searchParams;
  const page = await loadDevice(language, id);
  if (!page) notFound();
  const { device, asker } = page;
  const t = translator(language);
  const path = `/${language}/manage/devices/${device.id}`;
  const hidden = { language, id: String(device.id) };
  const part = { page, hidden, t };
  const doneKey = done === undefined ? undefined : doneTexts[done];
  const isWaiting = device.pairedAt === null && device.revokedAt === null;
  return (
    <ManageShell
      language={language}
      path={`/manage/devices/${device.id}`}
      asker={asker}
      current="devices"
    >
      <div className="stack stack--wide">
        <div className="stack">
          <p>
            <a className="manage-target" href={`/${language}/manage/devices`}>
              {t('devices.back')}
            </a>
          </p>
          <h1>{device.name}</h1>
          <p>{page.place}</p>
          {doneKey ? <Notice tone="success" title={t(doneKey)} /> : null}
          <Ended page={page} t={t} />
          {device.replacedBy !== null ? (
            <p>
              <a href={`/${language}/manage/devices/${device.replacedBy}`}>
                {t('devices.replacedBy')}
              </a>
            </p>
          ) : null}
        </div>
        {isWaiting ? <Pairing {...part} /> : null}
        <DeviceFacts page={page} language={language} t={t} />
        <Memory {...{ page, path, language, t }} isAsked={ask === 'memory'} />
        <Gaps page={page} asked={close} path={path} language={language} t={t} />
        {device.keyHash !== null ? <Recovery hidden={hidden} t={t} /> : null}
        {device.revokedAt === null ? <Settings {...part} /> : null}
        <DeviceEnding
          device={device}
          asked={ask === 'revoke' || ask === 'replace' ? ask : null}
          hidden={hidden}
          path={path}
          t={t}
        />
      </div>
    </ManageShell>
  );
}
