import { type Runtime, runtime } from '@/app/_server/runtime';
import { placeLabel } from '@/app/[lang]/(manage)/place-label';
import { requireStaff, type StaffAsker } from '@/app/[lang]/(manage)/require-staff';
import { countDeviceMarks } from '@/db/queries/count-device-marks';
import { listDeviceGaps } from '@/db/queries/list-device-gaps';
import { findListedDevice, type ListedDevice, listDevices } from '@/db/queries/list-devices';
import { covers, type Scope } from '@/lib/access/scope';
import { isLanguage, LANGUAGES, type Language } from '@/lib/i18n/language';
import type { LanguageTag } from '@/lib/i18n/language-tag';
import { translator } from '@/lib/i18n/translator';
import { isValidOn, type Place } from '@/lib/places/place';
import type { PlaceTree } from '@/lib/places/place-tree';
import { dayOfInstant } from '@/lib/time/instant';

export type { ListedDevice };

const ID = /^[1-9]\d{0,8}$/;

function placesInScope(tree: PlaceTree, scope: Scope): Place[] {
  return tree.all.filter((place) => covers(scope, tree, place));
}

/** The kiosk with that id when its place is the asker's; `null` for others alike. */
export async function findOwnDevice(
  { db, places }: Pick<Runtime, 'db' | 'places'>,
  asker: StaffAsker,
  id: string,
): Promise<ListedDevice | null> {
  const device = ID.test(id) ? await findListedDevice(db.pool, Number(id)) : null;
  if (!device) return null;
  const tree = await places.tree();
  return covers(asker.scope, tree, tree.get(device.placeId)) ? device : null;
}

export async function loadDevices(language: Language) {
  const asker = await requireStaff(language, '/manage/devices');
  const { db, places, now, kioskShell } = runtime();
  const tree = await places.tree();
  const ids = placesInScope(tree, asker.scope).map(({ id }) => id);
  return { asker, tree, devices: await listDevices(db.pool, ids), now: now(), kioskShell };
}

/**
 * Where the asker may put a kiosk, and what it can ask.
 * @param kept languages of the kiosk's own: one that is out of use just now is not lost by another change
 */
export async function loadDeviceChoices(
  asker: StaffAsker,
  language: Language,
  kept: readonly LanguageTag[] = [],
) {
  const { places, languages, questionnaires, now } = runtime();
  const { packs } = await languages.offer();
  const inPacks = packs.filter(({ language: tag }) => !isLanguage(tag));
  const tree = await places.tree();
  const today = dayOfInstant(now());
  const open = placesInScope(tree, asker.scope).filter((place) => isValidOn(place, today));
  const chosen = open.filter(({ kind }) => kind === 'centre' || kind === 'counter');
  const t = translator(language);
  const unused = kept.filter(
    (tag) => !isLanguage(tag) && !inPacks.some((pack) => pack.language === tag),
  );
  const codes = [...new Set(questionnaires.all.map(({ questionnaire }) => questionnaire.code))];
  return {
    places: chosen.map((place) => ({
      value: String(place.id),
      label: placeLabel(tree, place, language),
    })),
    languages: [
      ...LANGUAGES.map((own) => ({ value: own as LanguageTag, label: t(`language.${own}`) })),
      ...inPacks.map(({ language: tag, name }) => ({ value: tag, label: name })),
      ...unused.map((tag) => ({
        value: tag,
        label: t('devices.form.languageUnused', { language: tag }),
      })),
    ],
    questionnaires: codes.map((code) => ({
      value: code,
      label: questionnaires.current(code).name[language],
    })),
  };
}

export type DeviceChoices = Awaited<ReturnType<typeof loadDeviceChoices>>;

export async function loadNewDevice(language: Language) {
  const asker = await requireStaff(language, '/manage/devices/new');
  return { asker, choices: await loadDeviceChoices(asker, language) };
}

export async function loadDevice(language: Language, id: string) {
  const asker = await requireStaff(language, `/manage/devices/${encodeURIComponent(id)}`);
  const { db, places, config, now, kioskShell } = runtime();
  const device = await findOwnDevice(runtime(), asker, id);
  if (!device) return null;
  const tree = await places.tree();
  const [numbers, marks, choices] = await Promise.all([
    listDeviceGaps(db.pool, device.id),
    countDeviceMarks(db.pool, device.id),
    loadDeviceChoices(asker, language, device.languages),
  ]);
  return {
    asker,
    device,
    place: placeLabel(tree, tree.get(device.placeId), language),
    usedTwice: numbers?.usedTwice ?? [],
    marks,
    choices,
    kioskAddress: `${config.publicUrl}/kiosk`,
    now: now(),
    kioskShell,
  };
}

export type DevicePage = NonNullable<Awaited<ReturnType<typeof loadDevice>>>;
