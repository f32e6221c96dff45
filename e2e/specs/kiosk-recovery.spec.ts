import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeWaitingDevice } from '@/db/testing/waiting-device';
import { expect, test } from '@/e2e/fixtures';
import { expectAccessible } from '@/e2e/pages/expect-accessible';
import type { KioskPage } from '@/e2e/pages/kiosk-page';
import { ACCOUNTS, ManagePage } from '@/e2e/pages/manage-page';
import { filmQrCodes } from '@/e2e/world/fake-camera';
import { storedResponses } from '@/e2e/world/stored-responses';
import type { World } from '@/e2e/world/world';
import { framesOf } from '@/lib/devices/recovery-frames';
import { systemNow } from '@/lib/time/instant';

const PIN = '2580';

function waitingDevice({ database, tree }: World, placeCode: string) {
  const wish = { placeCode, now: systemNow(), pin: PIN, openingHours: null };
  return makeWaitingDevice(database, tree, wish);
}

/** Answers while there is no network, then exports as staff do. @returns the text of the file */
async function exportAnswers(kiosk: KioskPage, answers: number): Promise<string> {
  const { page } = kiosk;
  await page.context().setOffline(true);
  for (let given = 0; given < answers; given += 1) {
    await kiosk.answerAll([5, 4, 4, 4, 4, 4]);
    await kiosk.send.click();
    await kiosk.expectThanks();
    await page.getByRole('button', { name: kiosk.text('kiosk.again') }).click();
    await kiosk.expectStart();
  }
  await kiosk.openStaffMenu();
  await kiosk.givePin(PIN);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: kiosk.text('kiosk.staff.file') }).click();
  const download = await saved;
  await expectAccessible(page);
  return readFileSync(await download.path(), 'utf8');
}

test('a file carried from a tablet without a network: taken in once, however often it comes', async ({
  kiosk,
  browser,
  world,
  watch,
}) => {
  watch.announce(/ERR_INTERNET_DISCONNECTED/);
  const { id, code } = await waitingDevice(world, '24133-TT-1');
  const before = (await storedResponses(world, '24133-TT-1')).length;
  await kiosk.openPaired(code);
  const text = await exportAnswers(kiosk, 2);

  const manage = new ManagePage(await (await browser.newContext()).newPage());
  const { page } = manage;
  await page.goto(`${world.baseUrl}/vi/manage/sign-in`);
  await manage.fillSignIn(ACCOUNTS.commune, 'hai-long-2026');
  await page.waitForURL(/\/manage\/places\//);
  await page.goto(`${world.baseUrl}/vi/manage/devices/${id}`);
  const upload = async (name: string, content: string) => {
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(content) };
    await page.getByLabel(manage.text('devices.recovery.file')).setInputFiles(file);
    await page.getByRole('button', { name: manage.text('devices.recovery.submit') }).click();
  };
  const taken = (stored: string, repeated: string) =>
    page.getByText(manage.text('devices.recovery.taken', { stored, repeated, refused: '0' }));
  await upload('other.json', '{"mood":"good"}');
  await expect(page.getByText(manage.text('devices.recovery.notAFile'))).toBeVisible();
  await upload('damaged.json', text.replace(/"sealed":"..../, '"sealed":"AAAA'));
  await expect(page.getByText(manage.text('devices.recovery.damaged'))).toBeVisible();
  await expectAccessible(page);
  await upload('answers.json', text);
  await expect(taken('2', '0')).toBeVisible();
  await upload('answers.json', text);
  await expect(taken('0', '2')).toBeVisible();
  await expectAccessible(page);
  await page.context().close();

  await kiosk.page.context().setOffline(false);
  await kiosk.expectAllSent();
  expect(await storedResponses(world, '24133-TT-1')).toHaveLength(before + 2);
});

test('a tablet without a port: a phone’s camera reads the codes off its screen', async ({
  kiosk,
  playwright,
  launchOptions,
  world,
  watch,
}) => {
  watch.announce(/ERR_INTERNET_DISCONNECTED/);
  const { id, code } = await waitingDevice(world, '24133-TT-2');
  const before = (await storedResponses(world, '24133-TT-2')).length;
  await kiosk.openPaired(code);
  const text = await exportAnswers(kiosk, 3);
  const frames = framesOf(text);
  expect(frames.length).toBeGreaterThan(1);
  await kiosk.page.getByRole('button', { name: kiosk.text('kiosk.staff.frames') }).click();
  const position = kiosk.text('kiosk.staff.frame', { number: 1, total: frames.length });
  await expect(kiosk.page.getByRole('img', { name: position })).toBeVisible();
  await expectAccessible(kiosk.page);

  const folder = mkdtempSync(join(tmpdir(), 'hai-long-camera-'));
  const film = join(folder, 'codes.y4m');
  filmQrCodes(film, [...frames].reverse());
  const phone = await playwright.chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions.args ?? []),
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  const size = { width: 390, height: 844 };
  const manage = new ManagePage(await phone.newPage({ baseURL: world.baseUrl, viewport: size }));
  await manage.signIn(ACCOUNTS.commune);
  await manage.page.goto(`/vi/manage/devices/${id}`);
  await manage.page.getByRole('button', { name: manage.text('devices.camera.open') }).click();
  const told = { stored: '3', repeated: '0', refused: '0' };
  const taken = manage.page.getByText(manage.text('devices.recovery.taken', told));
  await expect(taken).toBeVisible({ timeout: 30_000 });
  await expect(manage.page.locator('video')).toHaveCount(0);
  await expectAccessible(manage.page);
  await phone.close();
  rmSync(folder, { recursive: true });
  expect(await storedResponses(world, '24133-TT-2')).toHaveLength(before + 3);
});

test('without a PIN the export needs a word first; its codes stay while nobody touches, and are the same when shown again', async ({
  kiosk,
  page,
  context,
  watch,
}) => {
  watch.announce(/ERR_INTERNET_DISCONNECTED/);
  await page.clock.install();
  await kiosk.open('24604-TT-1');
  await context.setOffline(true);
  await kiosk.answerAll([5, 4, 4, 4, 4, 4]);
  await kiosk.send.click();
  await kiosk.expectThanks();
  await page.getByRole('button', { name: kiosk.text('kiosk.again') }).click();
  await kiosk.expectStart();
  await kiosk.openStaffMenu();
  const show = page.getByRole('button', { name: kiosk.text('kiosk.staff.frames') });
  await expect(page.getByText(kiosk.text('kiosk.staff.recovery.noPin'))).toBeVisible();
  await expectAccessible(page);
  await expect(show).toHaveCount(0);
  await expect(page.getByRole('button', { name: kiosk.text('kiosk.staff.file') })).toHaveCount(0);
  await page.getByRole('button', { name: kiosk.text('kiosk.staff.recovery.noPin.go') }).click();
  await expectAccessible(page);
  await show.click();
  const codes = page.locator('.kiosk-frames svg');
  const firstCode = async () => {
    await page.getByRole('button', { name: kiosk.text('kiosk.staff.frame.pause') }).click();
    await expect(codes).toBeVisible();
    return codes.evaluate((shown) => shown.innerHTML);
  };
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  await page.getByRole('button', { name: kiosk.text('kiosk.staff.frame.close') }).click();
  await show.click();
  const before = await firstCode();
  await page.clock.fastForward('03:00:00');
  await expect(codes).toBeVisible();
  await page.getByRole('button', { name: kiosk.text('kiosk.staff.frame.close') }).click();
  await show.click();
  expect(await firstCode()).toBe(before);
  await page.getByRole('button', { name: kiosk.text('kiosk.staff.frame.close') }).click();
  // The menu's own time begins when the codes have gone.
  await expect(async () => {
    await page.clock.fastForward('03:01');
    await expect(kiosk.question(0)).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  await page.clock.resume();
  await kiosk.expectStart();
  await context.setOffline(false);
});
