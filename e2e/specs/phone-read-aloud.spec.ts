import { expect, test } from '@/e2e/fixtures';
import { expectAccessible } from '@/e2e/pages/expect-accessible';
import { giveVoice } from '@/e2e/pages/fake-voice';
import { translator } from '@/lib/i18n/translator';
import { counterQuestionnaire } from '@/lib/questionnaire/published';

const t = translator('vi');
const [OVERALL, ACCESS] = counterQuestionnaire.items;
const ADDRESS = '/p/24496-TT-3';

test.use({ viewport: { width: 360, height: 740 } });

test('no button where the phone has no voice for the language', async ({ page }) => {
  const listen = page.getByRole('button', { name: t('phone.listen') });
  await page.goto(ADDRESS);
  await expect(page.getByRole('button', { name: t('survey.send') })).toBeVisible();
  await expect(listen).toHaveCount(0);
  await giveVoice(page, 'en-GB');
  await page.reload();
  await expect(page.getByRole('button', { name: t('survey.send') })).toBeVisible();
  await expect(listen).toHaveCount(0);
});

test('each question is read when asked for, with its choices, and falls silent at once', async ({
  page,
}) => {
  await giveVoice(page, 'vi-VN');
  await page.goto(ADDRESS);
  const listen = page.getByRole('button', { name: t('phone.listen') });
  // Each question, and the comment.
  await expect(listen).toHaveCount(counterQuestionnaire.items.length + 1);
  await expectAccessible(page);
  const spoken = () => page.evaluate(() => window.spoken.at(-1)?.replace(/\s+/g, ' ').trim());
  const isSpeaking = () => page.evaluate(() => window.isSpeaking());
  const beingRead = page.locator('[data-being-read]');
  await listen.first().click();
  expect(await spoken()).toBe(OVERALL?.wording.vi);
  for (const key of ['rating.1', 'rating.2', 'rating.3', 'rating.4', 'rating.5'] as const) {
    await page.evaluate(() => window.finishSaying());
    expect(await spoken()).toBe(t(key));
    await expect(beingRead).toHaveText(t(key));
  }
  await expectAccessible(page);
  await page
    .locator('label')
    .filter({ hasText: t('rating.5') })
    .first()
    .click();
  expect(await isSpeaking()).toBe(false);
  await expect(beingRead).toHaveCount(0);
  await listen.nth(1).click();
  expect(await spoken()).toBe(ACCESS?.wording.vi);
  await expect(listen.nth(1)).toHaveAttribute('aria-pressed', 'true');
  await listen.nth(1).click();
  expect(await isSpeaking()).toBe(false);
  await expect(listen.nth(1)).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
});
