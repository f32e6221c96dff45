import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DeviceTableLine, deviceTable } from '@/lib/exports/device-table';
import { LANGUAGES } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';
import { instantFromMilliseconds } from '@/lib/time/instant';

const seen: DeviceTableLine = {
  id: 7,
  name: 'Kiosk Quầy 2',
  placeCode: '24133-TT-2',
  place: 'Trung tâm · Quầy 2',
  conditions: ['Thiếu 3 phiếu', 'Pin còn 12 %'],
  lastSeenAt: instantFromMilliseconds(Date.parse('2026-11-27T17:05:00Z')),
  newestAnswerAt: instantFromMilliseconds(Date.parse('2026-11-27T09:18:43Z')),
  received: 1653,
  waiting: 0,
  missing: 3,
  batteryLevel: 0.124,
  onTabletAt: instantFromMilliseconds(Date.parse('2026-11-27T09:31:00Z')),
  shell: '0f3a',
  freeBytes: 5_123_999_999,
};

const neverSeen: DeviceTableLine = {
  ...seen,
  lastSeenAt: null,
  newestAnswerAt: null,
  received: null,
  waiting: null,
  missing: null,
  batteryLevel: null,
  onTabletAt: null,
  shell: null,
  freeBytes: null,
};

test('a line a kiosk, as wide as its headings, which differ', () => {
  for (const language of LANGUAGES) {
    const { headings, rows } = deviceTable({ t: translator(language), lines: [seen, neverSeen] });
    assert.equal(rows.length, 2);
    assert.ok(rows.every((row) => row.length === headings.length));
    assert.equal(new Set(headings).size, headings.length);
  }
});

test('moments are those of Viet Nam, numbers have no sign between thousands', () => {
  const { rows } = deviceTable({ t: translator('vi'), lines: [seen] });
  assert.deepEqual(rows[0], [
    '7',
    'Kiosk Quầy 2',
    '24133-TT-2',
    'Trung tâm · Quầy 2',
    'Thiếu 3 phiếu; Pin còn 12 %',
    '2026-11-28 00:05',
    '2026-11-27 16:18',
    '1653',
    '0',
    '3',
    '12',
    '2026-11-27 16:31',
    '0f3a',
    '5123',
  ]);
});

test('what is not known is said, and is not 0', () => {
  const { rows } = deviceTable({ t: translator('vi'), lines: [neverSeen] });
  assert.deepEqual(rows[0]?.slice(5), [
    'Chưa có',
    'Chưa có',
    'Chưa rõ',
    'Chưa rõ',
    'Chưa rõ',
    'Chưa rõ',
    'Chưa có',
    'Chưa rõ',
    'Chưa rõ',
  ]);
});

test('a name that a spreadsheet would run stays a name', () => {
  const lines = [{ ...seen, name: '=HYPERLINK("http://a.example")', place: '@quầy' }];
  const { rows } = deviceTable({ t: translator('vi'), lines });
  assert.equal(rows[0]?.[1], `'=HYPERLINK("http://a.example")`);
  assert.equal(rows[0]?.[3], `'@quầy`);
});
