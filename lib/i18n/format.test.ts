import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatDay,
  formatDecimal,
  formatInteger,
  formatMonth,
  roundHalfAwayFromZero,
} from '@/lib/i18n/format';
import { day } from '@/lib/time/day';

test('halves go away from zero, whatever their binary tail', () => {
  assert.equal(roundHalfAwayFromZero(1.005, 2), 1.01);
  assert.equal(roundHalfAwayFromZero(68.335, 2), 68.34);
  assert.equal(roundHalfAwayFromZero(-68.335, 2), -68.34);
  assert.equal(roundHalfAwayFromZero(68.3349999, 2), 68.33);
  assert.equal(roundHalfAwayFromZero(1e-9, 2), 0);
  assert.equal(roundHalfAwayFromZero(-1e-9, 2), 0);
  assert.equal(roundHalfAwayFromZero((100 * 2) / 3, 2), 66.67);
});

test('numbers and days as each language writes them', () => {
  assert.equal(formatDecimal('vi', 83.94), '83,94');
  assert.equal(formatDecimal('en', 83.94), '83.94');
  assert.equal(formatDecimal('vi', 100), '100,00');
  assert.equal(formatDecimal('vi', 83.95, 1), '84,0');
  assert.equal(formatInteger('vi', 1234567), '1.234.567');
  assert.equal(formatInteger('en', 1234567), '1,234,567');
  assert.equal(formatDay(day('2026-03-09')), '09/03/2026');
  assert.equal(formatMonth('2026-03'), '03/2026');
});
