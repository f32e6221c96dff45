import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToStaticMarkup } from 'react-dom/server';
import { KiosksArrived } from '@/app/[lang]/(manage)/manage/places/[code]/_components/kiosks-arrived';
import type { PlacePage } from '@/app/[lang]/(manage)/manage/places/[code]/load';
import { instant } from '@/db/testing/world';
import type { Language } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';
import { dayOfInstant } from '@/lib/time/instant';

const now = instant('2026-11-27T03:42:00Z');
const whole = { openGapCount: 0, parkedCount: 0, isMemoryBack: false };
type Kiosk = PlacePage['kiosks'][number];

function told(kiosks: Partial<Kiosk>[], language: Language = 'vi'): string {
  const page = {
    today: dayOfInstant(now),
    kiosks: kiosks.map((kiosk, at) => ({
      ...{ deviceId: at, name: `Kiosk ${at}`, completeAt: now, ...whole },
      ...kiosk,
    })),
  } as unknown as PlacePage;
  const markup = renderToStaticMarkup(
    <KiosksArrived page={page} language={language} t={translator(language)} />,
  );
  return markup
    .replace(/<a .*/, '')
    .replace(/<[^>]+>/g, '')
    .trim();
}

test('all is there: up to when', () => {
  assert.equal(told([{}, {}]), 'Phiếu từ 2 kiosk đã về đủ đến 10:42 hôm nay.');
  const behind = told([{}, { completeAt: instant('2026-11-26T01:05:00Z') }]);
  assert.match(behind, /^Phiếu từ 2 kiosk mới về đủ đến 08:05 ngày 26\/11\/2026; .*“Kiosk 1”\.$/);
  assert.equal(told([]), '');
});

test('what is missing, refused or forgotten is told, and nothing is called whole', () => {
  const told3 = told([{ openGapCount: 2 }, { openGapCount: 1, parkedCount: 4 }]);
  assert.equal(
    told3,
    'Phiếu từ 2 kiosk đã về đến 10:42 hôm nay, nhưng chưa đủ. Thiếu 3 phiếu. Còn 4 phiếu chờ xử lý trên máy.',
  );
  const completeAt = instant('2026-11-26T01:05:00Z');
  const forgetful = told([{ isMemoryBack: true, completeAt }]);
  assert.match(
    forgetful,
    /08:05 ngày 26\/11\/2026 và chưa đủ; .* Bộ nhớ của 1 kiosk đã lùi về trước/,
  );
  assert.doesNotMatch(`${told3} ${forgetful}`, /về đủ/);
  assert.equal(
    told([{ openGapCount: 1, parkedCount: 1 }], 'en'),
    'Answers from 1 kiosk have arrived up to 10:42 today, but not all of them. 1 answer is missing. 1 answer waits on the tablet to be dealt with.',
  );
});
