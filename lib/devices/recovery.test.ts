import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RecoveryPayload } from '@/lib/devices/device-protocol';
import {
  framesOf,
  joinFrames,
  openRecovery,
  recoveryHeader,
  sealRecovery,
} from '@/lib/devices/recovery';
import { instantFromMilliseconds } from '@/lib/time/instant';

const KEY = `hk_${'a'.repeat(43)}`;
const EXPORTED_AT = instantFromMilliseconds(1_795_000_000_000);

async function hashOf(key: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key)));
}

function payload(answers: number, comment = 'Cán bộ hướng dẫn tận tình, chờ hơi lâu.') {
  const wall = instantFromMilliseconds(1_794_900_000_000);
  return {
    protocol: 1,
    sent: { wall, monotonicMs: 5000, boot: 'b1' },
    lastSequence: answers,
    answers: Array.from({ length: answers }, (_, at) => ({
      sequence: at + 1,
      kept: { wall, monotonicMs: at * 1000, boot: 'b1', lastContactAt: null },
      sincePreviousMs: at === 0 ? null : 1000,
      response: { id: crypto.randomUUID(), comment, ratings: { overall: (at % 5) + 1 } },
    })),
  } satisfies RecoveryPayload;
}

function seal(content: RecoveryPayload, key = KEY) {
  return sealRecovery({ key, device: 12, exportedAt: EXPORTED_AT, payload: content });
}

test('what was sealed on the tablet is opened with the hash that the server keeps', async () => {
  const content = payload(3);
  const text = await seal(content);
  const header = { device: 12, exportedAt: EXPORTED_AT, answers: 3 };
  assert.deepEqual(recoveryHeader(text), header);
  assert.deepEqual(await openRecovery(await hashOf(KEY), text), {
    ok: true,
    header,
    payload: content,
  });
  assert.deepEqual(await openRecovery(await hashOf(KEY), `\ufeff${text}\r\n`), {
    ok: true,
    header,
    payload: content,
  });
});

test('the file tells nothing that a citizen wrote or rated', async () => {
  const text = await seal(payload(1, 'Không hài lòng với quầy số 4'));
  assert.doesNotMatch(text, /hài|overall|comment/);
  assert.doesNotMatch(atob(JSON.parse(text).sealed), /overall|comment/);
});

test('the same answers never make the same file twice', async () => {
  const content = payload(1);
  assert.notEqual(await seal(content), await seal(content));
});

test('another device’s key opens nothing', async () => {
  const text = await seal(payload(2));
  assert.deepEqual(await openRecovery(await hashOf(`hk_${'b'.repeat(43)}`), text), {
    ok: false,
    reason: 'wrong-device-or-damaged',
  });
});

test('what is no such file is told apart', async () => {
  const other = ['', '{}', 'PK\u0003\u0004', '{"format":"hai-long/recovery@2"}', '[1]', 'null'];
  for (const text of other) {
    assert.deepEqual(await openRecovery(await hashOf(KEY), text), {
      ok: false,
      reason: 'not-a-recovery-file',
    });
    assert.equal(recoveryHeader(text), null);
  }
});

test('a file said to be of another device, time or size is not opened', async () => {
  const file = JSON.parse(await seal(payload(2)));
  for (const change of [
    { device: 13 },
    { answers: 1 },
    { exportedAt: '2026-01-01T00:00:00.000Z' },
  ]) {
    const opened = await openRecovery(await hashOf(KEY), JSON.stringify({ ...file, ...change }));
    assert.deepEqual(opened, { ok: false, reason: 'wrong-device-or-damaged' });
  }
});

test('one damaged sign anywhere never opens as something else', async () => {
  const content = payload(2);
  const text = await seal(content);
  const keyHash = await hashOf(KEY);
  const at = fc.nat(text.length - 1);
  const sign = fc.constantFrom(...'Aaz09+/=",:{} é');
  await fc.assert(
    fc.asyncProperty(at, sign, async (position, put) => {
      fc.pre(text[position] !== put);
      const damaged = text.slice(0, position) + put + text.slice(position + 1);
      const opened = await openRecovery(keyHash, damaged);
      if (opened.ok) assert.deepEqual(opened.payload, content);
      const isInside = position > text.indexOf('"sealed":"') + 9 && position < text.length - 6;
      if (isInside) assert.equal(opened.ok, false);
    }),
    { numRuns: 200 },
  );
});

test('five thousand answers pass through a file and through frames', async () => {
  const content = payload(5000);
  const text = await seal(content);
  const frames = framesOf(text);
  assert.ok(frames.every((frame) => frame.length <= 858));
  const opened = await openRecovery(await hashOf(KEY), joinFrames(frames.reverse()).text ?? '');
  assert.ok(opened.ok);
  assert.deepEqual(opened.payload, content);
});

const texts = fc.string({ minLength: 1, maxLength: 400, unit: 'binary' });

test('frames lost, repeated and out of order: the text, or which ones are missing', () => {
  const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 40 }), picks, (text, size, picked) => {
      const frames = framesOf(text, size);
      const read = picked.map((pick) => frames[pick % frames.length] ?? '');
      const there = new Set(picked.map((pick) => (pick % frames.length) + 1));
      const missing = frames.map((_, at) => at + 1).filter((number) => !there.has(number));
      const total = frames.length;
      const joined = joinFrames(read);
      assert.deepEqual(joined, { total, missing, text: missing.length === 0 ? text : null });
      assert.equal(joinFrames([...read, ...frames].reverse()).text, text);
    }),
  );
});

test('frames of two exports are not mixed: the one read last counts', () => {
  const first = framesOf('một hai ba bốn', 4);
  const second = framesOf('năm sáu bảy tám', 4);
  assert.deepEqual(joinFrames([...first, second[1] ?? '']), {
    total: 4,
    missing: [1, 3, 4],
    text: null,
  });
  assert.equal(joinFrames([first[0] ?? '', ...second]).text, 'năm sáu bảy tám');
  assert.equal(joinFrames([...framesOf('abcdef', 2), ...framesOf('abcdef', 3)]).text, 'abcdef');
});

test('other codes before the camera do no harm', () => {
  const others = [
    'https://hailong.example/p/ACDE',
    'HL1/0000000g/1/1/x',
    'HL1/00000000/0/2/x',
    'HL1/00000000/3/2/x',
    'HL1/00000000/1/99999/x',
    'HL2/00000000/1/1/x',
  ];
  assert.deepEqual(joinFrames(others), { total: null, missing: [], text: null });
  assert.equal(joinFrames([...framesOf('ổn', 1), ...others]).text, 'ổn');
});

test('a misread part is found, and heals when it is read again', () => {
  const frames = framesOf('abcdef', 2);
  const misread = [...frames.slice(0, 2), (frames[2] ?? '').replace(/ef$/, 'eF')];
  assert.deepEqual(joinFrames(misread), { total: 3, missing: [1, 2, 3], text: null });
  assert.equal(joinFrames([...misread, frames[2] ?? '']).text, 'abcdef');
});
