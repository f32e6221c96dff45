import './devices.css';
import type { Metadata } from 'next';
import { ButtonLink } from '@/app/_ui/button';
import { FilterForm } from '@/app/_ui/filter-form';
import { Notice } from '@/app/_ui/notice';
import { SelectField } from '@/app/_ui/select-field';
import { ManageShell } from '@/app/[lang]/(manage)/_components/manage-shell';
import { DevicesTable } from '@/app/[lang]/(manage)/manage/devices/_components/devices-table';
import {
  DEVICE_FILTERS,
  listedLines,
  readFilter,
} from '@/app/[lang]/(manage)/manage/devices/listed-devices';
import { loadDevices } from '@/app/[lang]/(manage)/manage/devices/load';
import type { Language } from '@/lib/i18n/language';
import { type Translate, translator } from '@/lib/i18n/translator';

type Props = {
  params: Promise<{ lang: Language }>;
  searchParams: Promise<{ state?: string }>;
};

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
  const filter = readFilter((await searchParams).state);
  const t = translator(language);
  const loaded = await loadDevices(language);
  const path = `/${language}/manage/devices`;
  const query = filter === 'used' ? '' : `?state=${filter}`;
  const choices = Object.entries(DEVICE_FILTERS).map(([value, key]) => ({ value, label: t(key) }));
  return (
    <ManageShell
      language={language}
      path={`/manage/devices${query}`}
      asker={loaded.asker}
      current="devices"
    >
      <div className="stack">
        <h1>{t('devices.title')}</h1>
        <p>{t('devices.text')}</p>
        <p>
          <ButtonLink href={`${path}/new`}>{t('devices.add')}</ButtonLink>
        </p>
        {loaded.devices.length === 0 ? (
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
            <p>
              <a className="manage-target" href={`${path}/table.csv${query}`} download>
                {t('devices.csv.link')}
              </a>
            </p>
            <DevicesTable
              lines={listedLines(loaded, filter, language)}
              path={path}
              language={language}
              t={t}
            />
          </>
        )}
      </div>
    </ManageShell>
  );
}
