import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionText } from '@/app/[lang]/(manage)/manage/devices/condition-text';
import {
  deviceConditions,
  isTroubled,
} from '@/app/[lang]/(manage)/manage/devices/device-conditions';
import type { ListedDevice } from '@/app/[lang]/(manage)/manage/devices/load';
import { WORLD_NOW as now } from '@/db/testing/world';
import { LANGUAGES } from '@/lib/i18n/language';
import { translator } from '@/lib/i18n/translator';
import type { PlaceId } from '@/lib/places/place';

type State = NonNullable<ListedDevice['state']>;

function kiosk(state: Partial<State>, change: Partial<ListedDevice> = {}): ListedDevice {
  return {
    ...{ id: 1, name: 'Kiosk', placeId: 1 as PlaceId, questionnaireCode: 'counter' },
    ...{ languages: ['vi'], openingHours: null, idleSeconds: 60, pin: null, isTrial: false },
    ...{ createdAt: now, createdBy: null, pairingExpiresAt: null, pairedAt: now, revokedAt: null },
    ...{ revokedByName: null, replaces: null, replacedBy: null, keyHash: Buffer.alloc(32) },
    ...{ gaps: { waiting: [], parked: [], gaps: [] }, closures: [] },
    ...{ memoryBack: null, memoryNote: null },
    state: {
      ...{ lastSeenAt: now, receivedCount: 5, lastReceivedAt: now, newestAnswerAt: now },
      ...{ statusAt: now, shell: 'a', setupVersion: 'v', lastSequence: 5, statusLastSequence: 5 },
      ...{ oldestWaiting: null, waiting: 0, parkedCount: 0, parked: [], parkedRanges: [] },
      ...{ lastAnswerAt: now, isPersisted: true, usedBytes: 0, quotaBytes: 1_000_000_000 },
      ...{ storageFault: null, batteryLevel: 1, isCharging: true, clockOffsetMs: 0 },
      memoryBack: null,
      ...state,
    },
    ...change,
  };
}

const conditionsOf = (device: ListedDevice) => deviceConditions(device, { now, kioskShell: 'a' });
const kindsOf = (device: ListedDevice) => conditionsOf(device).map(({ kind }) => kind);

test('a kiosk that closed for want of room is never working well', () => {
  assert.deepEqual(kindsOf(kiosk({})), ['healthy']);
  assert.deepEqual(kindsOf(kiosk({ usedBytes: 950_000_000 })), ['tight']);
  assert.deepEqual(kindsOf(kiosk({ usedBytes: 999_000_000 })), ['full']);
  for (const storageFault of ['full', 'blocked'] as const) {
    const conditions = conditionsOf(kiosk({ storageFault }));
    assert.deepEqual(conditions, [{ kind: storageFault, amount: 0 }]);
    assert.equal(isTroubled(conditions), true);
  }
});

test('a memory that went back is told before what waits, and no more of one out of use', () => {
  const memoryBack = { at: now, since: now, from: 5, to: 2 };
  const device = kiosk({ waiting: 2, memoryBack }, { memoryBack });
  assert.deepEqual(kindsOf(device), ['memory', 'waiting']);
  assert.equal(isTroubled(conditionsOf(device)), true);
  assert.deepEqual(kindsOf({ ...device, revokedAt: now, memoryBack: null }), ['revoked']);
});

test('each is told in words of both languages, with its share', () => {
  const [tight] = conditionsOf(kiosk({ usedBytes: 950_000_000 }));
  assert.ok(tight);
  const told = LANGUAGES.map((language) => conditionText(tight, translator(language)));
  assert.deepEqual(told, ['Đã dùng 95\u00a0% chỗ lưu', '95% of storage used']);
});
