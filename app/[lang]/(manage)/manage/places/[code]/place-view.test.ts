import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  kindOfPeriod,
  placePath,
  readPlaceView,
  viewParameters,
} from '@/app/[lang]/(manage)/manage/places/[code]/place-view';
import { day } from '@/lib/time/day';
import { PERIOD_KINDS, periodContaining } from '@/lib/time/period';

const today = day('2026-11-23');
const periodOf = (search: Record<string, string>, on = today) =>
  Object.values(readPlaceView(search, on).view.period).join(' ');

test('without a period it is this month, or the last one until the 10th', () => {
  assert.equal(periodOf({}), '2026-11-01 2026-11-30');
  assert.equal(periodOf({}, day('2026-11-10')), '2026-11-01 2026-11-30');
  assert.equal(periodOf({}, day('2026-11-09')), '2026-10-01 2026-10-31');
  assert.equal(periodOf({}, day('2026-01-09')), '2025-12-01 2025-12-31');
});

test('a kind with one day is the calendar period around it; two days are taken as they are', () => {
  assert.equal(periodOf({ period: 'quarter', from: '2026-08-20' }), '2026-07-01 2026-09-30');
  assert.equal(periodOf({ period: 'week' }), '2026-11-23 2026-11-29');
  assert.equal(
    periodOf({ period: 'month', from: '2026-08-20', to: '2026-09-03' }),
    '2026-08-20 2026-09-03',
  );
});

test('a period knows its kind from its days alone', () => {
  for (const kind of PERIOD_KINDS) {
    for (const on of ['2026-02-01', '2027-02-01', '2024-02-29', '2026-12-31', '2026-06-30']) {
      assert.equal(kindOfPeriod(periodContaining(kind, day(on))), kind);
    }
  }
  assert.equal(kindOfPeriod({ from: day('2026-08-02'), to: day('2026-08-31') }), 'free');
});

test('what cannot be read is named and left out', () => {
  const { view, misread } = readPlaceView(
    {
      from: '2026-02-30',
      to: '0001-01-01',
      channel: 'fax',
      field: '',
      basis: 'guess',
      factor: 'mood',
      sort: 'height',
      questionnaire: 'counter@0',
    },
    today,
  );
  assert.deepEqual(misread, ['from', 'to', 'channel', 'basis', 'questionnaire', 'factor', 'sort']);
  assert.equal(view.period.from, '2026-11-01');
  const backwards = readPlaceView({ from: '2026-03-02', to: '2026-03-01' }, today);
  assert.deepEqual(backwards.misread, ['to']);
});

test('the address holds the whole view: read again it is the same', () => {
  const full = {
    period: 'free',
    from: '2026-08-20',
    to: '2026-09-03',
    channel: 'phone',
    field: 'land',
    basis: 'pooled',
    questionnaire: 'full@1',
    factor: 'officials',
    sort: 'score',
    dir: 'desc',
  };
  for (const search of [full, {}, { sort: 'name', dir: 'desc' }]) {
    const { view } = readPlaceView(search, today);
    const again = readPlaceView(viewParameters(view), day('2031-05-05'));
    assert.deepEqual(again, { view, misread: [] });
  }
  assert.equal(
    placePath('24133-TT', readPlaceView({}, today).view),
    '/manage/places/24133-TT?period=month&from=2026-11-01&to=2026-11-30',
  );
});
