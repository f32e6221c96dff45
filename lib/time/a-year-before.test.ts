import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aYearBefore } from '@/lib/time/a-year-before';
import { addDays, day } from '@/lib/time/day';
import { PERIOD_KINDS, periodContaining } from '@/lib/time/period';

function before(kind: Parameters<typeof aYearBefore>[0], from: string, to: string): string {
  const found = aYearBefore(kind, { from: day(from), to: day(to) });
  return `${found.from} ${found.to}`;
}

test('the same calendar period of the year before', () => {
  assert.equal(before('month', '2026-11-01', '2026-11-30'), '2025-11-01 2025-11-30');
  assert.equal(before('month', '2025-02-01', '2025-02-28'), '2024-02-01 2024-02-29');
  assert.equal(before('quarter', '2026-01-01', '2026-03-31'), '2025-01-01 2025-03-31');
  assert.equal(before('half', '2026-07-01', '2026-12-31'), '2025-07-01 2025-12-31');
  assert.equal(before('year', '2026-01-01', '2026-12-31'), '2025-01-01 2025-12-31');
  assert.equal(before('day', '2024-02-29', '2024-02-29'), '2023-02-28 2023-02-28');
  assert.equal(before('free', '2026-10-05', '2026-10-20'), '2025-10-05 2025-10-20');
});

test('a week is compared with a whole week, Monday to Sunday', () => {
  assert.equal(before('week', '2026-11-23', '2026-11-29'), '2025-11-24 2025-11-30');
});

test('is again a period of its kind, and earlier', () => {
  const days = fc
    .integer({ min: 0, max: 20_000 })
    .map((count) => addDays(day('1990-01-01'), count));
  fc.assert(
    fc.property(days, fc.constantFrom(...PERIOD_KINDS), (on, kind) => {
      const period = periodContaining(kind, on);
      const found = aYearBefore(kind, period);
      assert.deepEqual(found, periodContaining(kind, found.from));
      assert.ok(found.to < period.from);
    }),
  );
});
