import type { APIRequestContext } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';
import { expectAccessible } from '@/e2e/pages/expect-accessible';
import { submissionOf } from '@/e2e/world/give-answers';
import { alike, KNOWN_MONTH } from '@/e2e/world/known-answers';
import { storedResponses } from '@/e2e/world/stored-responses';
import type { World } from '@/e2e/world/world';

const MARCH = { period: 'month', at: KNOWN_MONTH.at };

/** What the server tells its operator when a connection that it holds is cut. */
const LOST = /a database connection was lost/;

/** Cuts the line while the server surely holds a connection. */
async function cutTheLine(request: APIRequestContext, world: World): Promise<void> {
  expect((await request.get('/api/ready')).status()).toBe(200);
  await world.line.cut();
}

test.afterEach(async ({ world, request }) => {
  await world.line.mend();
  await expect.poll(async () => (await request.get('/api/ready')).status()).toBe(200);
});

test('the doors: 503 with Retry-After, never a false success, and all is well afterwards', async ({
  request,
  world,
  watch,
}) => {
  watch.announce(LOST);
  const body = submissionOf({ counter: '24235-TT-1', day: '2026-05-05', ratings: alike(4) });
  await cutTheLine(request, world);
  const refused = await request.post('/api/v1/responses', { data: body });
  expect(refused.status()).toBe(503);
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0);
  expect(refused.headers()['content-type']).toMatch(/^application\/problem\+json/);
  expect(await refused.json()).not.toHaveProperty('receipt');
  expect((await request.get('/api/ready')).status()).toBe(503);
  expect((await request.get('/api/health')).status()).toBe(200);
  const form = await request.get('/p/24235-TT-1');
  expect(form.status()).toBe(200);
  await world.line.mend();
  const stored = await request.post('/api/v1/responses', { data: body });
  expect(stored.status()).toBe(201);
  const kept = await storedResponses(world, '24235-TT-1');
  expect(kept.filter(({ id }) => id === body.id)).toHaveLength(1);
});

test('the phone: nothing is thanked for, every answer stays, sending again works', async ({
  phone,
  request,
  world,
  watch,
}) => {
  watch.announce(LOST, /status of 503/, /^status 503: .*\/p\//);
  await phone.open('24235-TT-2');
  await phone.rate({ overall: 4, access: 5 });
  await phone.comment.fill('Vẫn còn đây');
  await cutTheLine(request, world);
  await phone.send.click();
  const away = phone.page.getByRole('alert', { name: phone.text('phone.away.title') });
  await expect(away).toBeVisible();
  await phone.expectAccessible();
  await expect(phone.choice('overall', 4)).toBeChecked();
  await expect(phone.choice('access', 5)).toBeChecked();
  await expect(phone.comment).toHaveValue('Vẫn còn đây');
  await world.line.mend();
  await away.getByRole('button', { name: phone.text('phone.away.send') }).click();
  const receipt = await phone.expectReceipt();
  expect(await storedResponses(world, '24235-TT-2')).toMatchObject([{ receipt }]);
});

test('the kiosk: keeps the answer and sends it by itself', async ({
  kiosk,
  request,
  world,
  watch,
}) => {
  watch.announce(LOST, /status of 503/, /^status 503: .*\/api\/v1\/devices\//);
  await kiosk.page.clock.install();
  await kiosk.open('24235-TT-3');
  await kiosk.answerAll([5, 5, 5, 5, 5, 5]);
  await cutTheLine(request, world);
  await kiosk.send.click();
  const receipt = await kiosk.expectThanks();
  await expect(kiosk.page.getByText(kiosk.text('kiosk.waiting', { count: 1 }))).toBeVisible();
  await world.line.mend();
  await kiosk.page.clock.fastForward('00:40');
  await kiosk.expectAllSent();
  const stored = await storedResponses(world, '24235-TT-3');
  expect(stored.filter((answer) => answer.receipt === receipt)).toHaveLength(1);
});

test('what is published is still served; other pages say calmly that it is the system, and come back', async ({
  page,
  publicPage,
  request,
  world,
  watch,
}) => {
  watch.announce(/server: /, /status of 500/, /^status 500: /, /React error #441/);
  await publicPage.goTo('24133', MARCH);
  await cutTheLine(request, world);
  await publicPage.goTo('24133', MARCH);
  await expect(publicPage.figure('public.score')).toHaveText(/^68,33/);
  await publicPage.goTo(null, MARCH);
  await expect(publicPage.sentence).toContainText('77,14 trên 100');
  await page.goto('/vi/official');
  await expect(page.getByRole('heading', { name: publicPage.text('failure.title') })).toBeVisible();
  await expectAccessible(page);
  await world.line.mend();
  await page.getByRole('button', { name: publicPage.text('failure.again') }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: publicPage.text('public.official.title') }),
  ).toBeVisible();
});
