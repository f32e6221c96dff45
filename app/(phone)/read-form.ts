import type { IncomingMessage } from 'node:http';
import { readBody } from '@/app/api/read-body';

export type ReadForm =
  | { kind: 'read'; fields: Record<string, string> }
  | { kind: 'too-large' }
  | { kind: 'garbled' }
  | { kind: 'not-a-form' };

const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(;|$)/i;

/** The fields of an urlencoded form; damaged escapes and a name that comes twice are not guessed at. */
export async function readForm(request: IncomingMessage): Promise<ReadForm> {
  const body = await readBody(request);
  if (body.kind === 'too-large') return { kind: 'too-large' };
  if (!FORM_TYPE.test(request.headers['content-type'] ?? '')) return { kind: 'not-a-form' };
  const fields = body.kind === 'read' ? parseForm(body.text) : null;
  return fields ? { kind: 'read', fields } : { kind: 'garbled' };
}

export function parseForm(text: string): Record<string, string> | null {
  const fields = new Map<string, string>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    const name = decoded(at < 0 ? pair : pair.slice(0, at));
    const value = decoded(at < 0 ? '' : pair.slice(at + 1));
    if (name === null || value === null || fields.has(name)) return null;
    fields.set(name, value);
  }
  return Object.fromEntries(fields);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
