import { z } from 'zod';
import { type RecoveryPayload, recoveryPayloadSchema } from '@/lib/devices/device-protocol';
import type { Instant } from '@/lib/time/instant';
import { instantSchema } from '@/lib/time/schemas';

const FORMAT = 'hai-long/recovery@1';
const KEY_PURPOSE = 'hai-long/recovery';
const NONCE_BYTES = 12;
/** Far more than 50,000 answers with long comments; a file that swells beyond is an attack. */
const PAYLOAD_LIMIT_BYTES = 256 * 1024 * 1024;

const headerSchema = z.object({
  format: z.literal(FORMAT),
  device: z.int().positive(),
  exportedAt: instantSchema,
  /** How many it holds. */
  answers: z.int().min(0),
  nonce: z.base64(),
});
type Header = z.infer<typeof headerSchema>;

const fileSchema = headerSchema.extend({ sealed: z.base64() });

export type RecoveryHeader = Pick<Header, 'device' | 'exportedAt' | 'answers'>;

export type OpenedRecovery =
  | { ok: true; header: RecoveryHeader; payload: RecoveryPayload }
  | { ok: false; reason: 'not-a-recovery-file' | 'wrong-device-or-damaged' };

type Bytes = Uint8Array<ArrayBuffer>;

function toBase64(bytes: Bytes): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(binary);
}

function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}

function encode(text: string): Bytes {
  return new TextEncoder().encode(text);
}

async function piped(
  bytes: Bytes,
  change: CompressionStream | DecompressionStream,
  limit: number,
): Promise<Bytes> {
  const reader = new Blob([bytes]).stream().pipeThrough(change).getReader();
  const parts: Bytes[] = [];
  let size = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    size += step.value.length;
    if (size > limit) throw new RangeError(`expected at most ${limit} bytes`);
    parts.push(step.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

async function sealingKey(keyHash: Uint8Array): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', new Uint8Array(keyHash), 'HKDF', false, [
    'deriveKey',
  ]);
  const derivation = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: encode(KEY_PURPOSE),
  };
  const use = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(derivation, secret, use, false, ['encrypt', 'decrypt']);
}

function sealing({ format, device, exportedAt, answers, nonce }: Header) {
  const told = JSON.stringify([format, device, exportedAt, answers, nonce]);
  return { name: 'AES-GCM', iv: fromBase64(nonce), additionalData: encode(told) };
}

/**
 * The answers of a tablet as the text of a file that only the server can read: officers carry it.
 * @param key the device's key as text; the server has its SHA-256, which opens the file
 */
export async function sealRecovery(wanted: {
  key: string;
  device: number;
  exportedAt: Instant;
  payload: RecoveryPayload;
}): Promise<string> {
  const keyHash = new Uint8Array(await crypto.subtle.digest('SHA-256', encode(wanted.key)));
  const header: Header = {
    format: FORMAT,
    device: wanted.device,
    exportedAt: wanted.exportedAt,
    answers: wanted.payload.answers.length,
    nonce: toBase64(crypto.getRandomValues(new Uint8Array(NONCE_BYTES))),
  };
  const plain = await piped(
    encode(JSON.stringify(wanted.payload)),
    new CompressionStream('deflate-raw'),
    PAYLOAD_LIMIT_BYTES,
  );
  const sealed = await crypto.subtle.encrypt(sealing(header), await sealingKey(keyHash), plain);
  return JSON.stringify({ ...header, sealed: toBase64(new Uint8Array(sealed)) });
}

function readFile(text: string): z.infer<typeof fileSchema> | null {
  try {
    return fileSchema.safeParse(JSON.parse(text.trim())).data ?? null;
  } catch {
    return null;
  }
}

function headerOf({ device, exportedAt, answers }: Header): RecoveryHeader {
  return { device, exportedAt, answers };
}

/** What the file says of itself; only opening it proves that. `null`: not such a file. */
export function recoveryHeader(text: string): RecoveryHeader | null {
  const file = readFile(text);
  return file && headerOf(file);
}

/** @param keyHash SHA-256 of the device's key, as the server keeps it */
export async function openRecovery(keyHash: Uint8Array, text: string): Promise<OpenedRecovery> {
  const file = readFile(text);
  if (!file) return { ok: false, reason: 'not-a-recovery-file' };
  try {
    const sealed = fromBase64(file.sealed);
    const plain = await crypto.subtle.decrypt(sealing(file), await sealingKey(keyHash), sealed);
    const unpacked = await piped(
      new Uint8Array(plain),
      new DecompressionStream('deflate-raw'),
      PAYLOAD_LIMIT_BYTES,
    );
    const payload = recoveryPayloadSchema.parse(JSON.parse(new TextDecoder().decode(unpacked)));
    return { ok: true, header: headerOf(file), payload };
  } catch {
    return { ok: false, reason: 'wrong-device-or-damaged' };
  }
}
