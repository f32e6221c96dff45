import { expect, test } from '@/e2e/fixtures';
import { expectAccessible } from '@/e2e/pages/expect-accessible';
import { giveVoice } from '@/e2e/pages/fake-voice';
import { counterQuestionnaire } from '@/lib/questionnaire/published';

const [OVERALL, ACCESS] = counterQuestionnaire.items;

test('no button where the device has no voice for the language', async ({ kiosk, page }) => {
  const listen = page.getByRole('button', { name: kiosk.text('kiosk.readAloud') });
  await kiosk.open('24502-TT-2');
  await expect(listen).toHaveCount(0);
  await giveVoice(page, 'en-GB');
  await page.reload();
  await kiosk.expectStart();
  await expect(listen).toHaveCount(0);
  await kiosk.switchTo('en');
  await expect(page.getByRole('button', { name: kiosk.text('kiosk.readAloud') })).toBeVisible();
});

test('reads the question and each choice and shows which; a touch silences it at once, the next screen is read', async ({
  kiosk,
  page,
}) => {
  await giveVoice(page, 'vi-VN');
  await kiosk.open('24502-TT-3');
  const listen = page.getByRole('button', { name: kiosk.text('kiosk.readAloud') });
  const spoken = () => page.evaluate(() => window.spoken.at(-1));
  const isSpeaking = () => page.evaluate(() => window.isSpeaking());
  const finishSaying = () => page.evaluate(() => window.finishSaying());
  const beingRead = page.locator('[data-being-read]');
  await listen.click();
  await expect(listen).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(spoken).toContain(OVERALL?.wording.vi);
  for (const key of ['rating.1', 'rating.2', 'rating.3', 'rating.4', 'rating.5'] as const) {
    await finishSaying();
    await expect.poll(spoken).toBe(kiosk.text(key));
    await expect(beingRead).toHaveText(kiosk.text(key));
    await expect(beingRead).toHaveCount(1);
  }
  await expectAccessible(page);
  expect(await isSpeaking()).toBe(true);
  await page
    .locator('label')
    .filter({ has: kiosk.choice(4) })
    .dispatchEvent('pointerdown');
  expect(await isSpeaking()).toBe(false);
  await expect(beingRead).toHaveCount(0);
  await kiosk.tap(4);
  await kiosk.expectQuestion(1);
  await expect.poll(spoken).toContain(ACCESS?.wording.vi);
  expect(await isSpeaking()).toBe(true);
  await listen.click();
  await expect(listen).toHaveAttribute('aria-pressed', 'false');
  expect(await isSpeaking()).toBe(false);
  // With no voice for English there is nothing to press.
  await listen.click();
  await kiosk.switchTo('en');
  expect(await isSpeaking()).toBe(false);
  await expect(listen).toHaveCount(0);
});

test('somebody who listens is not asked whether somebody is there; the next person is not read to', async ({
  kiosk,
  page,
}) => {
  await page.clock.install();
  await giveVoice(page, 'vi-VN');
  await kiosk.open('24496-TT-1');
  const listen = page.getByRole('button', { name: kiosk.text('kiosk.readAloud') });
  await listen.click();
  for (let word = 0; word < 4; word += 1) {
    await page.clock.fastForward('00:40');
    await page.evaluate(() => window.finishWord());
  }
  await expect(kiosk.dialog).toHaveCount(0);
  await page.clock.fastForward('00:46');
  await expect(kiosk.dialog).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => window.spoken.at(-1)))
    .toContain(kiosk.text('kiosk.idle.title'));
  await kiosk.dialog.getByRole('button', { name: kiosk.text('kiosk.idle.end') }).click();
  await kiosk.expectStart();
  await expect(listen).toHaveAttribute('aria-pressed', 'false');
  expect(await page.evaluate(() => window.isSpeaking())).toBe(false);
});
