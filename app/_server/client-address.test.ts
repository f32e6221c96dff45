import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { clientAddress } from '@/app/_server/client-address';
import { readConfig } from '@/app/_server/config';

function settings(TRUSTED_PROXIES?: string) {
  const read = readConfig({ TRUSTED_PROXIES });
  assert.ok(read.ok);
  return read.config;
}

function asked(remoteAddress: string | undefined, forwarded?: string): IncomingMessage {
  const socket = { remoteAddress };
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return { headers, socket, connection: socket } as unknown as IncomingMessage;
}

test('with no proxy named the socket’s address counts, whatever the header says', () => {
  for (const named of [undefined, '', ' , ']) {
    const config = settings(named);
    assert.equal(clientAddress(asked('203.0.113.9', '198.51.100.1'), config), '203.0.113.9');
    assert.equal(clientAddress(asked('127.0.0.1', '198.51.100.1'), config), '127.0.0.1');
    assert.equal(clientAddress(asked('127.0.0.1'), config), '127.0.0.1');
  }
});

test('a named proxy is believed, a stranger who says the same is not', () => {
  const config = settings('10.0.0.5, 10.1.0.0/16');
  for (const proxy of ['10.0.0.5', '10.1.7.8', '::ffff:10.0.0.5']) {
    assert.equal(clientAddress(asked(proxy, '198.51.100.1'), config), '198.51.100.1');
  }
  assert.equal(clientAddress(asked('10.0.0.6', '198.51.100.1'), config), '10.0.0.6');
  assert.equal(clientAddress(asked('203.0.113.9', '10.0.0.5'), config), '203.0.113.9');
});

test('what a stranger put into the header before the proxy added his address is not believed', () => {
  const config = settings('loopback');
  const forged = '198.51.100.1, 127.0.0.1, 203.0.113.9';
  assert.equal(clientAddress(asked('127.0.0.1', forged), config), '203.0.113.9');
  assert.equal(clientAddress(asked('::1', '2001:db8::7'), config), '2001:db8::7');
});

test('through two named proxies the address before both counts', () => {
  const config = settings('loopback,10.0.0.5');
  const chain = '198.51.100.1, 203.0.113.9, 10.0.0.5';
  assert.equal(clientAddress(asked('127.0.0.1', chain), config), '203.0.113.9');
});

test('a proxy that tells nothing stands for all behind it; a closed socket has no address', () => {
  const config = settings('loopback');
  assert.equal(clientAddress(asked('127.0.0.1'), config), '127.0.0.1');
  assert.equal(clientAddress(asked(undefined, '198.51.100.1'), config), 'unknown');
});

test('what is no address stops the start, with the name of the setting', () => {
  for (const wrong of ['proxy.local', '10.0.0.0/40', '2', 'loopback, yes']) {
    const read = readConfig({ TRUSTED_PROXIES: wrong });
    assert.ok(!read.ok, wrong);
    assert.match(read.faults.join(), /^TRUSTED_PROXIES: must be addresses or ranges/);
  }
});
