import assert from 'node:assert/strict';
import { test } from 'node:test';
import { responsesPer100Dossiers } from '@/lib/reports/responses-per-100-dossiers';

test('is a share of the dossiers, times a hundred', () => {
  assert.equal(responsesPer100Dossiers(30, 120), 25);
  assert.equal(responsesPer100Dossiers(0, 120), 0);
});

test('is unknown when a number is unknown or nothing was resolved', () => {
  assert.equal(responsesPer100Dossiers(null, 120), null);
  assert.equal(responsesPer100Dossiers(30, null), null);
  assert.equal(responsesPer100Dossiers(30, 0), null);
});
