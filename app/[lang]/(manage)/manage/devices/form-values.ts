import type { ListedDevice } from '@/app/[lang]/(manage)/manage/devices/load';
import { USUAL_OPENING_HOURS } from '@/lib/devices/opening-hours';
import { openingSpansText } from '@/lib/devices/opening-hours-text';
import { LANGUAGES } from '@/lib/i18n/language';
import type { LanguageTag } from '@/lib/i18n/language-tag';

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function hoursField(weekday: number): string {
  return `hours${weekday}`;
}

/** The box of a language that is offered beside the first one. */
export function languageField(tag: LanguageTag): string {
  return `language-${tag}`;
}

const IDLE_SECONDS = 45;

/** What stands in the form's fields before anybody typed: the kiosk's settings, or what is usual. */
export function formValues(device: ListedDevice | null): Record<string, string> {
  const hours = device?.openingHours ?? USUAL_OPENING_HOURS;
  const languages = device?.languages ?? LANGUAGES;
  const days = WEEKDAYS.map((day) => [hoursField(day), openingSpansText(hours[day - 1] ?? [])]);
  return {
    name: device?.name ?? '',
    placeId: device ? String(device.placeId) : '',
    questionnaireCode: device?.questionnaireCode ?? 'counter',
    firstLanguage: languages[0] ?? '',
    ...Object.fromEntries(languages.map((tag) => [languageField(tag), 'on'])),
    idleSeconds: String(device?.idleSeconds ?? IDLE_SECONDS),
    hours: device && device.openingHours === null ? 'always' : 'daily',
    ...Object.fromEntries(days),
  };
}
