import type { Locator } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';
import { ACCOUNTS } from '@/e2e/pages/manage-page';
import { expectedReport } from '@/e2e/world/expected-report';
import { giveAnswers, type Ratings } from '@/e2e/world/give-answers';
import { alike } from '@/e2e/world/known-answers';
import { publishUntil } from '@/e2e/world/publish';
import type { World } from '@/e2e/world/world';
import { formatDay, formatDecimal, formatInteger } from '@/lib/i18n/format';
import type { Rating } from '@/lib/questionnaire/questionnaire';
import { isHidden, type Shown } from '@/lib/reports/shown';
import { type CalendarPeriod, calendarPeriodAt } from '@/lib/time/calendar-period';
import { addDays } from '@/lib/time/day';
import { dayOfInstant, systemNow } from '@/lib/time/instant';

const COUNTER = '24169-TT-1';
const PLACES = ['24169-TT', '24169', '66'] as const;

/** The month of the answers of today, which the manager watches and the public sees only once it is over. */
function thisMonth(): CalendarPeriod {
  return calendarPeriodAt('month', dayOfInstant(systemNow()));
}

function told(shown: Shown): string {
  if (isHidden(shown)) throw new Error(`expected a figure, found it hidden: ${shown.hidden}`);
  return formatDecimal('vi', shown.value);
}

async function expectedOf(world: World, place: string) {
  const report = await expectedReport(world, { place, period: thisMonth() });
  return { n: report.n ?? 0, score: told(report.score), overall: told(report.overall) };
}

async function expectFigure(figure: Locator, value: string) {
  await expect(figure).toHaveText(new RegExp(`^${value.replace('.', '\\.')}( ?trên 100)?$`));
}

function times(count: number, rating: Rating) {
  return Array.from({ length: count }, () => alike(rating));
}

/**
 * 48 answers, enough for the interval not to be too wide to be told. Two other centres have 12 each: a small
 * group elsewhere in the province could otherwise be found by subtracting the centre looked at, which would
 * then be kept private.
 */
test.beforeAll(async ({ world }) => {
  const day = dayOfInstant(systemNow());
  const at = (counter: string) => (ratings: Ratings) => ({ counter, day, ratings });
  await giveAnswers(world.baseUrl, [
    ...[...times(36, 5), ...times(12, 3)].map(at(COUNTER)),
    ...times(12, 4).map(at('24181-TT-1')),
    ...times(12, 4).map(at('24187-TT-1')),
  ]);
});

test('an answer at the kiosk and one on the phone show at once to the manager, to the public once their month is published', async ({
  manage,
  publicPage,
  kiosk,
  phone,
  world,
}) => {
  const month = thisMonth();
  const { from, to } = month;
  // Only figures: the same pages are looked at for accessibility in their own specs.
  const expectAtManager = async () => {
    for (const place of PLACES) {
      const expected = await expectedOf(world, place);
      await manage.goToPlace(place, { from, to });
      await expectFigure(manage.figure('manage.figure.score'), expected.score);
      await expectFigure(manage.figure('manage.figure.overallShare'), expected.overall);
      await expectFigure(manage.figure('manage.figure.responses'), formatInteger('vi', expected.n));
    }
  };
  const goToPublic = (place: string) =>
    publicPage.goTo(place === '66' ? null : place, { period: 'month', at: month.at });
  const expectNothingPublic = async () => {
    for (const place of PLACES) {
      await goToPublic(place);
      const other = publicPage.text('public.period.unknown', { period: 'tháng 03/2026' });
      await expect(publicPage.page.getByText(other)).toBeVisible();
    }
  };
  const expectPublic = async (expected: Awaited<ReturnType<typeof expectedOf>>, place: string) => {
    await goToPublic(place);
    await expectFigure(publicPage.figure('public.score'), expected.score);
    await expectFigure(publicPage.figure('public.overall'), expected.overall);
    await expect(publicPage.sentence).toContainText(`${expected.score} trên 100`);
    const n = formatInteger('vi', expected.n);
    const counted = publicPage.text('public.counts.counted', { n });
    await expect(publicPage.page.getByText(counted)).toBeVisible();
  };

  await manage.signIn(ACCOUNTS.province);
  expect(await expectedOf(world, '24169-TT')).toEqual({ n: 48, score: '75,00', overall: '75,00' });
  await expectAtManager();
  await expectNothingPublic();

  const province = await expectedOf(world, '66');
  await kiosk.open(COUNTER);
  await kiosk.answerAll([5, 4, 4, 4, 4, null]);
  await kiosk.send.click();
  await kiosk.expectThanks();
  await kiosk.expectAllSent();
  expect(await expectedOf(world, '24169-TT')).toEqual({ n: 49, score: '75,41', overall: '75,51' });
  await expectAtManager();

  await phone.open(COUNTER);
  await phone.rate({ overall: 1, access: 1, procedures: 1, officials: 1, result: 1, feedback: 1 });
  await phone.send.click();
  await phone.expectReceipt();
  expect(await expectedOf(world, '24169-TT')).toEqual({ n: 50, score: '73,89', overall: '74,00' });
  expect((await expectedOf(world, '66')).n).toBe(province.n + 2);
  expect((await expectedOf(world, '66')).score).not.toBe(province.score);
  await expectAtManager();
  await expectNothingPublic();

  await publishUntil(world, to);
  const published = new Map<string, Awaited<ReturnType<typeof expectedOf>>>();
  for (const place of PLACES) published.set(place, await expectedOf(world, place));
  for (const [place, expected] of published) await expectPublic(expected, place);

  await kiosk.open(COUNTER);
  await kiosk.answerAll([5, 5, 5, 5, 5, 5]);
  await kiosk.send.click();
  await kiosk.expectThanks();
  await kiosk.expectAllSent();
  await expectAtManager();
  for (const [place, expected] of published) await expectPublic(expected, place);
});

test('whoever asks for no period gets the newest month, and is told when the next one comes', async ({
  publicPage,
  world,
}) => {
  const month = thisMonth();
  await publishUntil(world, month.to);
  const phrase = ({ at }: CalendarPeriod) =>
    publicPage.text('public.period.month', { number: at.slice(5), year: at.slice(0, 4) });
  await publicPage.goTo('24169', {});
  await expect(publicPage.sentence).toContainText(phrase(month));
  const open = calendarPeriodAt('month', addDays(dayOfInstant(systemNow()), -5));
  const next = { period: phrase(open), date: formatDay(addDays(open.to, 6)) };
  await expect(publicPage.page.getByText(publicPage.text('public.next', next))).toBeVisible();
});

test('the score door tells the public nothing of single days, and a key more', async ({
  manage,
  request,
  world,
}) => {
  await giveAnswers(world.baseUrl, [
    { counter: '24169-TT-3', day: '2026-04-20', ratings: alike(4) },
    { counter: '24169-TT-3', day: '2026-04-20', ratings: alike(2) },
  ]);
  const query = 'place=24169-TT-3&from=2026-04-20&to=2026-04-20';
  const ask = async (headers = {}) => {
    const response = await request.get(`/api/v1/scores?${query}`, { headers });
    return { status: response.status(), body: await response.json() };
  };
  expect(await ask()).toMatchObject({
    status: 404,
    body: { type: expect.stringMatching(/^urn:/) },
  });

  await manage.signIn(ACCOUNTS.province);
  const { page } = manage;
  await page.goto('/vi/manage/keys');
  await page.getByLabel(manage.text('manage.keys.name')).fill('Cổng dữ liệu');
  await page.getByRole('button', { name: manage.text('manage.keys.createSubmit') }).click();
  const secret = page.locator('.manage-made__secret');
  await expect(secret).toHaveText(/^hl_/);
  const key = await secret.innerText();
  const authorization = { Authorization: `Bearer ${key}` };
  expect(await ask(authorization)).toMatchObject({
    status: 200,
    body: { n: 2, score: { hidden: 'small-cell' } },
  });

  await page.reload();
  await expect(page.getByText(key)).toHaveCount(0);
  const row = page.getByRole('row').filter({ hasText: 'Cổng dữ liệu' });
  await row.getByRole('link').click();
  await page.getByRole('button', { name: manage.text('manage.keys.revoke') }).click();
  await expect(
    page.getByText(manage.text('manage.keys.ended', { name: 'Cổng dữ liệu' })),
  ).toBeVisible();
  const refused = await request.get(`/api/v1/scores?${query}`, { headers: authorization });
  expect(refused.status()).toBe(401);
});
