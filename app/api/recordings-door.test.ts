import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { Doors } from '@/app/api/doors.fixture';
import { askedRange } from '@/app/api/recordings-door';

const SOUND = Buffer.from('RIFF and some more');
const SHA256 = createHash('sha256').update(SOUND).digest();

let doors: Doors;
let address: string;

before(async () => {
  doors = await Doors.open();
  await doors.database.db.pool.query(
    `insert into recordings (sha256, media_type, bytes) values ($1, 'audio/wav', $2)`,
    [SHA256, SOUND],
  );
  address = `${doors.base}/api/v1/recordings/${SHA256.toString('hex')}`;
});
after(() => doors.end());

test('a recording comes whole, for ever the same, and by HEAD without its bytes', async () => {
  const whole = await fetch(address);
  assert.equal(whole.status, 200);
  assert.equal(whole.headers.get('content-type'), 'audio/wav');
  assert.match(whole.headers.get('cache-control') ?? '', /immutable/);
  assert.deepEqual(Buffer.from(await whole.arrayBuffer()), SOUND);
  const head = await fetch(address, { method: 'HEAD' });
  assert.equal(head.headers.get('content-length'), String(SOUND.length));
  assert.equal((await head.arrayBuffer()).byteLength, 0);
});

test('a player gets the part it asks for', async () => {
  const part = await fetch(address, { headers: { Range: 'bytes=5-7' } });
  assert.equal(part.status, 206);
  assert.equal(part.headers.get('content-range'), `bytes 5-7/${SOUND.length}`);
  assert.equal(await part.text(), 'and');
  const outside = await fetch(address, { headers: { Range: `bytes=${SOUND.length}-` } });
  assert.equal(outside.status, 416);
  assert.equal(outside.headers.get('content-range'), `bytes */${SOUND.length}`);
});

test('an unknown recording, and an address that is none, are not found', async () => {
  for (const hash of ['0'.repeat(64), 'A'.repeat(64), '../secret']) {
    const response = await fetch(`${doors.base}/api/v1/recordings/${hash}`);
    assert.equal(response.status, 404);
    assert.match(response.headers.get('content-type') ?? '', /problem\+json/);
  }
});

test('ranges at their limits: within, from the end, past it, and those that are not understood', () => {
  assert.deepEqual(askedRange('bytes=0-0', 10), { from: 0, to: 0 });
  assert.deepEqual(askedRange('bytes=3-', 10), { from: 3, to: 9 });
  assert.deepEqual(askedRange('bytes=0-99', 10), { from: 0, to: 9 });
  assert.deepEqual(askedRange('bytes=-4', 10), { from: 6, to: 9 });
  assert.deepEqual(askedRange('bytes=-99', 10), { from: 0, to: 9 });
  for (const none of [undefined, '', 'bytes=-', 'items=0-1', 'bytes=0-1,3-4', 'bytes=a-b']) {
    assert.equal(askedRange(none, 10), null);
  }
  for (const outside of ['bytes=10-', 'bytes=10-12', 'bytes=5-4', 'bytes=-0']) {
    assert.equal(askedRange(outside, 10), 'outside');
  }
});
