import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pairingRequestSchema } from '@/lib/devices/device-protocol';
import { PAIRING_CODE_PATTERN, pairingCode, spacedPairingCode } from '@/lib/devices/pairing-code';
import { RECEIPT_ALPHABET } from '@/lib/submission/receipt';

test('eight signs of the alphabet that nobody misreads', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => {
      const fair = [...bytes].filter((byte) => byte < 242);
      fc.pre(fair.length >= 8);
      assert.match(pairingCode(bytes), PAIRING_CODE_PATTERN);
    }),
  );
});

test('every sign is as likely: bytes beyond the last whole round are passed over', () => {
  const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const counts = new Map<string, number>();
  for (let from = 0; from + 8 <= 242; from += 8) {
    for (const sign of pairingCode(everyByte.slice(from))) {
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
  }
  assert.equal(counts.size, RECEIPT_ALPHABET.length);
  assert.ok(Math.max(...counts.values()) - Math.min(...counts.values()) <= 1);
  assert.throws(() => pairingCode(new Uint8Array(64).fill(255)), RangeError);
});

test('typed as it is read aloud: in halves, in small letters, with a dash', () => {
  const code = pairingCode(Uint8Array.from({ length: 64 }, (_, byte) => byte * 3));
  const key = `hk_${'a'.repeat(43)}`;
  const understood = (text: string) =>
    pairingRequestSchema.safeParse({ code: text, key, shell: '1' }).data;
  for (const typed of [code, spacedPairingCode(code), code.toLowerCase(), ` ${code} `]) {
    assert.deepEqual(understood(typed), { code, key, shell: '1' });
  }
  assert.equal(understood(code.slice(1)), undefined);
  assert.equal(understood(`${code}A`), undefined);
});
