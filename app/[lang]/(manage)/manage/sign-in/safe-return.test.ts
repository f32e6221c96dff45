import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeReturn } from '@/app/[lang]/(manage)/manage/sign-in/safe-return';

test('goes back to a page of the managers, with its view', () => {
  for (const path of [
    '/vi/manage',
    '/vi/manage/keys',
    '/vi/manage/places/66?from=2026-01-01&by=x',
  ]) {
    assert.equal(safeReturn('vi', path), path);
  }
});

test('goes nowhere else', () => {
  for (const path of [
    null,
    '',
    'https://evil.example/vi/manage',
    '//evil.example/vi/manage',
    '/\\evil.example/vi/manage',
    '/vi/manage/../../evil',
    '/vi/manage/%2e%2e/%2e%2e/api/v1/scores',
    '/vi/managed',
    '/vi',
    '/en/manage',
    '/vi/manage/sign-in?next=/vi/manage',
    'javascript:alert(1)',
    'vi/manage',
  ]) {
    assert.equal(safeReturn('vi', path), '/vi/manage', String(path));
  }
});
