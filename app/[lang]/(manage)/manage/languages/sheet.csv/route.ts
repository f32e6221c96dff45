import { stringify } from 'csv-stringify/sync';
import { notFound } from 'next/navigation';
import { runtime } from '@/app/_server/runtime';
import { csvDelimiters } from '@/app/[lang]/(manage)/csv-delimiters';
import { askedNow, findPack, provinceAsker } from '@/app/[lang]/(manage)/manage/languages/load';
import { isLanguage } from '@/lib/i18n/language';
import { SHEET_COLUMNS, sheetRows } from '@/lib/language-packs/translation-sheet';
import { dayOfInstant } from '@/lib/time/instant';

type Context = { params: Promise<{ lang: string }> };

/** What there is to translate, filled in with a version where one is asked for. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { lang } = await params;
  if (!isLanguage(lang)) notFound();
  const wanted = new URL(request.url).searchParams.get('of');
  const query = wanted === null ? '' : `?of=${encodeURIComponent(wanted)}`;
  await provinceAsker(lang, `/manage/languages/sheet.csv${query}`);
  const pack = wanted === null ? null : await findPack(wanted);
  if (wanted !== null && pack === null) notFound();
  const text = stringify([[...SHEET_COLUMNS], ...sheetRows(askedNow(), pack)], {
    bom: true,
    delimiter: csvDelimiters[lang],
    record_delimiter: 'windows',
  });
  const of = pack ? `${pack.language}_${pack.version}` : 'empty';
  const name = `hai-long_translation_${of}_${dayOfInstant(runtime().now())}.csv`;
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}
