import type { Database } from '@/db/client';
import { createDevice } from '@/db/commands/create-device';
import { issuePairingCode } from '@/db/commands/issue-pairing-code';
import type { OpeningHours } from '@/lib/devices/opening-hours';
import { LANGUAGES } from '@/lib/i18n/language';
import type { LanguageTag } from '@/lib/i18n/language-tag';
import type { PlaceTree } from '@/lib/places/place-tree';
import type { Instant } from '@/lib/time/instant';

type Wanted = {
  placeCode: string;
  now: Instant;
  pin: string | null;
  openingHours: OpeningHours | null;
  languages?: readonly LanguageTag[];
};

/** A kiosk at a counter that waits for its tablet. */
export async function makeWaitingDevice(
  runner: Pick<Database['pool'], 'query'>,
  tree: PlaceTree,
  { placeCode, now, pin, openingHours, languages = LANGUAGES }: Wanted,
): Promise<{ id: number; code: string }> {
  const place = tree.find(placeCode);
  if (!place) throw new Error(`expected the place ${placeCode}`);
  const id = await createDevice(runner, {
    name: 'Kiosk Quầy 1',
    placeId: place.id,
    questionnaireCode: 'counter',
    languages,
    openingHours,
    idleSeconds: 60,
    pin,
    createdBy: null,
    now,
  });
  const made = await issuePairingCode(runner, { deviceId: id, now });
  if (!made) throw new Error('expected a pairing code');
  return { id, code: made.code };
}
