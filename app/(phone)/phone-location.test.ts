import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phoneLocation, phonePath } from '@/app/(phone)/phone-location';
import { parseForm } from '@/app/(phone)/read-form';

const at = (path: string) => phoneLocation(new URL(path, 'http://localhost'));
const id = '6f1c2f9e-8c55-4b0a-9d0e-3f7a1c2b4d5e';

const view = (tag: string, isSimple = false) => ({ language: { tag }, isSimple });

test('each address below /p asks for one thing', () => {
  assert.deepEqual(at('/p'), { kind: 'code-entry', code: null });
  assert.deepEqual(at('/p/'), { kind: 'code-entry', code: null });
  assert.deepEqual(at('/p/?code=jy%20f3a'), { kind: 'code-entry', code: 'jyf3a' });
  assert.deepEqual(at('/p/JYF3A'), { kind: 'form', code: 'JYF3A', form: 'counter' });
  assert.deepEqual(at('/p/JYF3A/'), { kind: 'form', code: 'JYF3A', form: 'counter' });
  assert.deepEqual(at('/p/JYF3A/full'), { kind: 'form', code: 'JYF3A', form: 'full' });
  assert.deepEqual(at('/p/JYF3A/assisted'), { kind: 'form', code: 'JYF3A', form: 'assisted' });
  assert.deepEqual(at(`/p/JYF3A/receipt/${id}`), { kind: 'receipt', code: 'JYF3A', id });
});

test('any other address is nowhere', () => {
  for (const path of [
    '/p/JYF3A/other',
    '/p/JYF3A/full/more',
    '/p/JYF3A/receipt/1',
    `/p/JYF3A/receipt/${id}/x`,
    '/p//full',
    '/p/%E0%A4%A',
    `/p/${'x'.repeat(41)}`,
    '/q/JYF3A',
  ]) {
    assert.deepEqual(at(path), { kind: 'nowhere' }, path);
  }
});

test('Vietnamese needs no mark in an address, English keeps its own', () => {
  assert.equal(phonePath('JYF3A', view('vi'), '/full'), '/p/JYF3A/full');
  assert.equal(phonePath('JYF3A', view('en'), '/full'), '/p/JYF3A/full?lang=en');
  assert.equal(phonePath('JYF3A', view('rad', true)), '/p/JYF3A?lang=rad&look=simple');
});

test('a form is read whole or not at all', () => {
  assert.deepEqual(parseForm('a=1+2&b=%C3%A0&c=&d'), { a: '1 2', b: 'à', c: '', d: '' });
  assert.deepEqual(parseForm(''), {});
  assert.equal(parseForm('a=%ZZ'), null);
  assert.equal(parseForm('a=%C3'), null);
  assert.equal(parseForm('a=1&a=2'), null);
});
