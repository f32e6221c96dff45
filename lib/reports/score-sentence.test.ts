import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translator } from '@/lib/i18n/translator';
import { scoreSentence } from '@/lib/reports/score-sentence';
import { HIDDEN_REASONS, type Shown, type ShownEstimate } from '@/lib/reports/shown';

const now: ShownEstimate = {
  value: 83.94,
  low: 80.1,
  high: 87.2,
  n: 412,
  standardError: 1.8,
  degreesOfFreedom: 90,
  effective: 400,
};
const asked = {
  language: 'vi',
  t: translator('vi'),
  kind: 'month',
  n: 412,
  score: now,
  previous: { hidden: 'too-few' },
  minimumToShow: 10,
  minimumToCompare: 30,
} as const;

const moved = (by: number): Shown => ({
  ...now,
  value: 83.94 + by,
  low: 80.1 + by,
  high: 87.2 + by,
  n: 90,
});

test('says that it rose or fell only when the interval of the difference leaves out 0', () => {
  assert.equal(
    scoreSentence({ ...asked, previous: moved(-10) }),
    '83,9 điểm, 412 phiếu, khoảng tin cậy 80,1–87,2; tăng so với tháng trước (73,9 điểm).',
  );
  assert.equal(
    scoreSentence({ ...asked, previous: moved(10) }),
    '83,9 điểm, 412 phiếu, khoảng tin cậy 80,1–87,2; giảm so với tháng trước (93,9 điểm).',
  );
  assert.equal(
    scoreSentence({ ...asked, previous: moved(-3) }),
    '83,9 điểm, 412 phiếu, khoảng tin cậy 80,1–87,2; chưa thể kết luận là tăng hay giảm so với tháng trước (80,9 điểm).',
  );
});

test('the change turns to words exactly where the difference passes its bound', () => {
  const bound = Math.hypot(now.value - now.low, now.high - now.value);
  const says = (by: number) => scoreSentence({ ...asked, previous: moved(by) });
  assert.match(says(-bound + 1e-6), /chưa thể kết luận/);
  assert.match(says(-bound - 1e-6), /; tăng so với/);
  assert.match(says(bound - 1e-6), /chưa thể kết luận/);
  assert.match(says(bound + 1e-6), /; giảm so với/);
});

test('compares nothing when either period has fewer answers than may be compared', () => {
  const few = { ...now, value: 80, low: 70, high: 90, n: 29 };
  assert.match(
    scoreSentence({ ...asked, score: few, previous: moved(-50) }),
    /^80,0 điểm, 29 phiếu.*dưới 30 phiếu/,
  );
  assert.match(
    scoreSentence({ ...asked, previous: few }),
    /tháng trước chưa đủ phiếu để so sánh\.$/,
  );
  assert.match(scoreSentence({ ...asked, previous: { ...few, n: 30 } }), /so với tháng trước/);
  assert.match(scoreSentence(asked), /tháng trước chưa đủ phiếu để so sánh\.$/);
});

test('calls the period before by its kind', () => {
  const before = (kind: 'day' | 'week' | 'quarter' | 'half' | 'year' | 'free') =>
    /so với (.*) \(/.exec(scoreSentence({ ...asked, kind, previous: moved(-10) }))?.[1];
  assert.deepEqual(
    [before('day'), before('week'), before('quarter'), before('half'), before('year')],
    ['ngày trước', 'tuần trước', 'quý trước', 'nửa năm trước', 'năm trước'],
  );
  assert.equal(before('free'), 'khoảng thời gian liền trước');
});

test('a hidden score is a sentence too, in both languages, with no figure of it', () => {
  for (const language of ['vi', 'en'] as const) {
    const said = HIDDEN_REASONS.map((hidden) =>
      scoreSentence({ ...asked, language, t: translator(language), n: 7, score: { hidden } }),
    );
    assert.ok(said.every((sentence) => sentence.endsWith('.')));
    assert.equal(new Set(said.slice(0, 4)).size, 4);
    assert.match(said[2] ?? '', /7.*10/);
  }
});

test('speaks English with its own decimal sign', () => {
  assert.equal(
    scoreSentence({ ...asked, language: 'en', t: translator('en'), previous: moved(-10) }),
    '83.9 points, 412 answers, confidence interval 80.1–87.2; up on the month before (73.9 points).',
  );
});
