import { stringify } from 'csv-stringify/sync';
import { notFound } from 'next/navigation';
import { csvDelimiters } from '@/app/[lang]/(manage)/csv-delimiters';
import { conditionText } from '@/app/[lang]/(manage)/manage/devices/condition-text';
import { openGaps } from '@/app/[lang]/(manage)/manage/devices/device-conditions';
import { listedLines, readFilter } from '@/app/[lang]/(manage)/manage/devices/listed-devices';
import { type ListedDevice, loadDevices } from '@/app/[lang]/(manage)/manage/devices/load';
import { countNumbers } from '@/lib/devices/gaps';
import { deviceTable } from '@/lib/exports/device-table';
import { isLanguage } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';
import { dayOfInstant } from '@/lib/time/instant';

function freeBytes(state: ListedDevice['state']): number | null {
  if (!state || state.usedBytes === null || state.quotaBytes === null) return null;
  return Math.max(0, state.quotaBytes - state.usedBytes);
}

type Context = { params: Promise<{ lang: string }> };

/** The list of kiosks as it is filtered on the page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { lang } = await params;
  if (!isLanguage(lang)) notFound();
  const loaded = await loadDevices(lang);
  const filter = readFilter(new URL(request.url).searchParams.get('state'));
  const t = translator(lang);
  const lines = listedLines(loaded, filter, lang).map(({ device, at, place, conditions }) => ({
    id: device.id,
    name: device.name,
    placeCode: at.code,
    place,
    conditions: conditions.map((condition) => conditionText(condition, t)),
    lastSeenAt: device.state?.lastSeenAt ?? null,
    newestAnswerAt: device.state?.newestAnswerAt ?? null,
    onTabletAt: device.state?.lastAnswerAt ?? null,
    received: device.state?.receivedCount ?? null,
    waiting: device.state?.waiting ?? null,
    missing: device.state ? countNumbers(openGaps(device)) : null,
    batteryLevel: device.state?.batteryLevel ?? null,
    shell: device.state?.shell ?? null,
    freeBytes: freeBytes(device.state),
  }));
  const table = deviceTable({ t, lines });
  const text = stringify([table.headings, ...table.rows], {
    bom: true,
    delimiter: csvDelimiters[lang],
    record_delimiter: 'windows',
  });
  const name = `hai-long_kiosks_${filter}_${dayOfInstant(loaded.now)}_${lang}.csv`;
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}
