import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordingType } from '@/lib/language-packs/recording-type';

const file = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : part,
    ),
  );

test('a sound is known by its first signs', () => {
  assert.equal(recordingType(file('ID3', [4, 0, 0])), 'audio/mpeg');
  for (const second of [0xfb, 0xf3, 0xf2]) {
    assert.equal(recordingType(file([0xff, second, 0x90, 0x64])), 'audio/mpeg');
  }
  assert.equal(recordingType(file([0, 0, 0, 0x20], 'ftypM4A ')), 'audio/mp4');
  assert.equal(recordingType(file('RIFF', [36, 0, 0, 0], 'WAVEfmt ')), 'audio/wav');
});

test('what only looks like one, or is cut off, is none', () => {
  assert.equal(recordingType(new Uint8Array()), null);
  // Old iPhones do not play it.
  assert.equal(recordingType(file('OggS', [0, 2])), null);
  assert.equal(recordingType(file('RIFF', [36, 0, 0, 0], 'WAV')), null);
  assert.equal(recordingType(file('RIFF', [36, 0, 0, 0], 'AVI LIST')), null);
  assert.equal(recordingType(file('<!doctype html>')), null);
  assert.equal(recordingType(file('key,vi,en\n')), null);
  assert.equal(recordingType(file([0xff, 0xd8, 0xff, 0xe0])), null);
});
