import { z } from 'zod';
import type { KioskBody } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/kiosk-body';

export type PostOutcome =
  | { kind: 'stored'; receipt: string }
  | { kind: 'refused'; status: number }
  | { kind: 'unreachable'; retryAfterSeconds: number };

const storedSchema = z.object({ id: z.string(), receipt: z.string().min(1) });
const STORED = [200, 201];
const REFUSED = [400, 404, 409, 413, 415, 422];
const TIMEOUT_MS = 15_000;

type Answer = { status: number; contentType: string; retryAfter: string | null; text: string };

/** A hotspot's own page may answer 200 or 404 too, so only what our server would say is believed. */
export function outcomeOf(id: string, answer: Answer): PostOutcome {
  if (STORED.includes(answer.status)) {
    const stored = storedSchema.safeParse(parseJson(answer.text));
    if (stored.success && stored.data.id === id) {
      return { kind: 'stored', receipt: stored.data.receipt };
    }
  }
  const isOurProblem = answer.contentType.startsWith('application/problem+json');
  if (isOurProblem && REFUSED.includes(answer.status)) {
    return { kind: 'refused', status: answer.status };
  }
  const seconds = Number(answer.retryAfter);
  return { kind: 'unreachable', retryAfterSeconds: seconds > 0 ? Math.min(seconds, 300) : 0 };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export async function postResponse(body: KioskBody): Promise<PostOutcome> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
  try {
    const response = await fetch('/api/v1/responses', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': body.language },
      body: JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
      signal: abort.signal,
    });
    return outcomeOf(body.id, {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      retryAfter: response.headers.get('retry-after'),
      text: await response.text(),
    });
  } catch {
    return { kind: 'unreachable', retryAfterSeconds: 0 };
  } finally {
    clearTimeout(timer);
  }
}
