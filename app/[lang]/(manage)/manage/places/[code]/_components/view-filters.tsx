import { FilterForm } from '@/app/_ui/filter-form';
import { Notice } from '@/app/_ui/notice';
import { SelectField } from '@/app/_ui/select-field';
import { TextField } from '@/app/_ui/text-field';
import { channelTexts } from '@/app/[lang]/(manage)/manage/places/[code]/_components/channel-texts';
import type { Told } from '@/app/[lang]/(manage)/manage/places/[code]/_components/told';
import { placePath, viewParameters } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import { SERVICE_FIELDS, serviceFieldNames } from '@/lib/places/service-fields';
import { CHANNELS } from '@/lib/submission/channel';

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

/** The filters in force, by their names. */
function activeNames({ page, language, t }: Told): string[] {
  const { channel, field, basis, questionnaire } = page.view;
  const { code, name } = page.read.questionnaire;
  return [
    ...(channel ? [t(channelTexts[channel])] : []),
    ...(field ? [serviceFieldNames[field][language]] : []),
    ...(questionnaire ? [questionnaire.startsWith(code) ? name[language] : questionnaire] : []),
    ...(basis ? [t(basis === 'weighted' ? 'filter.basisWeighted' : 'filter.basisPooled')] : []),
  ];
}

function Misread({ names, t }: { names: readonly string[]; t: Told['t'] }) {
  if (names.length === 0) return null;
  return (
    <Notice tone="warning" title={t('filter.misread')}>
      <p>{t('filter.misreadText', { names: [...new Set(names)].join(', ') })}</p>
    </Notice>
  );
}

/** Days and filters behind one line that says which are in force, so that the figures come first. */
export function ViewFilters({ page, language, t }: Told) {
  const { view, place, misread } = page;
  const { period, kind, factor, sort } = view;
  const { sort: key, dir } = viewParameters(view);
  const plain = { period, kind, factor, sort };
  const clear = { ...plain, channel: null, field: null, basis: null, questionnaire: null };
  const active = activeNames({ page, language, t });
  const clearLink = {
    href: `/${language}${placePath(place.code, clear)}`,
    label: t('filter.clear'),
  };
  return (
    <>
      <Misread names={misread} t={t} />
      <details className="view-filters" open={active.length > 0 || kind === 'free'}>
        <summary>
          {active.length > 0 ? t('filter.active', { names: active.join(', ') }) : t('filter.title')}
        </summary>
        <FilterForm
          label={t('filter.title')}
          action={`/${language}/manage/places/${encodeURIComponent(place.code)}`}
          submitLabel={t('filter.submit')}
          kept={{ ...(factor && { factor }), ...(key && dir && { sort: key, dir }) }}
          clear={active.length > 0 ? clearLink : undefined}
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
      </details>
    </>
  );
}
