import { runtime } from '@/app/_server/runtime';
import { placeLabel } from '@/app/[lang]/(manage)/place-label';
import { requireStaff, type StaffAsker } from '@/app/[lang]/(manage)/require-staff';
import {
  countPaperSheets,
  findPaperSheet,
  listOpenPaperSheets,
  type PaperSheet,
} from '@/db/queries/paper-sheets';
import { covers } from '@/lib/access/scope';
import type { Language } from '@/lib/i18n/language';
import { isValidOn, type Place } from '@/lib/places/place';
import type { PlaceTree } from '@/lib/places/place-tree';
import { addDays, type Day, parseDay } from '@/lib/time/day';
import { dayOfInstant } from '@/lib/time/instant';

/** The only questionnaire that is printed. */
const PRINTED = 'counter';
const DAYS_BACK = 366;
const NUMBER = /^[1-9]\d{0,8}$/;

function rateablePlaces(tree: PlaceTree, asker: StaffAsker): Place[] {
  return tree.all.filter(
    (place) =>
      (place.kind === 'centre' || place.kind === 'counter') && covers(asker.scope, tree, place),
  );
}

export type SheetLine = { sheet: PaperSheet; place: string };

export async function loadPaper(language: Language, wanted: string | undefined) {
  const path = wanted ? `/manage/paper?place=${encodeURIComponent(wanted)}` : '/manage/paper';
  const asker = await requireStaff(language, path);
  const { db, places, now } = runtime();
  const tree = await places.tree();
  const today = dayOfInstant(now());
  const own = rateablePlaces(tree, asker);
  const ids = own.map(({ id }) => id);
  const [open, counts] = await Promise.all([
    listOpenPaperSheets(db.pool, ids),
    countPaperSheets(db.pool, ids),
  ]);
  const choices = own
    .filter((place) => isValidOn(place, today))
    .map((place) => ({ value: place.code, label: placeLabel(tree, place, language) }));
  const lines = open.map((sheet): SheetLine => ({ sheet, place: placeOf(tree, sheet, language) }));
  return { asker, path, choices, lines, counts, today, earliest: addDays(today, -DAYS_BACK) };
}

function placeOf(tree: PlaceTree, sheet: PaperSheet, language: Language): string {
  return placeLabel(tree, tree.get(sheet.counterId ?? sheet.centreId), language);
}

export type NewSheet = { place: Place; centre: Place; day: Day; label: string };
type Wish = { place?: string; day?: string };

/** What a new sheet is for; `null` for a place or day that the first page does not offer to this asker. */
export async function findNewSheet(
  asker: StaffAsker,
  language: Language,
  wish: Wish,
): Promise<NewSheet | null> {
  const { places, now } = runtime();
  const tree = await places.tree();
  const today = dayOfInstant(now());
  const day = wish.day === undefined ? today : parseDay(wish.day);
  if (day === null || day > today || day < addDays(today, -DAYS_BACK)) return null;
  const place = rateablePlaces(tree, asker).find(({ code }) => code === wish.place);
  const centre = place && tree.ancestorOfKind(place, 'centre');
  if (!place || !centre || !isValidOn(place, day)) return null;
  return { place, centre, day, label: placeLabel(tree, place, language) };
}

export async function loadNewSheet(language: Language, wish: Wish) {
  const query = new URLSearchParams(Object.entries(wish).filter(([, value]) => value));
  const path = `/manage/paper/new?${query}`;
  const asker = await requireStaff(language, path);
  const wanted = await findNewSheet(asker, language, wish);
  return { asker, path, wanted, questionnaire: printedQuestionnaire() };
}

export function printedQuestionnaire() {
  return runtime().questionnaires.current(PRINTED);
}

/** The sheet with that number when its place is the asker's; `null` for others alike. */
export async function findOwnSheet(asker: StaffAsker, number: string): Promise<PaperSheet | null> {
  const { db, places } = runtime();
  const sheet = NUMBER.test(number) ? await findPaperSheet(db.pool, Number(number)) : null;
  if (!sheet) return null;
  const tree = await places.tree();
  const place = tree.get(sheet.counterId ?? sheet.centreId);
  return covers(asker.scope, tree, place) ? sheet : null;
}

export function questionnaireOf(sheet: PaperSheet) {
  return runtime().questionnaires.get(sheet.questionnaireId).questionnaire;
}

/** The next sheet of the same place that waits for its second keying. */
export async function nextWaiting(sheet: PaperSheet): Promise<number | null> {
  const open = await listOpenPaperSheets(runtime().db.pool, [sheet.counterId ?? sheet.centreId]);
  return open.find(({ second }) => second === null)?.number ?? null;
}

export async function loadSheet(language: Language, number: string) {
  const path = `/manage/paper/${encodeURIComponent(number)}`;
  const asker = await requireStaff(language, path);
  const sheet = await findOwnSheet(asker, number);
  if (!sheet) return null;
  const tree = await runtime().places.tree();
  const place = placeOf(tree, sheet, language);
  return { asker, path, sheet, place, questionnaire: questionnaireOf(sheet) };
}

/** The number of a sheet that an address tells was just done; `null` for anything else. */
export function toldNumber(text: string | undefined): string | null {
  return text !== undefined && NUMBER.test(text) ? text : null;
}

export type SheetPage = NonNullable<Awaited<ReturnType<typeof loadSheet>>>;
