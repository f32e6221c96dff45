import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeFailure } from '@/db/embedded/describe-failure';

test('a known cause is told with its remedy, an unknown one with what was printed', () => {
  const told = (output: string) => describeFailure('It did not start', output, '/data').message;
  assert.match(
    told('could not write to file "x": No space left on device'),
    /disk of \/data is full/,
  );
  assert.match(told('could not open file "x": Permission denied'), /check owner and rights/);
  assert.match(told('FATAL: lock file "postmaster.pid" already exists'), /process number/);
  assert.match(told('error while loading shared libraries: libz.so.1'), /DATABASE_URL/);
  assert.match(told('something new'), /log is in \/data\/log\.\nsomething new$/);
});
