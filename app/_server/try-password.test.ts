import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRateLimits } from '@/app/_server/rate-limits';
import { type SignedIn, tryPassword } from '@/app/_server/try-password';

const office = { address: '203.0.113.7', email: 'tinh@minhhoa.example' };
const answering = (answer: Exclude<SignedIn, 'too-many'>) => async () => answer;
const right = answering('signed-in');
const wrong = answering('wrong');

test('an office behind one address signs in as often as it likes', async () => {
  const limits = createRateLimits();
  for (let at = 0; at < 500; at += 1) {
    const email = `nguoi-${at % 40}@minhhoa.example`;
    assert.equal(await tryPassword(limits, { ...office, email }, right), 'signed-in');
  }
});

test('ten wrong passwords close an account to that address, and to no other', async () => {
  const limits = createRateLimits();
  for (let at = 0; at < 10; at += 1) {
    assert.equal(await tryPassword(limits, office, wrong), 'wrong');
  }
  const spelled = { ...office, email: 'TINH@minhhoa.example' };
  assert.equal(await tryPassword(limits, spelled, right), 'too-many');
  const elsewhere = { ...office, address: '203.0.113.8' };
  assert.equal(await tryPassword(limits, elsewhere, right), 'signed-in');
  const colleague = { ...office, email: 'xa@minhhoa.example' };
  assert.equal(await tryPassword(limits, colleague, right), 'signed-in');
});

test('a right password clears the wrong ones before it; a database that is away counts for nothing', async () => {
  const limits = createRateLimits();
  for (let round = 0; round < 5; round += 1) {
    for (let at = 0; at < 9; at += 1) await tryPassword(limits, office, wrong);
    assert.equal(await tryPassword(limits, office, right), 'signed-in');
  }
  for (let at = 0; at < 50; at += 1) {
    assert.equal(await tryPassword(limits, office, answering('unavailable')), 'unavailable');
  }
});

test('whoever tries one account after another is stopped by his address', async () => {
  const limits = createRateLimits();
  const answers: SignedIn[] = [];
  for (let at = 0; at < 201; at += 1) {
    answers.push(await tryPassword(limits, { ...office, email: `a${at}@minhhoa.example` }, wrong));
  }
  assert.equal(answers.indexOf('too-many'), 200);
});
