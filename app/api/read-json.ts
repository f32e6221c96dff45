import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendProblem } from '@/app/api/problem';
import { readBody } from '@/app/api/read-body';
import type { Language } from '@/lib/i18n/language';

/** The body as JSON; `null` when it is none or too large, and that has been answered. */
export async function readJson(
  request: IncomingMessage,
  response: ServerResponse,
  { language, limitBytes }: { language: Language; limitBytes?: number },
): Promise<{ value: unknown } | null> {
  const body = await readBody(request, limitBytes);
  if (body.kind === 'too-large') {
    sendProblem(response, 'too-large', { language, headers: { Connection: 'close' } });
    return null;
  }
  const parsed = body.kind === 'read' ? parseJson(body.text) : null;
  if (!parsed) sendProblem(response, 'not-json', { language });
  return parsed;
}

function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
