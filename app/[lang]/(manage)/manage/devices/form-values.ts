import type { ListedDevice } from '@/app/[lang]/(manage)/manage/devices/load';
import { USUAL_OPENING_HOURS } from '@/lib/devices/opening-hours';
import { openingSpansText } from '@/lib/devices/opening-hours-text';

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function hoursField(weekday: number): string {
  return `hours${weekday}`;
}

const IDLE_SECONDS = 45;

/** What stands in the form's fields before anybody typed: the kiosk's settings, or what is usual. */
export function formValues(device: ListedDevice | null): Record<string, string> {
  const hours = device?.openingHours ?? USUAL_OPENING_HOURS;
  const days = WEEKDAYS.map((day) => [hoursField(day), openingSpansText(hours[day - 1] ?? [])]);
  return {
    name: device?.name ?? '',
    placeId: device ? String(device.placeId) : '',
    questionnaireCode: device?.questionnaireCode ?? 'counter',
    languages: device?.languages.join(' ') ?? 'vi en',
    idleSeconds: String(device?.idleSeconds ?? IDLE_SECONDS),
    hours: device && device.openingHours === null ? 'always' : 'daily',
    ...Object.fromEntries(days),
  };
}
