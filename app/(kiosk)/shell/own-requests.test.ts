import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering } from '@/app/(kiosk)/shell/own-requests';

const origin = 'https://hai-long.example';
const shell = { document: '/kiosk/files/kiosk-a.html', files: ['/kiosk/files/kiosk-b.js'] };
const ask = (path: string, method = 'GET', mode = 'cors') =>
  answering({ method, mode, url: new URL(path, origin).href }, origin, shell);

test('opening the kiosk gives the kept document, whatever follows its address', () => {
  for (const address of ['/kiosk', '/kiosk?at=AB3CD&lang=vi', '/kiosk#ACDEFGHJ']) {
    assert.equal(ask(address, 'GET', 'navigate'), 'document', address);
  }
});

test('only files of its own version are answered', () => {
  assert.equal(ask('/kiosk/files/kiosk-b.js'), 'file');
  assert.equal(ask('/kiosk/files/kiosk-c.js'), 'leave-alone');
  assert.equal(ask('/kiosk/service-worker.js'), 'leave-alone');
  assert.equal(ask('https://elsewhere.example/kiosk/files/kiosk-b.js'), 'leave-alone');
});

test('doors, other pages and whatever is not a GET are never touched', () => {
  assert.equal(ask('/api/v1/devices/7/status'), 'leave-alone');
  assert.equal(ask('/vi', 'GET', 'navigate'), 'leave-alone');
  assert.equal(ask('/kiosk-elsewhere', 'GET', 'navigate'), 'leave-alone');
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) {
    assert.equal(ask('/api/v1/devices/7/responses', method), 'leave-alone', method);
    assert.equal(ask('/kiosk/files/kiosk-b.js', method), 'leave-alone', method);
    assert.equal(ask('/kiosk', method, 'navigate'), 'leave-alone', method);
  }
});
