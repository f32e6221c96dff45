import { makeWaitingDevice } from '@/db/testing/waiting-device';
import { expect, test } from '@/e2e/fixtures';
import type { KioskPage } from '@/e2e/pages/kiosk-page';
import { storedResponses } from '@/e2e/world/stored-responses';
import type { World } from '@/e2e/world/world';
import { seededRandom } from '@/lib/statistics/seeded-random';
import { systemNow } from '@/lib/time/instant';

const TAPS = 300;
/** 300 of them are a minute. */
const BETWEEN_TAPS_MS = 200;
/** Of random taps over the whole screen hardly one in a hundred is "send" when all is answered. */
const MOST_ANSWERS = 6;

async function openPaired(kiosk: KioskPage, { database, tree }: World, placeCode: string) {
  const wish = { placeCode, now: systemNow(), pin: '2580', openingHours: null };
  const { id, code } = await makeWaitingDevice(database, tree, wish);
  await kiosk.openPaired(code);
  return id;
}

/** The page's own time stands still but for what passes between the taps. */
async function mash(kiosk: KioskPage, places: Iterable<{ x: number; y: number }>): Promise<void> {
  const { page } = kiosk;
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  for (const { x, y } of places) {
    await page.mouse.click(x, y);
    await page.clock.runFor(BETWEEN_TAPS_MS);
  }
}

test.beforeEach(async ({ page }) => {
  await page.clock.install();
});

test('300 taps a minute on the faces: one choice, no answer handed in, no screen skipped', async ({
  kiosk,
  page,
  world,
}) => {
  await openPaired(kiosk, world, '24346-TT-3');
  const faces = await Promise.all(
    ([1, 2, 3, 4, 5] as const).map(async (rating) => {
      const face = page.locator('label').filter({ has: kiosk.choice(rating) });
      const box = await face.boundingBox();
      if (!box) throw new Error(`expected the face of ${rating}`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }),
  );
  const place = (tap: number) => faces[Math.floor(tap / 20) % faces.length] ?? { x: 0, y: 0 };
  await mash(
    kiosk,
    Array.from({ length: TAPS }, (_, tap) => place(tap)),
  );
  await expect(kiosk.question(0)).toBeVisible();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
  await expect(kiosk.choice(5)).toBeChecked();
  await page.clock.runFor(1000);
  await expect(kiosk.question(1)).toBeVisible();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.clock.runFor(5000);
  await expect(kiosk.question(1)).toBeVisible();
  expect(await storedResponses(world, '24346-TT-3')).toHaveLength(0);
});

test('300 taps a minute anywhere: nothing breaks, and what is handed in is few, whole, once, and marked', async ({
  kiosk,
  page,
  world,
}) => {
  const id = await openPaired(kiosk, world, '24340-TT-2');
  const random = seededRandom(20261128);
  const size = page.viewportSize() ?? { width: 1280, height: 900 };
  const anywhere = () => ({ x: random() * size.width, y: random() * size.height });
  await mash(kiosk, Array.from({ length: TAPS }, anywhere));
  await page.clock.resume();
  await page.reload();
  await kiosk.expectStart();
  await kiosk.hearOfNetwork();
  await kiosk.expectAllSent();
  const stored = await storedResponses(world, '24340-TT-2');
  expect(stored.length).toBeLessThanOrEqual(MOST_ANSWERS);
  const { rows } = await world.database.query<{ sequence: number; sinceMs: number | null }>(
    `select sequence, since_previous_ms::integer as "sinceMs" from device_receipts
     where device_id = $1 order by sequence`,
    [id],
  );
  expect(rows.map(({ sequence }) => sequence)).toEqual(stored.map((_, at) => at + 1));
  expect(rows.slice(1).every(({ sinceMs }) => sinceMs !== null && sinceMs < 60_000)).toBe(true);
  expect(stored.every(({ ratings }) => ratings[0] !== null)).toBe(true);
});

test('a double tap on "continue" opens the last screen and does not send it', async ({
  kiosk,
  world,
}) => {
  await openPaired(kiosk, world, '24340-TT-3');
  for (const index of [0, 1, 2, 3, 4]) {
    await expect(kiosk.question(index)).toBeVisible();
    await kiosk.tap(4);
  }
  await expect(kiosk.question(5)).toBeVisible();
  await kiosk.page.clock.pauseAt(await kiosk.page.evaluate(() => Date.now() + 1000));
  await kiosk.tap(4);
  await kiosk.next.dblclick();
  await kiosk.page.clock.resume();
  await kiosk.expectComment();
  await expect(kiosk.send).toBeVisible();
  expect(await storedResponses(world, '24340-TT-3')).toHaveLength(0);
  await kiosk.send.click();
  await kiosk.expectThanks();
});
