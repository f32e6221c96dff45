import { makeWaitingDevice } from '@/db/testing/waiting-device';
import { expect, test } from '@/e2e/fixtures';
import { expectAccessible } from '@/e2e/pages/expect-accessible';
import { type KioskFront, layKioskFront } from '@/e2e/world/kiosk-front';
import type { World } from '@/e2e/world/world';
import { systemNow } from '@/lib/time/instant';

function waitingDevice({ database, tree }: World, placeCode: string) {
  const wish = { placeCode, now: systemNow(), pin: '2580', openingHours: null };
  return makeWaitingDevice(database, tree, wish);
}

test('a touch on "pair again" is no trap: back leads out, and so does the server', async ({
  kiosk,
  page,
  world,
  watch,
}) => {
  watch.announce(/status of 403/);
  const { id, code } = await waitingDevice(world, '24163-TT-2');
  await kiosk.openPaired(code);
  const revoke = (at: string) =>
    world.database.query(`update devices set revoked_at = ${at} where id = $1`, [id]);
  await revoke('now()');
  await kiosk.hearOfNetwork();
  const closed = page.getByRole('heading', { name: kiosk.text('kiosk.closed.revoked.title') });
  const pairing = page.getByRole('heading', { name: kiosk.text('kiosk.pair.title') });
  const pairAgain = page.getByRole('button', { name: kiosk.text('kiosk.closed.pair') });
  await expect(closed).toBeVisible();
  await pairAgain.click();
  await expect(pairing).toBeVisible();
  await expectAccessible(page);
  await kiosk.back.click();
  await expect(closed).toBeVisible();
  await pairAgain.click();
  await expect(pairing).toBeVisible();
  await revoke('null');
  await kiosk.hearOfNetwork();
  await kiosk.expectStart();
});

test.describe('behind an address of its own', () => {
  let front: KioskFront;

  test.beforeEach(async ({ world, watch }) => {
    front = await layKioskFront(world.baseUrl);
    watch.announce(/request to another host/);
  });
  test.afterEach(() => front.cut());

  test('while a code is being typed no newer program takes the screen', async ({
    kiosk,
    page,
    world,
  }) => {
    const { code } = await waitingDevice(world, '24163-TT-3');
    await page.goto(`${front.url}/kiosk`);
    await kiosk.expectInstalled();
    const version = () => page.locator('html').getAttribute('data-shell');
    const before = await version();
    const first = page.getByRole('textbox', { name: kiosk.text('kiosk.pair.first') });
    await first.fill(code.slice(0, 3));
    front.handOutNewer();
    const isWaiting = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration('/kiosk');
        await registration?.update();
        return Boolean(registration?.waiting);
      });
    await expect.poll(isWaiting).toBe(true);
    await expect(first).toHaveValue(code.slice(0, 3));
    expect(await version()).toBe(before);
    await first.fill('');
    await expect(page.locator('html')).toHaveAttribute('data-shell', front.newerVersion);
    await kiosk.typeCode(code);
    await kiosk.expectStart();
  });

  test('without a service worker a newer program comes too, but into no survey', async ({
    kiosk,
    page,
    world,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
    });
    await page.clock.install();
    const { code } = await waitingDevice(world, '24604-TT-2');
    await kiosk.openPaired(code, front.url);
    const version = () => page.locator('html').getAttribute('data-shell');
    const before = await version();
    await kiosk.tap(5);
    await kiosk.expectQuestion(1);
    front.handOutNewer();
    const seen = page.waitForResponse(`${front.url}/kiosk`);
    await kiosk.hearOfNetwork();
    await (await seen).finished();
    for (const index of [1, 2, 3, 4, 5]) {
      await expect(kiosk.question(index)).toBeVisible();
      await kiosk.tap(4);
    }
    await kiosk.expectComment();
    await kiosk.send.click();
    await kiosk.expectThanks();
    expect(await version()).toBe(before);
    await kiosk.expectAllSent();
    await page.getByRole('button', { name: kiosk.text('kiosk.again') }).click();
    await expect(async () => {
      await page.clock.fastForward('10:01');
      expect(await version()).toBe(front.newerVersion);
    }).toPass();
    await kiosk.expectStart();
  });
});
