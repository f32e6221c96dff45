import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPublishedPlace, type SetHeader } from '@/app/_server/read-published-place';
import type { Place, PlaceId } from '@/lib/places/place';
import { placeCode } from '@/lib/places/place-tree';
import type { PublishedRow, PublishedSet } from '@/lib/reports/published-set';
import { calendarPeriodAt, parseCalendarAddress } from '@/lib/time/calendar-period';
import { day } from '@/lib/time/day';

const name = { vi: 'Xã', en: 'Commune' };
const PLACE: Place = {
  id: 2 as PlaceId,
  code: placeCode('24133'),
  kind: 'commune',
  parentId: 1 as PlaceId,
  name,
  shortCode: null,
  field: null,
  validFrom: day('2025-07-01'),
  validTo: null,
};

function row(place: string, parent: string | null, n: number): PublishedRow {
  const kind = parent === null ? 'province' : 'commune';
  const told = { hidden: n === 0 ? ('no-answers' as const) : ('too-few' as const) };
  return { place, kind, parent, name, n, dossiers: null, setAside: {}, told };
}

/** Published sets of one questionnaire, told by their addresses: how many answers the place has in each. */
function published(sets: readonly [at: string, n: number | null, revision?: number][]) {
  const found = sets.map(([at, n, revision = 1], index) => {
    const period = parseCalendarAddress(at) ?? calendarPeriodAt('month', day('2026-01-01'));
    const header: SetHeader = {
      ...period,
      id: index + 1,
      questionnaire: 'counter',
      revision,
      publishedAt: '2026-12-06T00:00:00.000Z',
      sha256: String(index),
      bytes: 1,
    };
    const set: PublishedSet = {
      format: 'hai-long/published-set/1',
      isDemonstration: false,
      methodVersion: '2',
      questionnaire: { code: 'counter', versions: [1] },
      period,
      revision,
      revises: null,
      publishedAt: header.publishedAt,
      rule: { smallestCell: 5, minimumToShow: 10, minimumToCompare: 30, minimumToRank: 100 },
      items: [],
      rows: [row('66', null, 9), ...(n === null ? [] : [row('24133', '66', n)])],
    };
    return { header, set };
  });
  const newest = new Map(found.map(({ header }) => [`${header.kind}/${header.from}`, header]));
  const source = {
    all: async () => found.map(({ header }) => header),
    newest: async () => [...newest.values()].sort((a, b) => (a.to < b.to ? -1 : 1)),
    read: async ({ id }: Pick<SetHeader, 'id'>) => {
      const one = found.find(({ header }) => header.id === id);
      if (!one) throw new Error(`expected the set ${id}`);
      return one.set;
    },
  };
  return (at: string) => {
    const { kind, from } = parseCalendarAddress(at) ?? {};
    const header = newest.get(`${kind}/${from}`);
    if (!header) throw new Error(`expected ${at}`);
    return readPublishedPlace(source, PLACE, header);
  };
}

const months = (from: number, to: number): [string, number][] =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const month = from + index;
    const year = 2025 + Math.floor((month - 1) / 12);
    return [`${year}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`, 8];
  });

test('a month is shown with the year before it, from the first month with answers on', async () => {
  const read = published(months(1, 22));
  const ats = (await read('2026-10')).months.map(({ period }) => period.at);
  assert.deepEqual([ats.length, ats[0], ats.at(-1)], [13, '2025-10', '2026-10']);
  const young = published([
    ['2026-08', 0],
    ['2026-09', 8],
    ['2026-10', 0],
  ]);
  const found = (await young('2026-10')).months.map(({ period }) => period.at);
  assert.deepEqual(found, ['2026-09', '2026-10']);
});

test('a longer period is shown with the months in it', async () => {
  const read = published([...months(15, 22), ['2026-Q3', 24]]);
  const ats = (await read('2026-Q3')).months.map(({ period }) => period.at);
  assert.deepEqual(ats, ['2026-07', '2026-08', '2026-09']);
});

test('it is compared with the period before and the one a year before, where they are published', async () => {
  const read = published([
    ['2025-10', null],
    ['2026-09', 8],
    ['2026-10', 9],
    ['2025', 7],
    ['2026', 6],
  ]);
  const told = (await read('2026-10')).earlier.map(({ is, period, figure }) => [
    is,
    period.at,
    figure?.n,
  ]);
  assert.deepEqual(told, [
    ['before', '2026-09', 8],
    ['lastYear', '2025-10', undefined],
  ]);
  const year = (await read('2026')).earlier.map(({ is, period }) => [is, period.at]);
  assert.deepEqual(year, [['before', '2025']]);
});

test('of the longer periods the one that holds it, or else the newest', async () => {
  const read = published([
    ['2026-03', 8],
    ['2026-10', 8],
    ['2026-Q1', 9],
    ['2026-Q3', 9],
    ['2025', 9],
  ]);
  const longer = async (at: string) => (await read(at)).longer.map(({ period }) => period.at);
  assert.deepEqual(await longer('2026-03'), ['2026-Q1', '2025']);
  assert.deepEqual(await longer('2026-10'), ['2026-Q3', '2025']);
  assert.deepEqual(await longer('2025'), []);
});

test('every revision is told, the newest decides', async () => {
  const read = published([
    ['2026-10', 8],
    ['2026-10', 9, 2],
  ]);
  const found = await read('2026-10');
  assert.equal(found.told?.row.n, 9);
  assert.deepEqual(
    found.revisions.map(({ header, figure }) => [header.revision, figure?.n]),
    [
      [1, 8],
      [2, 9],
    ],
  );
});

test('a place that is not in the period is not told', async () => {
  const found = await published([['2026-10', null]])('2026-10');
  assert.equal(found.told, null);
  assert.deepEqual(found.months, []);
});
