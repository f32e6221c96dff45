import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeviceEnvironment } from '@/app/(kiosk)/device/device-environment';
import { postBatch, postPairing, postStatus } from '@/app/(kiosk)/device/device-server';
import type { DeviceStatus, RecoveryPayload } from '@/lib/devices/device-protocol';
import type { Instant } from '@/lib/time/instant';

const ID = '6f1c2f9e-8c55-4b0a-9d0e-3f7a1c2b4d5e';
const TO = { device: 7, key: 'hk_key', language: 'vi' };
const clock = { wall: '2026-11-24T02:00:00.000Z' as Instant, monotonicMs: 5, boot: 'a' };
const batch: RecoveryPayload = {
  protocol: 1,
  sent: clock,
  lastSequence: 1,
  answers: [
    {
      sequence: 1,
      kept: { ...clock, lastContactAt: null },
      sincePreviousMs: null,
      response: { id: ID.toUpperCase() },
    },
  ],
};
const status = {} as DeviceStatus;

function wire(
  answer: () => Response | Promise<Response>,
  seen: RequestInit[] = [],
): Pick<DeviceEnvironment, 'fetch' | 'timers'> {
  const fetch: DeviceEnvironment['fetch'] = async (_, init) => {
    seen.push(init);
    return answer();
  };
  return { fetch, timers: { after: () => () => {} } };
}

function json(document: unknown, code = 200, headers: Record<string, string> = {}) {
  return () => Response.json(document, { status: code, headers });
}

function problem(kind: string, code: number, headers: Record<string, string> = {}) {
  const type = { 'Content-Type': 'application/problem+json; charset=utf-8', ...headers };
  return json({ type: `urn:hai-long:problem:${kind}`, title: 'Tựa đề' }, code, type);
}

function stored(id: string | null) {
  return {
    receivedAt: '2026-11-24T02:00:00.000Z',
    results: [{ sequence: 1, id, outcome: 'stored' }],
  };
}

const UNREACHABLE = { kind: 'unreachable', retryAfterSeconds: 0 };

test('the server acknowledges: only for the very answer that was sent', async () => {
  const { post, admission } = await postBatch(wire(json(stored(ID))), TO, batch);
  assert.equal(admission, 'admitted');
  assert.equal(post.kind === 'answered' && post.results.length, 1);
  for (const id of [null, 'another']) {
    const other = await postBatch(wire(json(stored(id))), TO, batch);
    assert.deepEqual(other.post, { kind: 'answered', results: [] });
  }
});

test('a hotspot that answers in our place is no server', async () => {
  const page = (code: number) => () =>
    new Response(JSON.stringify(stored(ID)), {
      status: code,
      headers: { 'Content-Type': 'text/html' },
    });
  for (const code of [200, 201, 400, 401, 403, 404, 409, 422, 511]) {
    const { post, admission } = await postBatch(wire(page(code)), TO, batch);
    assert.deepEqual([post, admission], [UNREACHABLE, null]);
    assert.deepEqual(await postStatus(wire(page(code)), TO, status), { kind: 'unreachable' });
    const wish = { code: 'ACDEFGHJ', key: 'hk_key', shell: '1' };
    assert.deepEqual(await postPairing(wire(page(code)), wish, 'vi'), { kind: 'unreachable' });
  }
  for (const foreign of [json({ ok: true }), json({ type: 'about:blank' }, 403), json(null, 404)]) {
    const { post } = await postBatch(wire(foreign), TO, batch);
    assert.deepEqual(post, UNREACHABLE);
  }
});

test('half a body, a cut connection, a request that never ends: no answer', async () => {
  const half = () =>
    new Response(JSON.stringify(stored(ID)).slice(0, 40), {
      headers: { 'Content-Type': 'application/json' },
    });
  const cut = () => Promise.reject(new TypeError('Failed to fetch'));
  for (const answer of [half, cut]) {
    assert.deepEqual((await postBatch(wire(answer), TO, batch)).post, UNREACHABLE);
  }
  const endless = {
    fetch: () => new Promise<Response>(() => {}),
    timers: {
      after: (_: number, callback: () => void) => {
        queueMicrotask(callback);
        return () => {};
      },
    },
  };
  assert.deepEqual((await postBatch(endless, TO, batch)).post, UNREACHABLE);
});

test('a refusal of the batch is told apart from trouble with the door', async () => {
  for (const code of [400, 413, 422]) {
    const { post } = await postBatch(wire(problem('invalid', code)), TO, batch);
    assert.deepEqual(post, { kind: 'refused', detail: 'Tựa đề' });
  }
  for (const code of [404, 405, 409, 429, 500, 502, 503]) {
    const { post } = await postBatch(wire(problem('not-found', code)), TO, batch);
    assert.deepEqual(post, UNREACHABLE);
  }
});

test('a 413 of somebody on the way is no verdict: smaller batches may pass', async () => {
  const page = () => new Response('<h1>413</h1>', { status: 413 });
  const { post, admission } = await postBatch(wire(page), TO, batch);
  assert.deepEqual([post, admission], [{ kind: 'too-large' }, null]);
});

const SETUP = {
  device: 7,
  version: 'v2',
  name: 'Kiosk Quầy 1',
  place: {
    centre: '24133-TT',
    counter: null,
    centreName: { vi: 'Trung tâm', en: 'Centre' },
    counterName: null,
  },
  questionnaire: {
    code: 'counter',
    version: 1,
    name: { vi: 'Phiếu', en: 'Form' },
    items: [],
    reasons: [],
    asksProfile: false,
  },
  languages: ['vi'],
  idleSeconds: 45,
  openingHours: null,
  pin: null,
  isDemonstration: false,
};
const FROM_A_NEWER_SERVER = [
  { ...SETUP, idleSeconds: 150 },
  { ...SETUP, questionnaire: { ...SETUP.questionnaire, asksProfile: 'often' } },
];

test('a setup that only a newer program can read does not silence the rest of the status', async () => {
  const heard = { now: '2026-11-24T02:00:00.000Z', shell: 'newer', highestSequence: 4 };
  const told = async (setup: unknown) => {
    const outcome = await postStatus(wire(json({ ...heard, setup })), TO, status);
    return outcome.kind === 'heard' ? outcome.answer : outcome;
  };
  assert.deepEqual(await told(SETUP), { ...heard, setup: SETUP });
  for (const setup of FROM_A_NEWER_SERVER) {
    assert.deepEqual(await told(setup), { ...heard, setup: null });
  }
  const { highestSequence: _, ...old } = heard;
  const before = await postStatus(wire(json({ ...old, setup: null })), TO, status);
  assert.deepEqual(before, { kind: 'heard', answer: { ...old, setup: null } });
});

test('paired with a setup that only a newer program can read: the program is outdated, the code is not wrong', async () => {
  const wish = { code: 'ACDEFGHJ', key: 'hk_key', shell: '1' };
  const paired = await postPairing(wire(json({ device: 7, setup: SETUP })), wish, 'vi');
  assert.deepEqual(paired, { kind: 'paired', answer: { device: 7, setup: SETUP } });
  for (const setup of FROM_A_NEWER_SERVER) {
    const outcome = await postPairing(wire(json({ device: 7, setup })), wish, 'vi');
    assert.deepEqual(outcome, { kind: 'outdated' });
  }
});

test('Retry-After is obeyed up to five minutes, and nonsense in it is nothing', async () => {
  const asked = async (text: string) => {
    const busy = problem('unavailable', 503, { 'Retry-After': text });
    const { post } = await postBatch(wire(busy), TO, batch);
    return post.kind === 'unreachable' ? post.retryAfterSeconds : null;
  };
  assert.deepEqual(
    await Promise.all(['5', '86400', '-3', 'soon', ''].map(asked)),
    [5, 300, 0, 0, 0],
  );
});

test('unknown and revoked are believed of our own problems alone', async () => {
  const unknown = await postBatch(wire(problem('device-unknown', 401)), TO, batch);
  assert.deepEqual([unknown.post.kind, unknown.admission], ['not-admitted', 'unknown']);
  const revoked = await postStatus(wire(problem('device-revoked', 403)), TO, status);
  assert.deepEqual(revoked, { kind: 'not-admitted', admission: 'revoked' });
  const other = await postBatch(wire(problem('not-allowed', 403)), TO, batch);
  assert.deepEqual(other.post, UNREACHABLE);
});

test('no cookie, no cache, no redirect goes with the key', async () => {
  const seen: RequestInit[] = [];
  await postBatch(wire(json(stored(ID)), seen), TO, batch);
  const [init] = seen;
  assert.equal(init?.credentials, 'omit');
  assert.equal(init?.cache, 'no-store');
  assert.equal(init?.redirect, 'error');
  assert.equal(new Headers(init?.headers).get('Authorization'), 'Bearer hk_key');
});

test('a wrong code and too many tries are told apart', async () => {
  const wish = { code: 'ACDEFGHJ', key: 'hk_key', shell: '1' };
  const outcomes = [
    [problem('code-unknown', 404), 'code-unknown'],
    [problem('too-many', 429), 'too-many-tries'],
    [problem('unavailable', 503), 'unreachable'],
  ] as const;
  for (const [answer, kind] of outcomes) {
    assert.deepEqual(await postPairing(wire(answer), wish, 'vi'), { kind });
  }
});
