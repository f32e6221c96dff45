import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import type { DeviceEnvironment } from '@/app/(kiosk)/device/device-environment';
import { type DeviceLink, openDeviceLink } from '@/app/(kiosk)/device/device-link';
import { type DeviceStatus, deviceStatusSchema } from '@/lib/devices/device-protocol';
import { instantFromMilliseconds } from '@/lib/time/instant';

const NOW = instantFromMilliseconds(1_795_000_000_000);
const CODE = 'ACDEFGHJ';
const SETUP = {
  device: 7,
  version: 'v1',
  name: 'Kiosk Quầy 1',
  place: {
    centre: '24133-TT',
    counter: null,
    centreName: { vi: 'Trung tâm', en: 'Centre' },
    counterName: null,
  },
  questionnaire: {
    code: 'counter',
    version: 1,
    name: { vi: 'Phiếu', en: 'Form' },
    items: [],
    reasons: [],
    asksProfile: false,
  },
  languages: ['vi'],
  idleSeconds: 45,
  openingHours: null,
  pin: null,
  isDemonstration: false,
};

/** A tablet whose disk stays while its program changes, and a server that answers as the test says. */
class Tablet {
  readonly statuses: DeviceStatus[] = [];
  setup: unknown = SETUP;
  highestSequence: number | null = null;
  isNetworkUp = true;
  isDiskFull = false;
  space = { usage: 1000, quota: 10_000_000_000 };
  makeRoom: DeviceEnvironment['makeRoom'];
  private readonly indexedDB = new IDBFactory();

  open(shell = 'first'): DeviceLink {
    return openDeviceLink({
      shell,
      indexedDB: this.disk(),
      fetch: (path, init) => this.answer(path, JSON.parse(String(init.body))),
      locks: null,
      channel: null,
      clock: { now: () => NOW, monotonicMs: () => 5, boot: shell },
      random: { chance: () => 0, bytes: (count) => new Uint8Array(count).fill(7) },
      timers: { after: () => () => {} },
      events: { subscribe: () => () => {} },
      storage: {
        persist: async () => true,
        persisted: async () => true,
        estimate: async () => this.space,
      },
      ...(this.makeRoom && { makeRoom: this.makeRoom }),
      battery: null,
    });
  }

  private disk(): DeviceEnvironment['indexedDB'] {
    const refuse = (): never => {
      throw new DOMException('no space', 'QuotaExceededError');
    };
    const open = (name: string, version?: number) => {
      const request = this.indexedDB.open(name, version);
      request.addEventListener('success', () => {
        const database = request.result;
        const begin = database.transaction.bind(database);
        database.transaction = (...args) => {
          const transaction = begin(...args);
          const storeOf = transaction.objectStore.bind(transaction);
          const full = { add: refuse, put: refuse };
          transaction.objectStore = (store) =>
            Object.assign(storeOf(store), this.isDiskFull ? full : {});
          return transaction;
        };
      });
      return request;
    };
    return { open } as DeviceEnvironment['indexedDB'];
  }

  private async answer(path: string, body: unknown): Promise<Response> {
    if (!this.isNetworkUp) throw new TypeError('Failed to fetch');
    if (path.endsWith('/pair')) return Response.json({ device: 7, setup: this.setup });
    if (path.endsWith('/responses')) return new Response('', { status: 503 });
    const status = deviceStatusSchema.parse(body);
    this.statuses.push(status);
    const { setup, highestSequence } = this;
    const isNewest = status.setupVersion === (setup as typeof SETUP).version;
    return Response.json({
      now: NOW,
      shell: null,
      setup: isNewest ? null : setup,
      highestSequence,
    });
  }
}

async function quiet(): Promise<void> {
  for (let turns = 0; turns < 300; turns += 1) await new Promise((next) => setImmediate(next));
}

async function paired(tablet: Tablet): Promise<DeviceLink> {
  const link = tablet.open();
  assert.equal(await link.pair({ code: CODE }), 'paired');
  await quiet();
  return link;
}

test('a setup that another program has read is asked for anew, whole, and shown', async () => {
  const tablet = new Tablet();
  const older = await paired(tablet);
  assert.equal(tablet.statuses.at(-1)?.setupVersion, 'v1');
  older.stop();
  // As the older program left it: it knew nothing of `offered`.
  tablet.setup = { ...SETUP, offered: ['vi', 'en-XA'] };
  const before = tablet.statuses.length;
  const newer = tablet.open('second');
  await quiet();
  assert.equal(tablet.statuses[before]?.setupVersion, '');
  const { setup } = newer.view();
  assert.deepEqual(setup?.offered, ['vi', 'en-XA']);
  newer.sendNow();
  await quiet();
  assert.equal(tablet.statuses.at(-1)?.setupVersion, 'v1', 'asked for once');
  assert.equal(newer.view().setup, setup, 'the same object: the screens stay');
  newer.stop();
});

test('a memory that went back gives no number that the server knows', async () => {
  const tablet = new Tablet();
  const link = await paired(tablet);
  tablet.highestSequence = 5;
  link.sendNow();
  await quiet();
  const kept = await link.keep({ id: randomUUID() });
  assert.equal(kept.kind === 'kept' && kept.sequence, 6);
  link.stop();
});

test('a setup that it cannot read takes neither time nor admission from it', async () => {
  const tablet = new Tablet();
  const link = await paired(tablet);
  tablet.setup = { ...SETUP, version: 'v9', idleSeconds: 150 };
  link.sendNow();
  await quiet();
  const { isOnline, lastContactAt, setup } = link.view();
  assert.deepEqual([isOnline, lastContactAt, setup?.version], [true, NOW, 'v1']);
  link.stop();
});

test('a full disk: what can be fetched again goes first, and the answer is kept', async () => {
  const tablet = new Tablet();
  let dropped = 0;
  tablet.makeRoom = async () => {
    dropped += 1;
    tablet.isDiskFull = false;
    return dropped === 1;
  };
  const link = await paired(tablet);
  tablet.isDiskFull = true;
  assert.equal((await link.keep({ id: randomUUID() })).kind, 'kept');
  assert.equal(dropped, 1);
  assert.equal(link.view().storage, 'ready');
  tablet.makeRoom = undefined;
  link.stop();
});

test('a disk that nothing makes room on is told as full, to the person and to the server', async () => {
  const tablet = new Tablet();
  tablet.makeRoom = async () => false;
  const link = await paired(tablet);
  assert.equal(tablet.statuses.at(-1)?.storageFault, null);
  tablet.isDiskFull = true;
  assert.deepEqual(await link.keep({ id: randomUUID() }), { kind: 'failed', fault: 'full' });
  link.sendNow();
  await quiet();
  assert.equal(tablet.statuses.at(-1)?.storageFault, 'full');
  link.stop();
});

test('space that is measured as short is made before the kiosk closes', async () => {
  const tablet = new Tablet();
  tablet.makeRoom = async () => {
    tablet.space = { usage: 1000, quota: 10_000_000_000 };
    return true;
  };
  const link = await paired(tablet);
  tablet.space = { usage: 9_990_000_000, quota: 10_000_000_000 };
  link.sendNow();
  await quiet();
  assert.deepEqual([link.view().storage, link.view().usedBytes], ['ready', 1000]);
  link.stop();
});
