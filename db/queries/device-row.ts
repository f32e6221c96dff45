import type { OpeningHours } from '@/lib/devices/opening-hours';
import type { LanguageTag } from '@/lib/i18n/language-tag';
import type { PlaceId } from '@/lib/places/place';
import { type Instant, instantFromMilliseconds } from '@/lib/time/instant';

export type Device = {
  id: number;
  name: string;
  placeId: PlaceId;
  questionnaireCode: string;
  languages: LanguageTag[];
  openingHours: OpeningHours | null;
  idleSeconds: number;
  pin: { salt: Buffer; hash: Buffer; iterations: number } | null;
  isTrial: boolean;
  createdAt: Instant;
  createdBy: string | null;
  /** Of the last code, used or not; `null` when none was made. */
  pairingExpiresAt: Instant | null;
  pairedAt: Instant | null;
  revokedAt: Instant | null;
  /** `null` although revoked: another tablet took its place. */
  revokedByName: string | null;
  replaces: number | null;
  /** SHA-256 of the tablet's key; `null` until paired. It also opens the tablet's recovery files. */
  keyHash: Buffer | null;
};

export type DeviceRow = Omit<
  Device,
  'pin' | 'createdAt' | 'pairingExpiresAt' | 'pairedAt' | 'revokedAt'
> & {
  pinSalt: Buffer | null;
  pinHash: Buffer | null;
  pinIterations: number | null;
  createdAt: Date;
  pairingExpiresAt: Date | null;
  pairedAt: Date | null;
  revokedAt: Date | null;
};

export const DEVICE_COLUMNS = `devices.id, devices.name, devices.place_id as "placeId",
  devices.questionnaire_code as "questionnaireCode", devices.languages,
  devices.opening_hours as "openingHours", devices.idle_seconds as "idleSeconds",
  devices.pin_salt as "pinSalt", devices.pin_hash as "pinHash",
  devices.pin_iterations as "pinIterations", devices.is_trial as "isTrial",
  devices.created_at as "createdAt", devices.created_by as "createdBy",
  devices.pairing_expires_at as "pairingExpiresAt", devices.paired_at as "pairedAt",
  devices.revoked_at as "revokedAt", devices.revoked_by_name as "revokedByName",
  devices.replaces, devices.key_hash as "keyHash"`;

export function instantOf(date: Date): Instant {
  return instantFromMilliseconds(date.getTime());
}

export function deviceOfRow(row: DeviceRow): Device {
  const { pinSalt: salt, pinHash: hash, pinIterations: iterations } = row;
  return {
    id: row.id,
    name: row.name,
    placeId: row.placeId,
    questionnaireCode: row.questionnaireCode,
    languages: row.languages,
    openingHours: row.openingHours,
    idleSeconds: row.idleSeconds,
    pin: salt && hash && iterations !== null ? { salt, hash, iterations } : null,
    isTrial: row.isTrial,
    createdAt: instantOf(row.createdAt),
    createdBy: row.createdBy,
    pairingExpiresAt: row.pairingExpiresAt && instantOf(row.pairingExpiresAt),
    pairedAt: row.pairedAt && instantOf(row.pairedAt),
    revokedAt: row.revokedAt && instantOf(row.revokedAt),
    revokedByName: row.revokedByName,
    replaces: row.replaces,
    keyHash: row.keyHash,
  };
}
