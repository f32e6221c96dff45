import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trendBreaks } from '@/app/[lang]/(manage)/manage/places/[code]/_components/trend-breaks';
import { translator } from '@/lib/i18n/translator';

test('names the month and the version, or the versions that a month mixes', () => {
  const hidden = { hidden: 'no-answers' } as const;
  const month = (key: string, ...versions: number[]) => ({
    key,
    name: { vi: key, en: key },
    versions,
    n: 40,
    basis: 'pooled' as const,
    dossiers: null,
    score: hidden,
    pooled: hidden,
    overall: hidden,
    factors: {
      access: hidden,
      procedures: hidden,
      officials: hidden,
      result: hidden,
      feedback: hidden,
    },
    criteria: {},
    meanRating: null,
  });
  const months = [
    month('2026-01', 1),
    month('2026-02', 1, 2),
    month('2026-03'),
    month('2026-04', 2),
  ];
  assert.deepEqual(trendBreaks(months, translator('vi')), [
    { beforeKey: '2026-02', label: '02/2026: có cả các phiên bản 1, 2' },
    { beforeKey: '2026-04', label: 'Từ 04/2026: phiên bản 2 của bộ câu hỏi' },
  ]);
});
