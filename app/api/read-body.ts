import type { IncomingMessage } from 'node:http';

const BODY_LIMIT_BYTES = 64 * 1024;

export type Body = { kind: 'read'; text: string } | { kind: 'too-large' } | { kind: 'not-utf-8' };

/** Reads at most the limit; what comes beyond it is thrown away unread, so that the answer can be heard. */
export async function readBody(
  request: IncomingMessage,
  limitBytes: number = BODY_LIMIT_BYTES,
): Promise<Body> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limitBytes) chunks.push(chunk);
    else if (size > limitBytes * 16) {
      request.destroy();
      break;
    }
  }
  if (size > limitBytes) return { kind: 'too-large' };
  try {
    return {
      kind: 'read',
      text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)),
    };
  } catch {
    return { kind: 'not-utf-8' };
  }
}
