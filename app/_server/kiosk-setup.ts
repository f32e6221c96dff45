import { createHash } from 'node:crypto';
import type { Runtime } from '@/app/_server/runtime';
import type { Device } from '@/db/queries/device-row';
import type { KioskPlace, KioskSetup } from '@/lib/devices/kiosk-setup';
import type { PlaceTree } from '@/lib/places/place-tree';
import { canonicalJson } from '@/lib/submission/canonical-json';

const VERSION_LENGTH = 16;

function kioskPlace(tree: PlaceTree, device: Device): KioskPlace {
  const place = tree.get(device.placeId);
  const centre = tree.ancestorOfKind(place, 'centre');
  if (!centre) throw new Error(`expected kiosk ${device.id} to stand in a centre`);
  const counter = place.kind === 'counter' ? place : null;
  return {
    centre: centre.code,
    counter: counter?.code ?? null,
    centreName: centre.name,
    counterName: counter?.name ?? null,
  };
}

/** What the kiosk must know to ask its survey; `version` follows from all the rest. */
export async function kioskSetup(
  runtime: Pick<Runtime, 'places' | 'questionnaires' | 'isDemonstration'>,
  device: Device,
): Promise<KioskSetup> {
  const setup = {
    device: device.id,
    name: device.name,
    place: kioskPlace(await runtime.places.tree(), device),
    questionnaire: runtime.questionnaires.current(device.questionnaireCode),
    languages: device.languages,
    idleSeconds: device.idleSeconds,
    openingHours: device.openingHours,
    pin: device.pin && {
      salt: device.pin.salt.toString('base64'),
      iterations: device.pin.iterations,
      hash: device.pin.hash.toString('base64'),
    },
    isDemonstration: runtime.isDemonstration,
  };
  const hash = createHash('sha256').update(canonicalJson(setup)).digest('hex');
  return { ...setup, version: hash.slice(0, VERSION_LENGTH) };
}
