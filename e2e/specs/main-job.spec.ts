import type { Locator } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';
import { ACCOUNTS } from '@/e2e/pages/manage-page';
import { expectedReport } from '@/e2e/world/expected-report';
import { giveAnswers } from '@/e2e/world/give-answers';
import { alike } from '@/e2e/world/known-answers';
import type { World } from '@/e2e/world/world';
import { formatDecimal, formatInteger } from '@/lib/i18n/format';
import { isHidden, type Shown } from '@/lib/reports/shown';
import { addDays, day } from '@/lib/time/day';
import { dayOfInstant, systemNow } from '@/lib/time/instant';

const COUNTER = '24169-TT-1';
const PLACES = ['24169-TT', '24169', '66'] as const;
/** From the first answer on, so that a test at midnight still finds its answers within. */
const FROM = day('2026-03-01');

function told(shown: Shown): string {
  if (isHidden(shown)) throw new Error(`expected a figure, found it hidden: ${shown.hidden}`);
  return formatDecimal('vi', shown.value);
}

function period() {
  return { from: FROM, to: addDays(dayOfInstant(systemNow()), 1) };
}

async function expectedOf(world: World, place: string) {
  const report = await expectedReport(world, { place, period: period() });
  return { n: report.n ?? 0, score: told(report.score), overall: told(report.overall) };
}

async function expectFigure(figure: Locator, value: string) {
  await expect(figure).toHaveText(new RegExp(`^${value.replace('.', '\\.')}( ?trên 100)?$`));
}

test.beforeAll(async ({ world }) => {
  const good = Array.from({ length: 9 }, () => alike(5));
  const middling = Array.from({ length: 3 }, () => alike(3));
  const answers = [...good, ...middling].map((ratings) => ({
    counter: COUNTER,
    day: '2026-04-14',
    ratings,
  }));
  await giveAnswers(world.baseUrl, answers);
});

test('an answer at the kiosk and one on the phone change the score of centre, commune and province', async ({
  manage,
  publicPage,
  kiosk,
  phone,
  world,
}) => {
  // Only figures: the same pages are looked at for accessibility in their own specs.
  const expectEverywhere = async () => {
    const { from, to } = period();
    for (const place of PLACES) {
      const expected = await expectedOf(world, place);
      await manage.goToPlace(place, { from, to });
      await expectFigure(manage.figure('manage.figure.score'), expected.score);
      await expectFigure(manage.figure('manage.figure.overallShare'), expected.overall);
      await expectFigure(manage.figure('manage.figure.responses'), formatInteger('vi', expected.n));
      await publicPage.goTo(place === '66' ? null : place, { period: 'all' });
      await expectFigure(publicPage.figure('public.score'), expected.score);
      await expectFigure(publicPage.figure('public.overall'), expected.overall);
      await expect(publicPage.sentence).toContainText(`${expected.score} trên 100`);
      const counted = publicPage.text('public.counts.counted', {
        n: formatInteger('vi', expected.n),
      });
      await expect(publicPage.page.getByText(counted)).toBeVisible();
    }
  };
  await manage.signIn(ACCOUNTS.province);
  expect(await expectedOf(world, '24169-TT')).toEqual({ n: 12, score: '75,00', overall: '75,00' });
  await expectEverywhere();

  const province = await expectedOf(world, '66');
  await kiosk.open(COUNTER);
  await kiosk.answerAll([5, 4, 4, 4, 4, null]);
  await kiosk.send.click();
  await kiosk.expectThanks();
  expect(await expectedOf(world, '24169-TT')).toEqual({ n: 13, score: '76,54', overall: '76,92' });
  await expectEverywhere();

  await phone.open(COUNTER);
  await phone.rate({ overall: 1, access: 1, procedures: 1, officials: 1, result: 1, feedback: 1 });
  await phone.send.click();
  await phone.expectReceipt();
  expect(await expectedOf(world, '24169-TT')).toEqual({ n: 14, score: '70,99', overall: '71,43' });
  expect((await expectedOf(world, '66')).n).toBe(province.n + 2);
  expect((await expectedOf(world, '66')).score).not.toBe(province.score);
  await expectEverywhere();
});

test('whoever looks this month, without asking for a period, sees the answer of today', async ({
  publicPage,
  kiosk,
}) => {
  const counted = publicPage.page.locator('section', {
    has: publicPage.page.getByRole('heading', { name: publicPage.text('public.counts.title') }),
  });
  const numberOfKiosk = async () => {
    await publicPage.page.goto('/vi');
    return Number(
      await counted
        .getByRole('row', { name: publicPage.text('channel.kiosk') })
        .getByRole('cell')
        .innerText(),
    );
  };
  const before = await numberOfKiosk();
  await kiosk.open('24169-TT-2');
  await kiosk.answerAll([5, 5, 5, 5, 5, 5]);
  await kiosk.send.click();
  await kiosk.expectThanks();
  expect(await numberOfKiosk()).toBe(before + 1);
});

test('the score door tells the public what is publishable, and a key more', async ({
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
    expect(response.status()).toBe(200);
    return response.json();
  };
  expect(await ask()).toMatchObject({ n: null, score: { hidden: 'small-cell' } });

  await manage.signIn(ACCOUNTS.province);
  const { page } = manage;
  await page.goto('/vi/manage/keys');
  await page.getByLabel(manage.text('manage.keys.name')).fill('Cổng dữ liệu');
  await page.getByRole('button', { name: manage.text('manage.keys.createSubmit') }).click();
  const secret = page.locator('.manage-made__secret');
  await expect(secret).toHaveText(/^hl_/);
  const key = await secret.innerText();
  const authorization = { Authorization: `Bearer ${key}` };
  expect(await ask(authorization)).toMatchObject({ n: 2, score: { hidden: 'small-cell' } });

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
