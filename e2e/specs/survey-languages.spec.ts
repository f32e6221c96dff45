import type { Page } from '@playwright/test';
import { makeWaitingDevice } from '@/db/testing/waiting-device';
import { expect, test } from '@/e2e/fixtures';
import { expectAccessible, expectReflow } from '@/e2e/pages/expect-accessible';
import { unspokenIn } from '@/e2e/pages/unspoken-in';
import {
  PSEUDO_NAME,
  PSEUDO_TAG,
  pseudo,
  putPseudoPackIntoUse,
  takePseudoPackOutOfUse,
} from '@/e2e/world/pseudo-pack';
import { storedResponses } from '@/e2e/world/stored-responses';
import type { World } from '@/e2e/world/world';
import { type TextKey, translator } from '@/lib/i18n/translator';
import { counterQuestionnaire } from '@/lib/questionnaire/published';
import { systemNow } from '@/lib/time/instant';

const vi = translator('vi');
const said = (key: TextKey) => pseudo(vi(key));
const [OVERALL] = counterQuestionnaire.items;

/** Whoever asks for a place's page in the language gets it: the server has heard of the pack. */
async function expectOffered({ baseUrl }: World, isOffered: boolean): Promise<void> {
  await expect
    .poll(async () => (await fetch(`${baseUrl}/p/24484-TT-1`)).text(), {
      timeout: 20_000,
      message: 'the language among the others',
    })
    .toMatch(isOffered ? new RegExp(PSEUDO_NAME) : new RegExp(`^(?!.*${PSEUDO_NAME})`, 's'));
}

async function expectWholly(page: Page): Promise<void> {
  expect(await unspokenIn(page)).toEqual([]);
  await expectAccessible(page);
  await expectReflow(page);
}

test.beforeAll(async ({ world }) => {
  await putPseudoPackIntoUse(world);
  await expectOffered(world, true);
});

test.afterAll(async ({ world }) => {
  await takePseudoPackOutOfUse(world);
  await expectOffered(world, false);
});

for (const form of ['', '/full', '/assisted']) {
  test(`the phone page${form} in a pack’s language says everything in it`, async ({
    page,
    watch,
  }) => {
    watch.announce(/status of 422/);
    await page.goto(`/p/24484-TT-1${form}?lang=${PSEUDO_TAG}`);
    await expect(page.locator('html')).toHaveAttribute('lang', PSEUDO_TAG);
    expect(await page.title()).toContain(pseudo('').slice(0, 1));
    await expectWholly(page);
    await page.getByRole('button', { name: said('survey.send') }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await expectWholly(page);
  });
}

test('a phone answer in a pack’s language is kept with the version of its words, and thanked for in it', async ({
  page,
  world,
}) => {
  await page.goto(`/p/24484-TT-2?lang=${PSEUDO_TAG}`);
  await expect(page.getByText(said('survey.unreviewed'))).toBeVisible();
  const question = page.getByRole('group', { name: pseudo(OVERALL?.wording.vi ?? '') });
  await question
    .locator('label')
    .filter({ hasText: said('rating.5') })
    .click();
  await page.getByRole('button', { name: said('survey.send') }).click();
  await expect(page.getByRole('heading', { name: said('survey.thanks') })).toBeVisible();
  await expectWholly(page);
  const [stored] = await storedResponses(world, '24484-TT-2');
  expect(stored).toMatchObject({ language: PSEUDO_TAG, languageVersion: 1, setAsideBy: 0 });
});

test('on the phone a recording is played where there is one; the rest is passed over without a voice', async ({
  page,
}) => {
  await page.goto(`/p/24484-TT-1?lang=${PSEUDO_TAG}`);
  const listen = page.getByRole('button', { name: said('phone.listen') });
  await expect(listen).toHaveCount(counterQuestionnaire.items.length);
  const heard = page.waitForResponse(/\/api\/v1\/recordings\/[0-9a-f]{64}$/);
  await listen.first().click();
  expect((await heard).headers()['content-type']).toBe('audio/wav');
  await expect(listen.first()).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('[data-being-read]')).toHaveCount(0);
});

test('on the kiosk a touch silences a recording, and a screen without one ends nothing', async ({
  page,
  world,
}) => {
  await page.addInitScript(() => {
    const heard = { begun: 0, silenced: 0 };
    Object.assign(window, { heard });
    HTMLMediaElement.prototype.play = () => {
      heard.begun += 1;
      return Promise.resolve();
    };
    HTMLMediaElement.prototype.pause = () => {
      heard.silenced += 1;
    };
  });
  const heard = () =>
    page.evaluate(() => (window as unknown as { heard: Record<string, number> }).heard);
  const { code } = await makeWaitingDevice(world.database, world.tree, {
    placeCode: '24484-TT-1',
    now: systemNow(),
    pin: null,
    openingHours: null,
    languages: [PSEUDO_TAG],
  });
  await page.goto(`/kiosk#${code}`);
  const listen = page.getByRole('button', { name: said('kiosk.readAloud') });
  await listen.click();
  await expect.poll(heard).toEqual({ begun: 1, silenced: 0 });
  await expect(page.locator('[data-being-read]')).toHaveText(pseudo(OVERALL?.wording.vi ?? ''));
  await page.locator('main').dispatchEvent('pointerdown');
  await expect.poll(heard).toEqual({ begun: 1, silenced: 1 });
  await expect(page.locator('[data-being-read]')).toHaveCount(0);
  const worst = page.getByRole('radio', { name: said('rating.1'), exact: true });
  await page.locator('label').filter({ has: worst }).click();
  await expect(
    page.getByText(pseudo(counterQuestionnaire.items[1]?.wording.vi ?? '')),
  ).toBeVisible();
  await page.locator('label').filter({ has: worst }).click();
  await expect(page.getByText(said('survey.reasons.title'))).toBeVisible();
  await expect(page.locator('[data-being-read]')).toHaveCount(0);
  await expect(listen).toHaveAttribute('aria-pressed', 'true');
});

test('a kiosk asks in a pack’s language first, wholly, with recordings, and without a network too', async ({
  kiosk,
  page,
  context,
  watch,
  world,
}) => {
  watch.announce(/ERR_INTERNET_DISCONNECTED/);
  await page.addInitScript(() => {
    const played: string[] = [];
    Object.assign(window, { played });
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      played.push(new URL(this.src).protocol);
      return play.call(this);
    };
  });
  const { code } = await makeWaitingDevice(world.database, world.tree, {
    placeCode: '24484-TT-3',
    now: systemNow(),
    pin: null,
    openingHours: null,
    languages: [PSEUDO_TAG, 'vi'],
  });
  await page.goto(`/kiosk#${code}`);
  const face = (key: TextKey) =>
    page
      .locator('label')
      .filter({ has: page.getByRole('radio', { name: said(key), exact: true }) });
  await expect(page.getByText(said('kiosk.start'))).toBeVisible();
  await kiosk.expectInstalled();
  const keptSounds = () =>
    page.evaluate(
      async () => (await (await caches.open('hai-long-kiosk-recordings')).keys()).length,
    );
  await expect.poll(keptSounds).toBe(2);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(said('kiosk.start'))).toBeVisible();
  await expect(page.getByText(said('survey.unreviewed'))).toBeVisible();
  await expectWholly(page);

  await page.getByRole('button', { name: said('kiosk.readAloud') }).click();
  const played = () => page.evaluate(() => (window as unknown as { played: string[] }).played);
  await expect.poll(played).toEqual(['blob:', 'blob:']);
  await expect(page.locator('[data-being-read]')).toHaveCount(0);

  await face('rating.1').click();
  await expect(
    page.getByText(pseudo(counterQuestionnaire.items[1]?.wording.vi ?? '')),
  ).toBeVisible();
  await face('rating.1').click();
  await expect(page.getByText(said('survey.reasons.title'))).toBeVisible();
  await expectWholly(page);
  await page.getByRole('button', { name: said('kiosk.next') }).click();
  for (const item of counterQuestionnaire.items.slice(2)) {
    await expect(page.getByText(pseudo(item.wording.vi))).toBeVisible();
    await face('rating.4').click();
  }
  await expect(page.getByRole('textbox', { name: said('survey.comment.title') })).toBeVisible();
  await expectWholly(page);
  await page.getByRole('button', { name: said('survey.send') }).click();
  await expect(page.getByRole('heading', { name: said('survey.thanks') })).toBeVisible();
  expect(await unspokenIn(page)).toEqual([]);
  await context.setOffline(false);
  await kiosk.hearOfNetwork();
  await kiosk.expectAllSent();
  const [stored] = await storedResponses(world, '24484-TT-3');
  expect(stored).toMatchObject({
    language: PSEUDO_TAG,
    languageVersion: 1,
    ratings: [1, 1, 4, 4, 4, 4],
  });
});
