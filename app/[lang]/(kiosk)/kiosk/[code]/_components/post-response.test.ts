import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcomeOf } from '@/app/[lang]/(kiosk)/kiosk/[code]/_components/post-response';

const problem = {
  contentType: 'application/problem+json; charset=utf-8',
  retryAfter: null,
  text: '{}',
};
const stored = {
  status: 201,
  contentType: 'application/json',
  retryAfter: null,
  text: JSON.stringify({ id: 'a', receipt: 'ACDEFGHJ', receivedAt: '2026-11-20T02:00:00Z' }),
};
const unreachable = { kind: 'unreachable', retryAfterSeconds: 0 };

test('stored the first time or before: the receipt', () => {
  for (const status of [200, 201]) {
    const outcome = outcomeOf('a', { ...stored, status });
    assert.deepEqual(outcome, { kind: 'stored', receipt: 'ACDEFGHJ' });
  }
});

test('a hotspot that answers in our place is no server', () => {
  const page = { contentType: 'text/html', retryAfter: null, text: '<p>Wi-Fi</p>' };
  for (const status of [200, 302, 404, 409, 511]) {
    assert.deepEqual(outcomeOf('a', { ...page, status }), unreachable);
  }
  assert.deepEqual(outcomeOf('another', stored), unreachable);
  assert.deepEqual(outcomeOf('a', { ...stored, text: '{"id":"a"}' }), unreachable);
});

test('a refusal of ours is final, our trouble is not', () => {
  for (const status of [400, 404, 409, 413, 422]) {
    assert.deepEqual(outcomeOf('a', { ...problem, status }), { kind: 'refused', status });
  }
  for (const status of [429, 500, 502, 503]) {
    assert.deepEqual(outcomeOf('a', { ...problem, status }), unreachable);
  }
  const asked = outcomeOf('a', { ...problem, status: 503, retryAfter: '5' });
  assert.deepEqual(asked, { kind: 'unreachable', retryAfterSeconds: 5 });
});
