import './devices.css';
import type { Metadata } from 'next';
import { ButtonLink } from '@/app/_ui/button';
import { FilterForm } from '@/app/_ui/filter-form';
import { Notice } from '@/app/_ui/notice';
import { SelectField } from '@/app/_ui/select-field';
import { ManageShell } from '@/app/[lang]/(manage)/_components/manage-shell';
import {
  type DeviceLine,
  DevicesTable,
} from '@/app/[lang]/(manage)/manage/devices/_components/devices-table';
import {
  CONDITIONS,
  deviceConditions,
  isTroubled,
} from '@/app/[lang]/(manage)/manage/devices/device-conditions';
import { loadDevices } from '@/app/[lang]/(manage)/manage/devices/load';
import type { Language } from '@/lib/i18n/language';
import { type TextKey, type Translate, translator } from '@/lib/i18n/translator';

type Props = {
  params: Promise<{ lang: Language }>;
  searchParams: Promise<{ state?: string }>;
};

const filters = {
  used: 'devices.filter.used',
  troubled: 'devices.filter.troubled',
  unpaired: 'devices.filter.unpaired',
  trial: 'devices.filter.trial',
  revoked: 'devices.filter.revoked',
} as const satisfies Record<string, TextKey>;
type Filter = keyof typeof filters;

function isFilter(text: string | undefined): text is Filter {
  return text !== undefined && Object.hasOwn(filters, text);
}

function isListed({ device, conditions }: DeviceLine, filter: Filter): boolean {
  if (filter === 'revoked') return device.revokedAt !== null;
  if (device.revokedAt !== null) return false;
  if (filter === 'trial') return device.isTrial;
  if (device.isTrial) return false;
  if (filter === 'unpaired') return device.pairedAt === null;
  return filter === 'used' || isTroubled(conditions);
}

function urgency({ conditions }: DeviceLine): number {
  const [first] = conditions;
  return first ? CONDITIONS.indexOf(first.kind) : CONDITIONS.length;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).lang)('devices.title') };
}

function NoDevices({ t }: { t: Translate }) {
  return (
    <Notice title={t('devices.empty.title')}>
      <ol className="manage-list">
        <li>{t('devices.empty.create')}</li>
        <li>{t('devices.empty.code')}</li>
        <li>{t('devices.empty.pair')}</li>
      </ol>
    </Notice>
  );
}

export default async function DevicesPage({ params, searchParams }: Props) {
  const { lang: language } = await params;
  const { state } = await searchParams;
  const filter = isFilter(state) ? state : 'used';
  const t = translator(language);
  const { asker, tree, devices, now, kioskShell } = await loadDevices(language);
  const path = `/${language}/manage/devices`;
  const all = devices.map((device): DeviceLine => {
    const steps = tree.pathTo(tree.get(device.placeId)).slice(-2);
    const place = steps.map((step) => step.name[language]).join(' · ');
    return { device, place, conditions: deviceConditions(device, { now, kioskShell }) };
  });
  const lines = all
    .filter((line) => isListed(line, filter))
    .sort((a, b) => urgency(a) - urgency(b) || a.device.id - b.device.id);
  const query = filter === 'used' ? '' : `?state=${filter}`;
  const choices = Object.entries(filters).map(([value, key]) => ({ value, label: t(key) }));
  return (
    <ManageShell
      language={language}
      path={`/manage/devices${query}`}
      asker={asker}
      current="devices"
    >
      <div className="stack">
        <h1>{t('devices.title')}</h1>
        <p>{t('devices.text')}</p>
        <p>
          <ButtonLink href={`${path}/new`}>{t('devices.add')}</ButtonLink>
        </p>
        {all.length === 0 ? (
          <NoDevices t={t} />
        ) : (
          <>
            <FilterForm
              label={t('devices.filter.label')}
              action={path}
              submitLabel={t('devices.filter.submit')}
            >
              <SelectField
                id="state"
                name="state"
                label={t('devices.filter.state')}
                choices={choices}
                defaultValue={filter}
              />
            </FilterForm>
            <DevicesTable lines={lines} path={path} language={language} t={t} />
          </>
        )}
      </div>
    </ManageShell>
  );
}
