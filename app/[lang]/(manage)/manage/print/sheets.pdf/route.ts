import { Readable } from 'node:stream';
import { notFound } from 'next/navigation';
import { printDocument } from '@/app/_print/print-document';
import { runtime } from '@/app/_server/runtime';
import { loadPrintOrder } from '@/app/[lang]/(manage)/manage/print/load';
import { isLanguage } from '@/lib/i18n/language';

type Context = { params: Promise<{ lang: string }> };

/** Posters, cards, stickers or paper forms of a place, or of all below it, as one PDF. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { lang } = await params;
  if (!isLanguage(lang)) notFound();
  const order = await loadPrintOrder(lang, new URL(request.url).searchParams);
  if (!order) notFound();
  const { format, place, places } = order;
  const { questionnaires, isDemonstration } = runtime();
  const document = printDocument({
    ...{ title: place.name[lang], format, places, isDemonstration },
    questionnaire: questionnaires.current('counter'),
  });
  const body = Readable.toWeb(Readable.from(document)) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="hai-long_${format}_${place.code}.pdf"`,
      'Cache-Control': 'no-store',
    },
  });
}
