import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demonstrationCentres } from '@/db/seed/demonstration/centres';
import { readPublishedVolumes } from '@/db/seed/demonstration/published-volumes';
import { type DossierDay, dossierDays } from '@/db/seed/demonstration/volumes';
import { readOfficialCommunes } from '@/db/seed/official-communes';
import { type Day, day, weekday } from '@/lib/time/day';

const centres = demonstrationCentres(readOfficialCommunes());
const published = readPublishedVolumes();
const volumesOf = (from: string, to: string) =>
  dossierDays(centres, published, { from: day(from), to: day(to) }, 'test');
const lines = volumesOf('2025-05-23', '2026-11-22');

const within = (from: Day, to: Day) => (line: DossierDay) => from <= line.day && line.day <= to;
const isProvincial = (line: DossierDay) => line.centre === '66-TT';
const sum = (of: readonly DossierDay[], figure: 'received' | 'resolved' | 'onTime') =>
  of.reduce((so, line) => so + line[figure], 0);
const figures = (of: readonly DossierDay[]) =>
  (['received', 'resolved', 'onTime'] as const).map((figure) => sum(of, figure));

test('the published weeks are exact, for the communes and for the province', () => {
  const weeks = lines.filter(within(day('2025-07-01'), day('2025-09-02')));
  const communes = weeks.filter((line) => !isProvincial(line));
  assert.deepEqual(figures(communes), [162_532, 147_388, 145_898]);
  assert.deepEqual(figures(weeks.filter(isProvincial)), [93_826, 73_544, 72_591]);
  assert.equal(new Set(communes.map((line) => line.centre)).size, 102);
});

test('no day has more on time than resolved, none is a Sunday, none is twice', () => {
  for (const line of lines) {
    assert.ok(line.onTime >= 0 && line.onTime <= line.resolved, `${line.centre} ${line.day}`);
    assert.notEqual(weekday(line.day), 7);
  }
  const keys = new Set(lines.map((line) => `${line.centre} ${line.day}`));
  assert.equal(keys.size, lines.length);
});

test('communes have nothing before they existed; the provincial centre has', () => {
  const before = lines.filter((line) => line.day < '2025-07-01');
  assert.ok(before.length > 20);
  assert.ok(before.every(isProvincial));
});

test('2024 has the scale that was published for the provincial centre', () => {
  const received = sum(volumesOf('2024-01-01', '2024-12-31'), 'received');
  assert.ok(Math.abs(received / 138_313 - 1) < 0.05, String(received));
});

test('later weeks are of the same scale and a little higher', () => {
  const communes = lines.filter((line) => !isProvincial(line));
  const yearLater = communes.filter(within(day('2026-07-01'), day('2026-09-02')));
  const ratio = sum(yearLater, 'received') / 162_532;
  assert.ok(ratio > 1.02 && ratio < 1.2, String(ratio));
});

test('the wards of the two cities are the biggest, remote communes the smallest', () => {
  const total = (centre: string) =>
    sum(
      lines.filter((line) => line.centre === centre),
      'resolved',
    );
  assert.ok(total('24133-TT') > 8 * total('24235-TT'));
  assert.ok(total('22015-TT') > 8 * total('24184-TT'));
});

test('a period that cuts the published weeks gives just its days, with the same figures', () => {
  const cut = volumesOf('2025-08-01', '2025-08-31');
  assert.deepEqual(cut, lines.filter(within(day('2025-08-01'), day('2025-08-31'))));
});
