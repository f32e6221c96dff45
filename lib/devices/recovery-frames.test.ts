import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { framesOf, joinFrames } from '@/lib/devices/recovery-frames';

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
