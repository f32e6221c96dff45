import { makeWaitingDevice } from '@/db/testing/waiting-device';
import { expect, test } from '@/e2e/fixtures';
import { expectAccessible } from '@/e2e/pages/expect-accessible';
import { KioskPage } from '@/e2e/pages/kiosk-page';
import { type KioskFront, layKioskFront } from '@/e2e/world/kiosk-front';
import { RealTablet } from '@/e2e/world/real-tablet';
import { storedResponses } from '@/e2e/world/stored-responses';
import type { World } from '@/e2e/world/world';
import type { OpeningHours } from '@/lib/devices/opening-hours';
import { systemNow } from '@/lib/time/instant';

const PIN = '2580';
const ALL_FIVE = [5, 5, 5, 5, 5, 5] as const;
const NEVER_OPEN: OpeningHours = [[], [], [], [], [], [], []];

type Wish = { openingHours?: OpeningHours | null };

function waitingDevice({ database, tree }: World, placeCode: string, wish: Wish = {}) {
  const { openingHours = null } = wish;
  return makeWaitingDevice(database, tree, { placeCode, now: systemNow(), pin: PIN, openingHours });
}

test('a code is typed in, wrong and right; staff come in by PIN only, and take the tablet away', async ({
  kiosk,
  page,
  world,
  watch,
}) => {
  watch.announce(/status of 404/);
  const { code } = await waitingDevice(world, '24373-TT-1');
  await page.goto('/kiosk');
  const submit = page.getByRole('button', { name: kiosk.text('kiosk.pair.submit') });
  const first = page.getByRole('textbox', { name: kiosk.text('kiosk.pair.first') });
  const second = page.getByRole('textbox', { name: kiosk.text('kiosk.pair.second') });
  const problem = page.getByRole('alert');
  await expectAccessible(page);
  await first.fill('acd');
  await submit.click();
  await expect(problem).toHaveText(kiosk.text('kiosk.pair.problem.incomplete'));
  await expect(problem).toBeFocused();
  await first.fill('ACDE');
  await expect(second).toBeFocused();
  await second.fill('FGHJ');
  await submit.click();
  await expect(problem).toHaveText(kiosk.text('kiosk.pair.problem.code-unknown'));
  await expectAccessible(page);
  await kiosk.typeCode(code.toLowerCase());
  await kiosk.expectStart();

  await kiosk.openStaffMenu();
  await expectAccessible(page);
  const wrong = page.getByText(kiosk.text('kiosk.staff.pin.wrong'));
  await kiosk.givePin('1111');
  await expect(wrong).toBeVisible();
  await kiosk.givePin(PIN);
  await expect(page.getByText('Kiosk Quầy 1')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: kiosk.text('kiosk.staff.unpair') }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: kiosk.text('kiosk.staff.unpair.no') }).click();
  await page.getByRole('button', { name: kiosk.text('kiosk.staff.unpair') }).click();
  await page.getByRole('button', { name: kiosk.text('kiosk.staff.unpair.yes') }).click();
  await expect(page.getByRole('heading', { name: kiosk.text('kiosk.pair.title') })).toBeVisible();
});

test('whoever guesses the PIN has to wait', async ({ kiosk, page, world }) => {
  const { code } = await waitingDevice(world, '24373-TT-2');
  await kiosk.openPaired(code);
  await kiosk.openStaffMenu();
  const field = page.getByRole('textbox', { name: kiosk.text('kiosk.staff.pin') });
  await expect(async () => {
    await kiosk.givePin('1111');
    await expect(field).toBeDisabled({ timeout: 1000 });
  }).toPass();
  await expect(page.getByText(/xin chờ \d+ giây/)).toBeVisible();
  await page.reload();
  await kiosk.openStaffMenu();
  await expect(field).toBeDisabled();
});

test('the pairing link leaves no code in the address; taken out of use, it closes, and what it holds is kept', async ({
  kiosk,
  page,
  world,
  watch,
  context,
}) => {
  watch.announce(/status of 403/, /ERR_INTERNET_DISCONNECTED/);
  const { id, code } = await waitingDevice(world, '24373-TT-3');
  await kiosk.openPaired(code);
  expect(new URL(page.url()).hash).toBe('');
  await kiosk.answerAll(ALL_FIVE);
  await context.setOffline(true);
  await kiosk.send.click();
  await kiosk.expectThanks();
  await world.database.query('update devices set revoked_at = now() where id = $1', [id]);
  await context.setOffline(false);
  await page.getByRole('button', { name: kiosk.text('kiosk.again') }).click();
  const closed = page.getByRole('heading', { name: kiosk.text('kiosk.closed.revoked.title') });
  await expect(closed).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByText(kiosk.text('kiosk.waiting', { count: 1 }))).toBeVisible();
  // By mistake: it is back, and so is the answer.
  await world.database.query('update devices set revoked_at = null where id = $1', [id]);
  await kiosk.hearOfNetwork();
  await kiosk.expectStart();
  await kiosk.expectAllSent();
  expect(await storedResponses(world, '24373-TT-3')).toHaveLength(1);
});

test('a server that does not know the tablet any more: paired anew, its answers come along', async ({
  kiosk,
  page,
  world,
  watch,
  context,
}) => {
  watch.announce(/status of 401/, /ERR_INTERNET_DISCONNECTED/);
  const { id, code } = await waitingDevice(world, '24505-TT-1');
  await kiosk.openPaired(code);
  await kiosk.answerAll(ALL_FIVE);
  await context.setOffline(true);
  await kiosk.send.click();
  await kiosk.expectThanks();
  // As after a database was put back from a copy of yesterday.
  await world.database.query('update devices set key_hash = null, paired_at = null where id = $1', [
    id,
  ]);
  await context.setOffline(false);
  await page.getByRole('button', { name: kiosk.text('kiosk.again') }).click();
  const closed = page.getByRole('heading', { name: kiosk.text('kiosk.closed.unknown.title') });
  await expect(closed).toBeVisible();
  await expectAccessible(page);
  const other = await waitingDevice(world, '24505-TT-1');
  await page.getByRole('button', { name: kiosk.text('kiosk.closed.pair') }).click();
  await expectAccessible(page);
  await kiosk.typeCode(other.code);
  await kiosk.expectStart();
  await kiosk.expectAllSent();
  expect(await storedResponses(world, '24505-TT-1')).toHaveLength(1);
});

test('outside its hours it sleeps, and a touch wakes it for a survey', async ({
  kiosk,
  page,
  world,
}) => {
  const { code } = await waitingDevice(world, '24505-TT-2', { openingHours: NEVER_OPEN });
  await page.goto(`/kiosk#${code}`);
  await expect(page.getByRole('heading', { name: kiosk.text('kiosk.asleep.title') })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: kiosk.text('kiosk.asleep.wake') }).click();
  await kiosk.expectStart();
  await kiosk.answerAll(ALL_FIVE);
  await kiosk.send.click();
  await kiosk.expectThanks();
  await kiosk.expectAllSent();
  expect(await storedResponses(world, '24505-TT-2')).toHaveLength(1);
});

test('two tabs of one tablet: every answer once, and no number is missing', async ({
  kiosk,
  page,
  context,
  world,
  watch,
}) => {
  watch.announce(/ERR_INTERNET_DISCONNECTED/);
  const { id, code } = await waitingDevice(world, '24505-TT-3');
  await kiosk.openPaired(code);
  const other = new KioskPage(await context.newPage());
  await other.page.goto('/kiosk');
  await other.expectStart();
  await context.setOffline(true);
  for (const tab of [kiosk, other, kiosk]) {
    await tab.page.bringToFront();
    await tab.answerAll(ALL_FIVE);
    await tab.send.click();
    await tab.expectThanks();
    await tab.page.getByRole('button', { name: tab.text('kiosk.again') }).click();
    await tab.expectStart();
  }
  await context.setOffline(false);
  await page.close();
  await other.expectAllSent();
  expect(await storedResponses(world, '24505-TT-3')).toHaveLength(3);
  const { rows } = await world.database.query<{ sequence: number }>(
    'select sequence from device_receipts where device_id = $1 order by sequence',
    [id],
  );
  expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
});

test('its files thrown away by the browser: it fetches them again, and holds its answers', async ({
  kiosk,
  page,
  context,
  world,
  watch,
}) => {
  watch.announce(/ERR_INTERNET_DISCONNECTED/);
  const { code } = await waitingDevice(world, '24526-TT-1');
  await kiosk.openPaired(code);
  await kiosk.expectInstalled();
  await kiosk.answerAll(ALL_FIVE);
  await context.setOffline(true);
  await kiosk.send.click();
  await kiosk.expectThanks();
  const cleared = await page.evaluate(async () => {
    const names = await caches.keys();
    await Promise.all(names.map((name) => caches.delete(name)));
    return names.length;
  });
  expect(cleared).toBe(1);
  await context.setOffline(false);
  await page.reload();
  await kiosk.expectStart();
  await kiosk.expectAllSent();
  expect(await storedResponses(world, '24526-TT-1')).toHaveLength(1);
  await context.setOffline(true);
  await page.reload();
  await kiosk.expectStart();
});

test('a full disk: it begins no survey that it could lose, and goes on by itself when there is space', async ({
  kiosk,
  page,
  context,
  world,
}) => {
  const { code } = await waitingDevice(world, '24526-TT-2');
  await kiosk.openPaired(code);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: world.baseUrl, quotaSize: 1000 });
  const closed = page.getByRole('heading', { name: kiosk.text('kiosk.closed.storage.title') });
  // The browser itself believes for half a minute in the space that it measured last.
  await expect(async () => {
    await kiosk.hearOfNetwork();
    await expect(closed).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 40_000 });
  await expect(page.getByText(kiosk.text('kiosk.closed.storage.full'))).toBeVisible();
  await expectAccessible(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: world.baseUrl });
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

  test('a newer program waits until the survey is over, and takes no answer with it', async ({
    kiosk,
    page,
    world,
  }) => {
    const { code } = await waitingDevice(world, '24526-TT-3');
    await kiosk.openPaired(code, front.url);
    await kiosk.expectInstalled();
    // Read by a locator, which outlives the change of the page.
    const version = () => page.locator('html').getAttribute('data-shell');
    const before = await version();
    await kiosk.tap(5);
    await kiosk.expectQuestion(1);
    front.handOutNewer();
    await kiosk.hearOfNetwork();
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration('/kiosk');
          return Boolean(registration?.waiting);
        }),
      )
      .toBe(true);
    for (const index of [1, 2, 3, 4, 5]) {
      await kiosk.expectQuestion(index);
      await kiosk.tap(4);
    }
    await kiosk.expectComment();
    expect(await version()).toBe(before);
    await kiosk.send.click();
    const receipt = await kiosk.expectThanks();
    expect(await version()).toBe(before);
    await page.getByRole('button', { name: kiosk.text('kiosk.again') }).click();
    await expect(page.locator('html')).toHaveAttribute('data-shell', front.newerVersion);
    await kiosk.expectStart();
    await kiosk.expectAllSent();
    const stored = await storedResponses(world, '24526-TT-3');
    expect(stored).toMatchObject([{ receipt, ratings: [5, 4, 4, 4, 4, 4] }]);
  });
});

test('the plug pulled at the thanks: it starts without a network into its survey, and the answer arrives', async ({
  launchOptions,
  world,
}) => {
  const front = await layKioskFront(world.baseUrl);
  const { executablePath = '', args = [] } = launchOptions;
  const tablet = new RealTablet(executablePath, args);
  const { code } = await waitingDevice(world, '24502-TT-1');
  const before = new KioskPage(await tablet.switchOn());
  await before.openPaired(code, front.url);
  await before.expectInstalled();
  await before.answerAll(ALL_FIVE);
  await front.cut();
  await before.send.click();
  await before.thanks.waitFor();
  await tablet.pullThePlug();

  const after = new KioskPage(await tablet.switchOn());
  const cdp = await after.page.context().newCDPSession(after.page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await after.page.goto(`${front.url}/kiosk`);
  await after.expectStart();
  await expect(after.page.getByText(after.text('kiosk.waiting', { count: 1 }))).toBeVisible();
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await front.mend();
  await after.hearOfNetwork();
  await after.expectAllSent();
  expect(await storedResponses(world, '24502-TT-1')).toHaveLength(1);
  await tablet.throwAway();
  await front.cut();
});
