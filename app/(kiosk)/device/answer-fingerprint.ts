/** Neither says anything of the service; the id comes in two spellings. */
const SAY_NOTHING = ['id', 'submittedAt'];

/**
 * Tells whether two bodies of one id say the same, without keeping one.
 * 53 bits (cyrb53, public domain): it must be made within a transaction, where WebCrypto cannot be waited for.
 */
export function answerFingerprint(response: unknown): string {
  const text = JSON.stringify(response, (name, value) =>
    SAY_NOTHING.includes(name) ? undefined : value,
  );
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < (text?.length ?? 0); at += 1) {
    const sign = text.charCodeAt(at);
    high = Math.imul(high ^ sign, 2654435761);
    low = Math.imul(low ^ sign, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
