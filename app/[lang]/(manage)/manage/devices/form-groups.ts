import type { FormGroup } from '@/app/[lang]/(manage)/manage/devices/_components/device-form';
import {
  hoursField,
  languageField,
  WEEKDAYS,
} from '@/app/[lang]/(manage)/manage/devices/form-values';
import type { DeviceChoices } from '@/app/[lang]/(manage)/manage/devices/load';
import { IDLE_SECONDS } from '@/lib/devices/kiosk-setup';
import type { TextKey, Translate } from '@/lib/i18n/translator';

const weekdays: readonly TextKey[] = [
  'devices.weekday.1',
  'devices.weekday.2',
  'devices.weekday.3',
  'devices.weekday.4',
  'devices.weekday.5',
  'devices.weekday.6',
  'devices.weekday.7',
];

function hoursGroups(t: Translate): FormGroup[] {
  const days = WEEKDAYS.map((day, at) => ({
    kind: 'text' as const,
    name: hoursField(day),
    label: t(weekdays[at] ?? 'devices.weekday.1'),
  }));
  return [
    {
      legend: t('devices.form.hours'),
      hint: t('devices.form.hoursHint'),
      fields: [
        {
          kind: 'select',
          name: 'hours',
          label: t('devices.form.hoursKind'),
          choices: [
            { value: 'daily', label: t('devices.form.hoursDaily') },
            { value: 'always', label: t('devices.form.hoursAlways') },
          ],
        },
        ...days,
      ],
    },
  ];
}

/** The fields of a kiosk's settings in words. @param hasPin when the PIN that is set may be taken away */
export function formGroups(choices: DeviceChoices, hasPin: boolean, t: Translate): FormGroup[] {
  const removePin = { kind: 'box' as const, name: 'removePin', label: t('devices.form.removePin') };
  return [
    {
      legend: null,
      fields: [
        { kind: 'text', name: 'name', label: t('devices.name'), hint: t('devices.form.nameHint') },
        {
          kind: 'select',
          name: 'placeId',
          label: t('devices.form.place'),
          choices: [{ value: '', label: t('devices.form.choosePlace') }, ...choices.places],
        },
        {
          kind: 'select',
          name: 'questionnaireCode',
          label: t('devices.form.questionnaire'),
          choices: choices.questionnaires,
        },
      ],
    },
    {
      legend: t('devices.form.languages'),
      hint: t('devices.form.languagesHint'),
      fields: [
        {
          kind: 'select',
          name: 'firstLanguage',
          label: t('devices.form.firstLanguage'),
          choices: choices.languages,
        },
        ...choices.languages.map(({ value, label }) => ({
          kind: 'box' as const,
          name: languageField(value),
          label: t('devices.form.alsoLanguage', { language: label }),
        })),
      ],
    },
    {
      legend: null,
      fields: [
        {
          kind: 'text',
          name: 'idleSeconds',
          label: t('devices.form.idle'),
          hint: t('devices.form.idleHint', IDLE_SECONDS),
          inputMode: 'numeric',
        },
        {
          kind: 'text',
          name: 'pin',
          label: t('devices.form.pin'),
          hint: hasPin ? t('devices.form.pinKept') : t('devices.form.pinHint'),
          inputMode: 'numeric',
        },
        ...(hasPin ? [removePin] : []),
      ],
    },
    ...hoursGroups(t),
  ];
}
