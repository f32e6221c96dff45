import { z } from 'zod';
import { type RecoveryPayload, recoveryPayloadSchema } from '@/lib/devices/device-protocol';
import type { Instant } from '@/lib/time/instant';
import { instantSchema } from '@/lib/time/schemas';

const FORMAT = 'hai-long/recovery@1';
const KEY_PURPOSE = 'hai-long/recovery';
const NONCE_BYTES = 12;
/** Far more than 50,000 answers with long comments; a file that swells beyond is an attack. */
const PAYLOAD_LIMIT_BYTES = 256 * 1024 * 1024;

const FRAME_MARK = 'HL1';
const FRAME = /^HL1\/([0-9a-f]{8})\/(\d{1,5})\/(\d{1,5})\/(.+)$/s;
/** Fills a QR code of version 20 (97 modules), which a telephone still reads from a tablet at once. */
const CHARACTERS_PER_FRAME = 800;
const FRAMES_LIMIT = 50_000;

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

/** FNV-1a in eight hexadecimal signs: tells exports apart and finds a part that was misread. */
function exportId(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/**
 * A text cut up for a series of QR codes: `HL1/<export id>/<i>/<n>/<part>`, i from 1 to n.
 * @throws RangeError when it would need more than 50,000 of them
 */
export function framesOf(text: string, charactersPerFrame = CHARACTERS_PER_FRAME): string[] {
  const total = Math.ceil(text.length / charactersPerFrame);
  if (total > FRAMES_LIMIT) throw new RangeError(`expected at most ${FRAMES_LIMIT} frames`);
  const id = exportId(text);
  return Array.from({ length: total }, (_, at) => {
    const part = text.slice(at * charactersPerFrame, (at + 1) * charactersPerFrame);
    return `${FRAME_MARK}/${id}/${at + 1}/${total}/${part}`;
  });
}

type ReadFrame = { series: string; id: string; number: number; total: number; part: string };

function readFrame(frame: string): ReadFrame | null {
  const [, id, number, total, part] = FRAME.exec(frame) ?? [];
  const read = { number: Number(number), total: Number(total) };
  const isWhole = id !== undefined && part !== undefined && read.total <= FRAMES_LIMIT;
  if (!isWhole || read.number < 1 || read.number > read.total) return null;
  return { series: `${id}/${total}`, id, part, ...read };
}

/**
 * Frames in the order they were read, as often as they were; other codes among them do no harm. The
 * series of the last one counts. Misread parts make all of them missing: read them once more.
 */
export function joinFrames(frames: Iterable<string>): {
  total: number | null;
  missing: number[];
  text: string | null;
} {
  const read = [...frames].map(readFrame).filter((frame) => frame !== null);
  const last = read.at(-1);
  if (!last) return { total: null, missing: [], text: null };
  const own = read.filter(({ series }) => series === last.series);
  const parts = new Map(own.map(({ number, part }) => [number, part]));
  const numbers = Array.from({ length: last.total }, (_, at) => at + 1);
  const missing = numbers.filter((number) => !parts.has(number));
  if (missing.length > 0) return { total: last.total, missing, text: null };
  const text = numbers.map((number) => parts.get(number)).join('');
  const isRight = exportId(text) === last.id;
  return { total: last.total, missing: isRight ? [] : numbers, text: isRight ? text : null };
}
