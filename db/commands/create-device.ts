import type { Database } from '@/db/client';
import { hashPin } from '@/db/commands/hash-pin';
import type { OpeningHours } from '@/lib/devices/opening-hours';
import type { LanguageTag } from '@/lib/i18n/language-tag';
import type { PlaceId } from '@/lib/places/place';
import type { Instant } from '@/lib/time/instant';

export type DeviceSettings = {
  name: string;
  placeId: PlaceId;
  questionnaireCode: string;
  /** In the order offered. */
  languages: readonly LanguageTag[];
  /** `null`: always open. */
  openingHours: OpeningHours | null;
  idleSeconds: number;
};

/**
 * A kiosk without a tablet yet: a pairing code brings one.
 * @param wanted.pin four to eight digits, or none
 * @returns its id
 */
export async function createDevice(
  runner: Pick<Database['pool'], 'query'>,
  wanted: DeviceSettings & { pin: string | null; createdBy: string | null; now: Instant },
): Promise<number> {
  const pin = wanted.pin === null ? null : await hashPin(wanted.pin);
  const { rows } = await runner.query<{ id: number }>(
    `insert into devices (name, place_id, questionnaire_code, languages, opening_hours, idle_seconds,
       pin_salt, pin_hash, pin_iterations, is_trial, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, false, $10, $11) returning id`,
    [
      wanted.name,
      wanted.placeId,
      wanted.questionnaireCode,
      wanted.languages,
      wanted.openingHours && JSON.stringify(wanted.openingHours),
      wanted.idleSeconds,
      pin?.salt ?? null,
      pin?.hash ?? null,
      pin?.iterations ?? null,
      wanted.now,
      wanted.createdBy,
    ],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('expected the new kiosk to have an id');
  return id;
}
