const SIGNATURES: readonly (readonly [mediaType: string, at: number, signs: string])[] = [
  ['audio/mpeg', 0, 'ID3'],
  ['audio/mpeg', 0, '\xff\xfb'],
  ['audio/mpeg', 0, '\xff\xf3'],
  ['audio/mpeg', 0, '\xff\xf2'],
  ['audio/mp4', 4, 'ftyp'],
  ['audio/wav', 8, 'WAVE'],
];

/** Which sound a file holds, by its first signs and not by its name; `null` for none that every browser plays. */
export function recordingType(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find(([, at, signs]) =>
    [...signs].every((sign, step) => bytes[at + step] === sign.charCodeAt(0)),
  );
  return found?.[0] ?? null;
}
