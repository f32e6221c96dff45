import type { ServerResponse } from 'node:http';
import type { Language } from '@/lib/i18n/language';
import { type TextKey, translator } from '@/lib/i18n/translator';
import type { Fault } from '@/lib/submission/fault';

const STATUS = {
  'not-json': 400,
  'not-signed-in': 401,
  'device-unknown': 401,
  'not-allowed': 403,
  'device-revoked': 403,
  'not-published': 404,
  'pairing-code-unknown': 404,
  'unknown-place': 404,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'too-large': 413,
  invalid: 422,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ProblemKind = keyof typeof STATUS;

export type ProblemOptions = {
  language: Language;
  faults?: readonly Fault[];
  headers?: Record<string, string>;
};

/** JSON Pointer (RFC 6901) as a URI fragment. */
function pointer(path: Fault['path']): string {
  return `#${path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')}`;
}

/** An RFC 9457 document; `errors` names every fault with its path, a stable code and words for people. */
function problemDocument(kind: ProblemKind, options: ProblemOptions) {
  const t = translator(options.language);
  return {
    type: `urn:hai-long:problem:${kind}`,
    title: t(`problem.title.${kind}` as TextKey),
    status: STATUS[kind],
    detail: t(`problem.detail.${kind}` as TextKey),
    ...(options.faults && {
      errors: options.faults.map((fault) => ({
        path: fault.path.join('.'),
        pointer: pointer(fault.path),
        code: fault.code,
        detail: t(`problem.${fault.code}` as TextKey),
      })),
    }),
  };
}

export function sendProblem(
  response: ServerResponse,
  kind: ProblemKind,
  options: ProblemOptions,
): void {
  const document = problemDocument(kind, options);
  response.writeHead(document.status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': options.language,
    'Cache-Control': 'no-store',
    ...options.headers,
  });
  response.end(JSON.stringify(document));
}
