import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RecoveryPayload } from '@/lib/devices/device-protocol';
import { openRecovery, recoveryHeader, sealRecovery } from '@/lib/devices/recovery';
import { framesOf, joinFrames } from '@/lib/devices/recovery-frames';
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

test('what the tablet knows of its clock goes along; a file of a program that did not tell it is opened too', async () => {
  const before = payload(1);
  const contact = { lastContactAt: EXPORTED_AT, clockOffsetMs: -365 * 86_400_000 };
  const answers = before.answers.map((answer) => ({
    ...answer,
    kept: { ...answer.kept, lastContactAt: EXPORTED_AT, clockOffsetMs: contact.clockOffsetMs },
  }));
  for (const content of [before, { ...before, answers, contact }]) {
    const opened = await openRecovery(await hashOf(KEY), await seal(content));
    assert.deepEqual(opened.ok && opened.payload, content);
  }
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
