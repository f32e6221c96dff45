import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLanguageTag } from '@/lib/i18n/language-tag';

test('languages with two or three letters, a script or a region are tags', () => {
  for (const tag of ['vi', 'en', 'rad', 'cmo', 'jra', 'tay-Latn', 'qps-Ploc', 'en-GB']) {
    assert.equal(isLanguageTag(tag), true, tag);
  }
});

test('one language has one spelling: any other is refused', () => {
  for (const text of ['RAD', 'Rad', 'rad-latn', 'qps-ploc', 'en-gb', 'rad_VN', ' rad', 'rad ']) {
    assert.equal(isLanguageTag(text), false, text);
  }
});

test('what is no language is refused', () => {
  const long = `rad-x-${'abcdefgh-'.repeat(4)}z`;
  for (const text of ['', 'r', 'Ê Đê', 'x-private', 'rad-', '-rad', 'rad--Latn', '../rad', long]) {
    assert.equal(isLanguageTag(text), false, text);
  }
});
