import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { SurveyLanguage } from '@/app/_survey/survey-language';
import { phoneScript } from '@/app/(phone)/phone-script';
import { phoneStyle } from '@/app/(phone)/phone-style';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const SECURITY_HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    `style-src ${hashOf(phoneStyle)}`,
    `script-src ${hashOf(phoneScript)}`,
    'img-src data:',
    "media-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

export type PhoneDocument = {
  status: number;
  language: SurveyLanguage;
  page: ReactElement;
  headers?: Record<string, string>;
};

export function phoneHtml(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

function accepts(request: Pick<IncomingMessage, 'headers'>, coding: string): boolean {
  return String(request.headers['accept-encoding'] ?? '')
    .split(',')
    .some((part) => {
      const [name, quality = '1'] = part.trim().split(/\s*;\s*q=/);
      return name === coding && Number(quality) > 0;
    });
}

async function encoded(request: Pick<IncomingMessage, 'headers'>, html: string) {
  const bytes = Buffer.from(html);
  if (accepts(request, 'br')) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    return { coding: 'br', bytes: await brotli(bytes, { params }) };
  }
  if (accepts(request, 'gzip')) return { coding: 'gzip', bytes: await zip(bytes) };
  return { coding: null, bytes };
}

export async function sendDocument(
  request: IncomingMessage,
  response: ServerResponse,
  { status, language, page, headers }: PhoneDocument,
): Promise<void> {
  const { coding, bytes } = await encoded(request, phoneHtml(page));
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Language': language.tag,
    'Content-Length': bytes.length,
    Vary: 'Accept-Encoding',
    ...(coding && { 'Content-Encoding': coding }),
    ...SECURITY_HEADERS,
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** 303: the browser fetches the address with GET, so that reloading sends nothing again. */
export function sendRedirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { Location: location, 'Content-Length': 0, ...SECURITY_HEADERS });
  response.end();
}
