import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Runtime } from '@/app/_server/runtime';
import { sendProblem } from '@/app/api/problem';
import { requestLanguage } from '@/app/api/request-language';
import { findRecording } from '@/db/queries/find-recording';

export const RECORDING_PATH = /^\/api\/v1\/recordings\/([0-9a-f]{64})$/;

type Range = { from: number; to: number };

/** One range of bytes, as players ask for it; `null` for none or one that is not understood, `'outside'` for one that is not there. */
export function askedRange(header: string | undefined, length: number): Range | null | 'outside' {
  const [, first, last] = /^bytes=(\d{0,12})-(\d{0,12})$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  return from > to ? 'outside' : { from, to };
}

/** `GET /api/v1/recordings/{sha256}`: a recording of a language pack; its address never means another one. */
export async function recordingsDoor(
  runtime: Runtime,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const sha256 = RECORDING_PATH.exec(url.pathname)?.[1] ?? '';
  const found = await findRecording(runtime.db.pool, sha256);
  if (!found) return sendProblem(response, 'not-found', { language: requestLanguage(request) });
  const { bytes, mediaType } = found;
  const range = askedRange(request.headers.range, bytes.length);
  if (range === 'outside') {
    response.writeHead(416, { 'Content-Range': `bytes */${bytes.length}`, 'Content-Length': 0 });
    response.end();
    return;
  }
  const part = range ? bytes.subarray(range.from, range.to + 1) : bytes;
  response.writeHead(range ? 206 : 200, {
    'Content-Type': mediaType,
    'Content-Length': part.length,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'public, max-age=31536000, immutable',
    ETag: `"${sha256}"`,
    ...(range && { 'Content-Range': `bytes ${range.from}-${range.to}/${bytes.length}` }),
  });
  response.end(request.method === 'HEAD' ? undefined : part);
}
