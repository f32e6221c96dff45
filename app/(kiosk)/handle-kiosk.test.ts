import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { handleKiosk, movedKiosk } from '@/app/(kiosk)/handle-kiosk';
import type { KioskFile, KioskFiles } from '@/app/(kiosk)/kiosk-files';

const text = (content: string, type: string, isImmutable: boolean): KioskFile => {
  const bytes = Buffer.from(content);
  return { bytes, gzipped: gzipSync(bytes), type, isImmutable };
};
const kiosk: KioskFiles = {
  shell: 'abc',
  files: new Map([
    ['/kiosk', text('<!doctype html>', 'text/html; charset=utf-8', false)],
    ['/kiosk/service-worker.js', text('self', 'text/javascript; charset=utf-8', false)],
    ['/kiosk/files/kiosk-a1.js', text('program', 'text/javascript; charset=utf-8', true)],
  ]),
};

const server = createServer((request, response) => {
  handleKiosk(kiosk, request, response, new URL(request.url ?? '/', 'http://localhost'));
});
let base = '';
before(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

const get = (path: string, init: RequestInit = {}) =>
  fetch(`${base}${path}`, { redirect: 'manual', ...init });

test('the document is asked for anew each time, whatever follows its address', async () => {
  for (const path of ['/kiosk', '/kiosk?at=AB3CD&lang=vi']) {
    const response = await get(path);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('cache-control'), 'no-cache');
    assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
    assert.equal(await response.text(), '<!doctype html>');
  }
});

test('nothing but its own files may run in it', async () => {
  const policy = (await get('/kiosk')).headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self'(;|$)/);
  assert.doesNotMatch(policy, /unsafe|https?:|\*/);
});

test('files whose names hold their hash never change; the worker may answer /kiosk', async () => {
  const file = await get('/kiosk/files/kiosk-a1.js');
  assert.match(file.headers.get('cache-control') ?? '', /immutable/);
  const worker = await get('/kiosk/service-worker.js');
  assert.equal(worker.headers.get('cache-control'), 'no-cache');
  assert.equal(worker.headers.get('service-worker-allowed'), '/kiosk');
});

test('packed for whoever takes it, and plain for whoever does not', async () => {
  const packed = await get('/kiosk/files/kiosk-a1.js', { headers: { 'Accept-Encoding': 'gzip' } });
  assert.equal(packed.headers.get('content-encoding'), 'gzip');
  assert.equal(await packed.text(), 'program');
  const plain = await get('/kiosk/files/kiosk-a1.js', {
    headers: { 'Accept-Encoding': 'identity' },
  });
  assert.equal(plain.headers.get('content-encoding'), null);
  assert.equal(await plain.text(), 'program');
});

test('what is not there, and what is not reading', async () => {
  assert.equal((await get('/kiosk/files/kiosk-old.js')).status, 404);
  assert.equal((await get('/kiosk/../server.ts')).status, 404);
  const posted = await get('/kiosk', { method: 'POST', body: 'x' });
  assert.equal(posted.status, 405);
  assert.equal(posted.headers.get('allow'), 'GET, HEAD');
  const head = await get('/kiosk', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(await head.text(), '');
  const slash = await get('/kiosk/?at=AB3CD');
  assert.equal(slash.headers.get('location'), '/kiosk?at=AB3CD');
});

test('old addresses lead to the new one', () => {
  const moved = (path: string) => movedKiosk(new URL(path, 'http://localhost'));
  assert.equal(moved('/vi/kiosk/AB3CD'), '/kiosk?at=AB3CD&lang=vi');
  assert.equal(moved('/en/kiosk/24133-TT-1/'), '/kiosk?at=24133-TT-1&lang=en');
  for (const other of ['/kiosk', '/vi/kiosk', '/vi/kiosk/a/b', '/fr/kiosk/AB3CD', '/vi']) {
    assert.equal(moved(other), null, other);
  }
});
