import {
  hoursField,
  languageField,
  WEEKDAYS,
} from '@/app/[lang]/(manage)/manage/devices/form-values';
import type { DeviceChoices } from '@/app/[lang]/(manage)/manage/devices/load';
import { IDLE_SECONDS } from '@/lib/devices/kiosk-setup';
import type { OpeningHours } from '@/lib/devices/opening-hours';
import { type OpeningFault, parseOpeningSpans } from '@/lib/devices/opening-hours-text';
import { PIN_PATTERN } from '@/lib/devices/pin';
import type { LanguageTag } from '@/lib/i18n/language-tag';
import type { TextKey, Translate } from '@/lib/i18n/translator';
import type { PlaceId } from '@/lib/places/place';

const NAME_LIMIT = 60;

const openingFaults: Record<OpeningFault, TextKey> = {
  opening_time: 'devices.form.hoursTime',
  opening_backwards: 'devices.form.hoursBackwards',
  opening_many: 'devices.form.hoursMany',
  opening_overlap: 'devices.form.hoursOverlap',
};

type FormError = { field: string; text: string };
type Settings = {
  name: string;
  placeId: PlaceId;
  questionnaireCode: string;
  languages: LanguageTag[];
  openingHours: OpeningHours | null;
  idleSeconds: number;
};
type Read =
  | { ok: true; settings: Settings; pin: string | null }
  | { ok: false; errors: FormError[] };

function readHours(
  values: Record<string, string>,
  t: Translate,
): { hours: OpeningHours | null; errors: FormError[] } {
  if (values.hours === 'always') return { hours: null, errors: [] };
  const errors: FormError[] = [];
  const hours = WEEKDAYS.map((day) => {
    const field = hoursField(day);
    const read = parseOpeningSpans(values[field] ?? '');
    if (read.ok) return read.spans;
    errors.push({ field, text: t(openingFaults[read.fault]) });
    return [];
  });
  return { hours, errors };
}

/** The settings as they were typed, or all that is wrong with them. An empty PIN is `null`. */
export function readDeviceForm(
  values: Record<string, string>,
  choices: DeviceChoices,
  t: Translate,
): Read {
  const text = (field: string) => (values[field] ?? '').normalize('NFC').trim();
  const [name, idle, pin] = [text('name'), text('idleSeconds'), text('pin')];
  const offered = choices.languages.map(({ value }) => value);
  const first = text('firstLanguage');
  const also = offered.filter((tag) => tag !== first && values[languageField(tag)] === 'on');
  const isOffered = (list: DeviceChoices['places'], field: string) =>
    list.some(({ value }) => value === text(field));
  const idleSeconds = /^\d{1,3}$/.test(idle) ? Number(idle) : 0;
  const isIdleRight = idleSeconds >= IDLE_SECONDS.least && idleSeconds <= IDLE_SECONDS.most;
  const { hours, errors: hoursErrors } = readHours(values, t);
  const checks: [string, boolean, string][] = [
    ['name', name !== '', t('devices.form.nameMissing')],
    ['name', name.length <= NAME_LIMIT, t('devices.form.nameLong', { limit: NAME_LIMIT })],
    ['placeId', isOffered(choices.places, 'placeId'), t('devices.form.placeMissing')],
    [
      'questionnaireCode',
      isOffered(choices.questionnaires, 'questionnaireCode'),
      t('devices.form.questionnaireMissing'),
    ],
    ['firstLanguage', offered.includes(first), t('devices.form.languagesMissing')],
    ['idleSeconds', isIdleRight, t('devices.form.idleWrong', IDLE_SECONDS)],
    ['pin', pin === '' || PIN_PATTERN.test(pin), t('devices.form.pinWrong')],
  ];
  const wrong = checks
    .filter(([, isRight]) => !isRight)
    .map(([field, , said]) => ({ field, text: said }));
  const errors = [...wrong, ...hoursErrors];
  if (errors.length > 0) return { ok: false, errors };
  const placeId = Number(text('placeId')) as PlaceId;
  const questionnaireCode = text('questionnaireCode');
  const settings = {
    name,
    placeId,
    questionnaireCode,
    languages: [first, ...also],
    openingHours: hours,
    idleSeconds,
  };
  return { ok: true, settings, pin: pin === '' ? null : pin };
}
