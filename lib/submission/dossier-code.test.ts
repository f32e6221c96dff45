import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dossierCodeSchema } from '@/lib/submission/dossier-code';

for (const code of [
  '000.00.15.H15-260314-0042',
  'H15.45.12-260314-0042',
  'H15.45-260314-0042',
  ' h15.45.12-260314-0042 ',
  'H15.45.12 - 260314 - 0042',
]) {
  test(`accepts "${code}"`, () => {
    assert.match(dossierCodeSchema.parse(code), /-260314-0042$/);
  });
}

for (const code of [
  '',
  'H15',
  'H15.45.12-261314-0042',
  'H15.45.12-260300-0042',
  'H15.45.12-260314-',
]) {
  test(`refuses "${code}"`, () => {
    assert.equal(dossierCodeSchema.safeParse(code).success, false);
  });
}
