import { stringify } from 'csv-stringify/sync';
import { notFound } from 'next/navigation';
import { readResponses } from '@/app/_server/read-responses';
import { runtime } from '@/app/_server/runtime';
import { loadAsked, loadChildren } from '@/app/[lang]/(manage)/manage/places/[code]/load';
import { scoreQuery } from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import { responseCells, responseHeadings } from '@/lib/exports/response-table';
import { isLanguage } from '@/lib/i18n/language';

type Context = { params: Promise<{ lang: string; code: string }> };

/** The responses behind the figures of a view, without what could tell who gave them. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { lang, code } = await params;
  if (!isLanguage(lang)) notFound();
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const asked = await loadAsked(lang, decodeURIComponent(code), search);
  if (!asked) notFound();
  const read = await loadChildren(asked);
  const { place, view, asker } = asked;
  const query = scoreQuery(place.code, view);
  const { count, next, close } = await readResponses(runtime(), asker.scope, query, read);
  const questionnaires = read.entries.map(({ questionnaire }) => questionnaire);
  const encoder = new TextEncoder();
  const text = (rows: string[][]) =>
    encoder.encode(stringify(rows, { record_delimiter: 'windows' }));
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(text([responseHeadings(questionnaires)])),
    async pull(controller) {
      try {
        const lines = await next();
        if (lines.length === 0) controller.close();
        else controller.enqueue(text(lines.map((line) => responseCells(line, questionnaires))));
      } catch (error) {
        // A download that breaks off must not look whole.
        controller.error(error);
        await close();
      }
    },
    cancel: close,
  });
  const { from, to } = view.period;
  const name = `hai-long_${place.code}_${from}_${to}_${count}-responses.csv`;
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
      'X-Row-Count': String(count),
    },
  });
}
