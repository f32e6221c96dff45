import { z } from 'zod';
import { PRINT_FORMATS, type PrintFormat } from '@/app/_print/print-format';
import { PRINT_LEVELS, type PrintPlace, printPlaces } from '@/app/_print/print-place';
import { runtime } from '@/app/_server/runtime';
import { requireStaff } from '@/app/[lang]/(manage)/require-staff';
import { covers } from '@/lib/access/scope';
import type { Language } from '@/lib/i18n/language';
import { isValidOn, type Place } from '@/lib/places/place';
import { dayOfInstant } from '@/lib/time/instant';

const wishSchema = z.object({
  place: z.string().max(40),
  level: z.enum(PRINT_LEVELS).default('centre'),
  format: z.enum(PRINT_FORMATS),
});

/** What the asker may print for, a place above before those below it. */
export async function loadPrintChoices(language: Language, wanted: string | undefined) {
  const path = wanted ? `/manage/print?place=${encodeURIComponent(wanted)}` : '/manage/print';
  const asker = await requireStaff(language, path);
  const { places, config, now } = runtime();
  const tree = await places.tree();
  const today = dayOfInstant(now());
  const own = tree.all.filter(
    (place) => covers(asker.scope, tree, place) && isValidOn(place, today),
  );
  const chosen = own.find(({ code }) => code === wanted) ?? own[0] ?? null;
  return { asker, tree, own, chosen, path, hasPublicUrl: config.isPublicUrlSet };
}

export type PrintOrder = { format: PrintFormat; place: Place; places: readonly PrintPlace[] };

/** `null` for a wish that the page does not offer to this asker. */
export async function loadPrintOrder(
  language: Language,
  search: URLSearchParams,
): Promise<PrintOrder | null> {
  const asker = await requireStaff(language, `/manage/print/sheets.pdf?${search}`);
  const wish = wishSchema.safeParse(Object.fromEntries(search));
  if (!wish.success) return null;
  const { places, config, now } = runtime();
  const tree = await places.tree();
  const place = tree.find(wish.data.place);
  if (!place || !covers(asker.scope, tree, place)) return null;
  const day = dayOfInstant(now());
  const { level, format } = wish.data;
  const chosen = printPlaces(tree, { place, level, day, publicUrl: config.publicUrl });
  return chosen.length > 0 ? { format, place, places: chosen } : null;
}
