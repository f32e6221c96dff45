import { stringify } from 'csv-stringify/sync';
import { notFound } from 'next/navigation';
import { csvDelimiters } from '@/app/[lang]/(manage)/csv-delimiters';
import { loadAsked, loadChildren } from '@/app/[lang]/(manage)/manage/places/[code]/load';
import { rankingOf } from '@/app/[lang]/(manage)/manage/places/[code]/ranking-of';
import { sortRows } from '@/app/[lang]/(manage)/manage/places/[code]/sort-rows';
import { scoreTable } from '@/lib/exports/score-table';
import { isLanguage } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';
import { questionnaireKey } from '@/lib/questionnaire/questionnaire';

type Context = { params: Promise<{ lang: string; code: string }> };

/** The table of places below, as it is filtered and sorted on the page, with every figure. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { lang, code } = await params;
  if (!isLanguage(lang)) notFound();
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const asked = await loadAsked(lang, decodeURIComponent(code), search);
  if (!asked || asked.place.kind === 'counter') notFound();
  const read = await loadChildren(asked);
  const { report, rows, questionnaire } = read;
  const { ranks } = rankingOf(read);
  const { place, view } = asked;
  const table = scoreTable({
    language: lang,
    t: translator(lang),
    period: view.period,
    basis: report.basis,
    questionnaire: questionnaireKey(questionnaire),
    methodVersion: report.methodVersion,
    rows: sortRows(rows.place ?? [], view.sort, lang, ranks),
    ranks,
    hasDossiers: place.kind !== 'centre' && view.field === null,
  });
  const text = stringify([table.headings, ...table.rows], {
    bom: true,
    delimiter: csvDelimiters[lang],
    record_delimiter: 'windows',
  });
  const { from, to } = view.period;
  const name = `hai-long_${place.code}_${from}_${to}_${lang}.csv`;
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}
