import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEAST_FREE_BYTES, storageTrouble, TIGHT_SHARE } from '@/lib/devices/storage-room';

const QUOTA = 1_000_000_000;
const room = (usedBytes: number | null, quotaBytes: number | null = QUOTA) =>
  storageTrouble({ usedBytes, quotaBytes, storageFault: null });

test('a tablet with room is well; from a share on it is tight, and full where a kiosk closes', () => {
  assert.equal(room(0), null);
  assert.equal(room(TIGHT_SHARE * QUOTA - 1), null);
  assert.equal(room(TIGHT_SHARE * QUOTA), 'tight');
  assert.equal(room(QUOTA - LEAST_FREE_BYTES), 'tight');
  assert.equal(room(QUOTA - LEAST_FREE_BYTES + 1), 'full');
  assert.equal(room(999_000_000), 'full');
});

test('what the tablet says of itself goes before what its room looks like', () => {
  for (const storageFault of ['blocked', 'full'] as const) {
    assert.equal(storageTrouble({ usedBytes: 0, quotaBytes: QUOTA, storageFault }), storageFault);
  }
});

test('of a room that is not known nothing is said', () => {
  assert.equal(room(null), null);
  assert.equal(room(5, null), null);
});
