import { createHash } from 'node:crypto';
import type { Runtime } from '@/app/_server/runtime';
import type { Device } from '@/db/queries/device-row';
import type { KioskPlace, KioskSetup } from '@/lib/devices/kiosk-setup';
import { isLanguage } from '@/lib/i18n/language';
import { BASE_LANGUAGE } from '@/lib/i18n/language-tag';
import { askedParts } from '@/lib/language-packs/asked-parts';
import { askedKey, type LanguagePack } from '@/lib/language-packs/language-pack';
import { PACK_TEXTS } from '@/lib/language-packs/pack-texts';
import type { PlaceTree } from '@/lib/places/place-tree';
import type { Questionnaire } from '@/lib/questionnaire/questionnaire';
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

function packOf(pack: LanguagePack, questionnaire: Questionnaire) {
  const { language, version, name, isReviewed, entries } = pack;
  const needed = new Set<string>([
    ...PACK_TEXTS.kiosk,
    ...askedParts(questionnaire).map(({ code }) => askedKey(code)),
  ]);
  const own = entries.filter(({ key }) => needed.has(key));
  return { language, version, name, isReviewed, entries: own };
}

/** A language that is not in use any more is no longer offered; one that every kiosk has is always there. */
async function languagesOf(
  runtime: Pick<Runtime, 'languages'>,
  device: Device,
  questionnaire: Questionnaire,
): Promise<Pick<KioskSetup, 'languages' | 'offered' | 'packs'>> {
  const offer = await runtime.languages.offer();
  const there = offer.offered('kiosk', questionnaire).map(({ tag }) => tag);
  const wished = device.languages.filter((tag) => there.includes(tag));
  const offered = wished.length > 0 ? wished : [BASE_LANGUAGE];
  const own = offered.filter(isLanguage);
  const languages = own.length > 0 ? own : [BASE_LANGUAGE];
  const packs = offer.packs.filter(({ language }) => offered.includes(language));
  if (packs.length === 0) return { languages };
  return { languages, offered, packs: packs.map((pack) => packOf(pack, questionnaire)) };
}

/** What the kiosk must know to ask its survey; `version` follows from all the rest. */
export async function kioskSetup(
  runtime: Pick<Runtime, 'places' | 'languages' | 'questionnaires' | 'isDemonstration'>,
  device: Device,
): Promise<KioskSetup> {
  const questionnaire = runtime.questionnaires.current(device.questionnaireCode);
  const setup = {
    device: device.id,
    name: device.name,
    place: kioskPlace(await runtime.places.tree(), device),
    questionnaire,
    ...(await languagesOf(runtime, device, questionnaire)),
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
