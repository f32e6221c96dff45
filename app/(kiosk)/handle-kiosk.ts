import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KioskFile, KioskFiles } from '@/app/(kiosk)/kiosk-files';

const YEAR_SECONDS = 31_536_000;

const SECURITY_HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** Before the kiosk had an address of its own it stood below the languages: posters and bookmarks still do. */
const OLD_ADDRESS = /^\/(vi|en)\/kiosk\/([^/]+)\/?$/;

/** @returns where an old address of the kiosk is now, `null` for any other */
export function movedKiosk({ pathname }: URL): string | null {
  const [, language, code] = OLD_ADDRESS.exec(pathname) ?? [];
  return language && code ? `/kiosk?at=${code}&lang=${language}` : null;
}

/** Every address that begins with /kiosk: the kiosk's own program, from memory. */
export function handleKiosk(
  kiosk: KioskFiles,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Length': 0 }).end();
    return;
  }
  if (url.pathname === '/kiosk/') {
    response.writeHead(308, { Location: `/kiosk${url.search}`, 'Content-Length': 0 }).end();
    return;
  }
  const file = kiosk.files.get(url.pathname);
  if (!file) {
    response.writeHead(404, { 'Content-Length': 0, 'Cache-Control': 'no-store' }).end();
    return;
  }
  send(request, response, file);
}

function send(request: IncomingMessage, response: ServerResponse, file: KioskFile): void {
  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const packed = takesGzip ? file.gzipped : null;
  const body = packed ?? file.bytes;
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'Content-Type': file.type,
    'Content-Length': body.length,
    'Cache-Control': file.isImmutable ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
    // The worker answers /kiosk too, which lies above its own folder.
    'Service-Worker-Allowed': '/kiosk',
    ...(file.gzipped && { Vary: 'Accept-Encoding' }),
    ...(packed && { 'Content-Encoding': 'gzip' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
