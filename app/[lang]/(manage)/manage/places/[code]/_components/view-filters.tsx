import { FilterForm } from '@/app/_ui/filter-form';
import { Notice } from '@/app/_ui/notice';
import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { placePath, viewParameters } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import type { TextKey } from '@/lib/i18n/translator';
import { SERVICE_FIELDS, serviceFieldNames } from '@/lib/places/service-fields';
import { CHANNELS, type Channel } from '@/lib/submission/channel';

const channelTexts: Record<Channel, TextKey> = {
  kiosk: 'channel.kiosk',
  phone: 'channel.phone',
  assisted: 'channel.assisted',
  paper: 'channel.paper',
};

function fieldsBelow({ tree, place }: Told['page']) {
  const below = new Set(tree.within(place, 'counter').map((counter) => counter.field));
  return SERVICE_FIELDS.filter((field) => below.has(field));
}

function Selects({ page, language, t }: Told) {
  const { view, place, questionnaires } = page;
  const fields = fieldsBelow(page);
  return (
    <>
      <SelectField
        id="filter-channel"
        name="channel"
        label={t('filter.channel')}
        defaultValue={view.channel ?? ''}
        choices={[
          { value: '', label: t('filter.channelAll') },
          ...CHANNELS.map((channel) => ({ value: channel, label: t(channelTexts[channel]) })),
        ]}
      />
      {fields.length > 1 || view.field ? (
        <SelectField
          id="filter-field"
          name="field"
          label={t('filter.field')}
          defaultValue={view.field ?? ''}
          choices={[
            { value: '', label: t('filter.fieldAll') },
            ...fields.map((field) => ({
              value: field,
              label: serviceFieldNames[field][language],
            })),
          ]}
        />
      ) : null}
      <SelectField
        id="filter-questionnaire"
        name="questionnaire"
        label={t('filter.questionnaire')}
        defaultValue={view.questionnaire?.split('@')[0] ?? ''}
        choices={[
          { value: '', label: t('filter.questionnaireMost') },
          ...questionnaires.map(({ code, name }) => ({ value: code, label: name[language] })),
        ]}
      />
      {place.kind === 'province' || place.kind === 'commune' ? (
        <SelectField
          id="filter-basis"
          name="basis"
          label={t('filter.basis')}
          defaultValue={view.basis ?? ''}
          choices={[
            { value: '', label: t('filter.basisWeighted') },
            { value: 'pooled', label: t('filter.basisPooled') },
          ]}
        />
      ) : null}
    </>
  );
}

export function ViewFilters({ page, language, t }: Told) {
  const { view, place, misread } = page;
  const { period, kind, factor, sort } = view;
  const { sort: key, dir } = viewParameters(view);
  const plain = { period, kind, factor, sort };
  const clear = { ...plain, channel: null, field: null, basis: null, questionnaire: null };
  const isFiltered = view.channel ?? view.field ?? view.basis ?? view.questionnaire;
  return (
    <>
      {misread.length > 0 ? (
        <Notice tone="warning" title={t('filter.misread')}>
          <p>{t('filter.misreadText', { names: [...new Set(misread)].join(', ') })}</p>
        </Notice>
      ) : null}
      <FilterForm
        label={t('filter.title')}
        action={`/${language}/manage/places/${encodeURIComponent(place.code)}`}
        submitLabel={t('filter.submit')}
        kept={{ ...(factor && { factor }), ...(key && dir && { sort: key, dir }) }}
        clear={
          isFiltered
            ? { href: `/${language}${placePath(place.code, clear)}`, label: t('filter.clear') }
            : undefined
        }
      >
        <TextField
          id="filter-from"
          name="from"
          type="date"
          label={t('filter.from')}
          defaultValue={period.from}
        />
        <TextField
          id="filter-to"
          name="to"
          type="date"
          label={t('filter.to')}
          defaultValue={period.to}
        />
        <Selects page={page} language={language} t={t} />
      </FilterForm>
    </>
  );
}
