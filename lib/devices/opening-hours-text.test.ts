import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openingSpansText, parseOpeningSpans } from '@/lib/devices/opening-hours-text';

const usual = [
  { from: '07:30', to: '11:30' },
  { from: '13:30', to: '17:00' },
];

test('however people write a day’s hours', () => {
  for (const text of [
    '07:30–11:30, 13:30–17:00',
    '7:30-11:30,13:30-17:00',
    ' 7h30 - 11h30 ; 13h30 — 17h ',
    '7.30–11.30, 13g30–17g',
    '07:30–11:30, 13:30–17',
  ]) {
    assert.deepEqual(parseOpeningSpans(text), { ok: true, spans: usual }, text);
  }
  assert.deepEqual(parseOpeningSpans('  '), { ok: true, spans: [] });
  assert.deepEqual(parseOpeningSpans('0-24'), {
    ok: true,
    spans: [{ from: '00:00', to: '24:00' }],
  });
});

test('what is wrong is told by its kind', () => {
  const faultOf = (text: string) => {
    const read = parseOpeningSpans(text);
    return read.ok ? null : read.fault;
  };
  assert.equal(faultOf('sáng'), 'opening_time');
  assert.equal(faultOf('7:30'), 'opening_time');
  assert.equal(faultOf('7:30-25:00'), 'opening_time');
  assert.equal(faultOf('7:30-11:60'), 'opening_time');
  assert.equal(faultOf('7:30-11:30-13:00'), 'opening_time');
  assert.equal(faultOf('11:30-7:30'), 'opening_backwards');
  assert.equal(faultOf('8-8'), 'opening_backwards');
  assert.equal(faultOf('7-9, 8-10'), 'opening_overlap');
  assert.equal(faultOf('1-2, 3-4, 5-6, 7-8, 9-10'), 'opening_many');
});

test('what is shown is read back the same', () => {
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(minutes, (drawn) => {
      const times = drawn
        .sort((a, b) => a - b)
        .map((minute) =>
          [Math.floor(minute / 60), minute % 60]
            .map((part) => `${part}`.padStart(2, '0'))
            .join(':'),
        );
      const spans = times.flatMap((from, at) => {
        const to = times[at + 1];
        return at % 2 === 0 && to ? [{ from, to }] : [];
      });
      assert.deepEqual(parseOpeningSpans(openingSpansText(spans)), { ok: true, spans });
    }),
  );
});
