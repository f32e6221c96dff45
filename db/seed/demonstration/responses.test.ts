import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demonstrationCentres } from '@/db/seed/demonstration/centres';
import type { DemonstrationResponse } from '@/db/seed/demonstration/demonstration-response';
import { readPublishedVolumes } from '@/db/seed/demonstration/published-volumes';
import { responsesOf } from '@/db/seed/demonstration/responses';
import { DEMONSTRATION_SEED, seedPeriod } from '@/db/seed/demonstration/seed-demonstration';
import { isQuiet, SPECIAL_CENTRES } from '@/db/seed/demonstration/special-centres';
import { dossierDays } from '@/db/seed/demonstration/volumes';
import { readOfficialCommunes } from '@/db/seed/official-communes';
import { PUBLISHED_QUESTIONNAIRES } from '@/lib/questionnaire/published';
import { OVERALL, questionnaireKey } from '@/lib/questionnaire/questionnaire';
import { answersSchema } from '@/lib/submission/answers-schema';
import { day } from '@/lib/time/day';
import { dayOfInstant, timeOfInstant } from '@/lib/time/instant';

const seed = DEMONSTRATION_SEED;
const centres = demonstrationCentres(readOfficialCommunes());
const period = seedPeriod({ today: day('2026-11-23') });
const allLines = dossierDays(centres, readPublishedVolumes(), period, seed);
const lines = new Map(
  centres.map(({ code }) => [code, allLines.filter((line) => line.centre === code)]),
);
const byCentre = new Map(
  centres.map((centre) => [
    centre.code,
    [...responsesOf(centre, lines.get(centre.code) ?? [], period, seed)].flat(),
  ]),
);
const all = [...byCentre.values()].flat();
const of = (centre: string) => byCentre.get(centre) ?? [];
const share = (list: readonly DemonstrationResponse[], is: (r: DemonstrationResponse) => boolean) =>
  list.filter(is).length / list.length;
const between = (value: number, low: number, high: number) =>
  assert.ok(low <= value && value <= high, `${value} is not between ${low} and ${high}`);

function rating(response: DemonstrationResponse, item: string): number | null {
  return (
    response.ratings[response.questionnaire.items.findIndex(({ code }) => code === item)] ?? null
  );
}

function satisfied(list: readonly DemonstrationResponse[], item = OVERALL): number {
  const rated = list.filter((response) => rating(response, item) !== null);
  return share(rated, (response) => (rating(response, item) ?? 0) >= 4);
}

test('eighteen months up to yesterday hold at least 200,000 responses', () => {
  assert.deepEqual(period, { from: '2025-05-23', to: '2026-11-22' });
  assert.ok(all.length >= 200_000, String(all.length));
  assert.equal(new Set(all.map((response) => response.id)).size, all.length);
  for (const { startedAt, submittedAt, receivedAt } of all) {
    assert.ok(startedAt < submittedAt && submittedAt <= receivedAt);
    assert.ok(dayOfInstant(receivedAt) <= period.to && dayOfInstant(startedAt) >= period.from);
    assert.equal(dayOfInstant(submittedAt), dayOfInstant(receivedAt));
  }
});

test('the same seed and days give the same responses, another seed others', () => {
  const centre = centres[1];
  assert.ok(centre);
  const again = (withSeed: string) =>
    [...responsesOf(centre, lines.get(centre.code) ?? [], period, withSeed)].flat();
  assert.deepEqual(again(seed), of(centre.code));
  assert.notDeepEqual(again('other')[0]?.id, of(centre.code)[0]?.id);
});

test('every response is one that the submission door would take', () => {
  const schemas = new Map(
    PUBLISHED_QUESTIONNAIRES.map((each) => [questionnaireKey(each), answersSchema(each)]),
  );
  for (const response of all.filter((_, at) => at % 10 === 0)) {
    const { questionnaire } = response;
    const checked = schemas.get(questionnaireKey(questionnaire))?.safeParse({
      ratings: Object.fromEntries(
        questionnaire.items.map((item, at) => [item.code, response.ratings[at] ?? null]),
      ),
      reasons: response.reasons?.map((position) => questionnaire.reasons[position - 1]?.code),
      comment: response.comment ?? undefined,
      dossierCode: response.dossierCode ?? undefined,
      profile: response.profile ?? undefined,
    });
    assert.ok(checked?.success, checked?.error?.message);
  }
  const dossiers = all.flatMap((response) => response.dossierCode ?? []);
  assert.ok(dossiers.length > 10_000);
  assert.equal(new Set(dossiers).size, dossiers.length);
});

test('no day has more responses than dossiers handed out', () => {
  for (const [centre, responses] of byCentre) {
    const counts = new Map<string, number>();
    for (const { submittedAt } of responses) {
      const on = dayOfInstant(submittedAt);
      counts.set(on, (counts.get(on) ?? 0) + 1);
    }
    for (const line of lines.get(centre) ?? []) {
      assert.ok((counts.get(line.day) ?? 0) <= line.resolved, `${centre} ${line.day}`);
    }
  }
});

test('channels, questionnaires, languages and partial answers have their shares', () => {
  between(
    share(all, (r) => r.channel === 'kiosk'),
    0.6,
    0.65,
  );
  between(
    share(all, (r) => r.channel === 'phone'),
    0.28,
    0.32,
  );
  between(
    share(all, (r) => r.channel === 'assisted'),
    0.04,
    0.06,
  );
  between(
    share(all, (r) => r.channel === 'paper'),
    0.02,
    0.04,
  );
  between(
    share(all, (r) => r.questionnaire.code === 'full'),
    0.03,
    0.05,
  );
  between(
    share(all, (r) => r.partial),
    0.015,
    0.025,
  );
  between(
    share(all, (r) => r.language === 'en'),
    0.002,
    0.01,
  );
  between(
    share(all, (r) => r.comment !== null),
    0.05,
    0.12,
  );
});

test('mornings are busier, with a second, smaller peak in the afternoon', () => {
  const during = (from: string, to: string) =>
    share(all, ({ submittedAt }) => {
      const time = timeOfInstant(submittedAt);
      return from <= time && time < to;
    });
  assert.ok(during('08:00', '10:30') > 0.45);
  assert.ok(during('13:30', '16:00') > 2 * during('16:00', '17:00'));
  assert.ok(during('08:00', '10:30') > 1.5 * during('13:30', '16:00'));
  assert.equal(during('00:00', '07:00'), 0);
});

test('levels are spread as in life: not everybody is content', () => {
  between(satisfied(all), 0.8, 0.9);
  const levels = centres
    .filter((centre) => of(centre.code).length > 300)
    .map((centre) => satisfied(of(centre.code)));
  const usual = levels.filter((level) => level >= 0.78 && level <= 0.92).length / levels.length;
  assert.ok(usual > 0.7, `${usual} of the centres are between 78 and 92 %`);
  assert.ok(Math.max(...levels) - Math.min(...levels) > 0.1);
});

test('feedback is weakest and skipped most, officials are strongest, land lies behind', () => {
  const counter = all.filter((r) => r.questionnaire.code === 'counter' && !r.partial);
  const factors = ['access', 'procedures', 'officials', 'result', 'feedback'];
  const byLevel = factors.sort((x, y) => satisfied(counter, x) - satisfied(counter, y));
  assert.equal(byLevel[0], 'feedback');
  assert.equal(byLevel.at(-1), 'officials');
  between(
    share(counter, (r) => rating(r, 'feedback') === null),
    0.15,
    0.25,
  );
  const land = (r: DemonstrationResponse) => r.counter?.field === 'land';
  for (const centre of centres.filter(({ code }) => of(code).length > 3_000)) {
    const others = of(centre.code).filter((r) => r.counter && !land(r));
    assert.ok(satisfied(of(centre.code).filter(land)) < satisfied(others), centre.code);
  }
});

test('reasons are named only below a low rating', () => {
  const withReasons = all.filter((response) => response.reasons !== null);
  assert.ok(withReasons.length > 3_000);
  for (const { reasons, questionnaire, ratings } of withReasons) {
    for (const position of reasons ?? []) {
      const factor = questionnaire.reasons[position - 1]?.factor;
      const item = questionnaire.items.findIndex((candidate) => candidate.factor === factor);
      assert.ok((ratings[item] ?? 5) <= 2);
    }
  }
});

test('ratings of one person go together', () => {
  const high = all.filter((response) => (rating(response, 'officials') ?? 0) >= 4);
  const low = all.filter((response) => (rating(response, 'officials') ?? 5) <= 2);
  assert.ok(satisfied(high, 'result') > satisfied(low, 'result') + 0.3);
});

test('the silent centre has no response, quiet ones fewer than ten a month on average', () => {
  assert.equal(of(SPECIAL_CENTRES.silent).length, 0);
  assert.ok((lines.get(SPECIAL_CENTRES.silent) ?? []).length > 100);
  for (const { code } of centres.filter((centre) => isQuiet(centre.code))) {
    assert.ok(of(code).length > 0 && of(code).length < 10 * 17, `${code} ${of(code).length}`);
  }
});

test('one centre improves and one declines, beyond doubt', () => {
  const ends = (centre: string) => {
    const list = of(centre);
    const quarter = Math.floor(list.length / 4);
    return satisfied(list.slice(-quarter)) - satisfied(list.slice(0, quarter));
  };
  assert.ok(ends(SPECIAL_CENTRES.improving) > 0.15);
  assert.ok(ends(SPECIAL_CENTRES.declining) < -0.15);
});

test('the gamed centre has bursts of fives on one kiosk just before closing, and only it has', () => {
  const late = (list: readonly DemonstrationResponse[]) =>
    list.filter(({ submittedAt, channel }) => {
      const time = timeOfInstant(submittedAt);
      return channel === 'kiosk' && time >= '16:49' && time < '17:00';
    });
  const burst = late(of(SPECIAL_CENTRES.gamed)).filter(
    (r) => dayOfInstant(r.submittedAt) > '2026-06',
  );
  assert.ok(burst.length > 400, String(burst.length));
  const fives = share(burst, (r) => r.ratings.every((value) => value === 5) && r.comment === null);
  assert.ok(fives > 0.9, String(fives));
  const honest = of(SPECIAL_CENTRES.gamed).filter((r) => !burst.includes(r));
  assert.ok(satisfied(honest) < 0.8);
  const elsewhere = late(all).length - late(of(SPECIAL_CENTRES.gamed)).length;
  assert.ok(elsewhere < all.length * 0.01);
});
