import { expect, test } from '@/e2e/fixtures';
import { bodyOf } from '@/e2e/pages/data-table';
import { expectAccessible, expectReflow } from '@/e2e/pages/expect-accessible';
import { vietnameseIn } from '@/e2e/pages/vietnamese-in';
import type { Language } from '@/lib/i18n/language';
import { type TextKey, type TextValues, translator } from '@/lib/i18n/translator';
import { factorNames } from '@/lib/questionnaire/criteria';
import type { Factor } from '@/lib/questionnaire/questionnaire';

const LANGUAGES: readonly Language[] = ['vi', 'en'];
const text = (key: TextKey, values?: TextValues) => translator('vi')(key, values);
const respondent = (number: number) => text('public.method.example.answer', { number });

test('the worked example is alive: an answer moves its share, the score and its interval', async ({
  page,
}) => {
  await page.goto('/vi/method');
  const sentence = page.locator('#example').getByRole('status');
  const row = (factor: Factor) => page.getByRole('group', { name: factorNames[factor].vi });
  const answer = (factor: Factor, number: number) => row(factor).getByLabel(respondent(number));
  await expect(sentence).toContainText('68,33');
  await expect(sentence).toContainText('70,59');
  await expect(row('officials')).toContainText('75,00');
  const before = await sentence.innerText();

  await answer('officials', 4).focus();
  await page.keyboard.press('5');
  await expect(answer('officials', 4)).toHaveValue('5');
  await expect(row('officials')).toContainText('100,00');
  await expect(sentence).toContainText('73,33');
  await expect(sentence).toContainText('76,47');
  const interval = /từ [\d,]+ đến [\d,]+/;
  expect(interval.exec(await sentence.innerText())?.[0]).not.toBe(interval.exec(before)?.[0]);
  await expectAccessible(page);

  await answer('feedback', 3).selectOption('');
  await answer('feedback', 4).selectOption('');
  await expect(row('feedback')).toContainText(text('public.method.example.noRating'));
  await expect(sentence).toContainText(text('public.method.example.noScore', { pooled: '80,00' }));

  const address = page.url();
  await page.getByRole('button', { name: text('public.method.example.reset') }).click();
  await expect(sentence).toHaveText(before);
  await expect(answer('officials', 4)).toHaveValue('1');
  expect(new URL(page.url()).search).toBe('');

  await page.goto(address);
  await expect(answer('feedback', 4)).toHaveValue('');
  await expect(sentence).toContainText('80,00');
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(page.locator('#example').getByRole('status')).toContainText('80.00');
});

test('the method page reads in both languages, narrow, in the dark, and opened in all its parts', async ({
  page,
}) => {
  for (const language of LANGUAGES) {
    await page.emulateMedia({ colorScheme: language === 'vi' ? 'dark' : 'light' });
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/${language}/method`);
    await page.getByText(translator(language)('public.method.details.title')).click();
    await expectAccessible(page);
    await expectReflow(page);
    for (const link of await page.locator('.method__contents a').all()) {
      const target = (await link.getAttribute('href')) ?? '';
      await expect(page.locator(target)).toHaveCount(1);
    }
  }
  expect(await vietnameseIn(page)).toEqual([]);
});

test('the Ministry’s figures stand in two lines, each with its source', async ({ page, world }) => {
  for (const language of LANGUAGES) {
    const t = translator(language);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/${language}/official`);
    await expectAccessible(page);
    await expect(page.locator('#sipas-chart .official-line--country')).toHaveCount(2);
    await expect(
      page.locator('#sipas-chart').getByText(t('public.official.chart.break', { year: 2022 })),
    ).toBeVisible();
    const rows = await bodyOf(page.locator('#sipas-results').getByRole('table'));
    expect(
      rows.map(([year = '', , value]) => [year.slice(0, 4), value?.replace(',', '.')]),
    ).toEqual([
      ['2018', '82.99'],
      ['2019', '84.45'],
      ['2020', '85.48'],
      ['2021', '87.16'],
      ['2022', '80.08'],
      ['2023', '82.66'],
      ['2024', '83.94'],
    ]);
    expect(rows[4]?.[0]).toContain(t('public.official.changed'));
    expect(rows.every((cells) => cells[4]?.includes(t('public.official.mark.pub')))).toBe(true);
    await expect(page.getByText(t('public.official.par.empty.title'))).toBeVisible();
    await expectReflow(page);
  }
  expect(await vietnameseIn(page)).toEqual([]);
  const door = await (await fetch(`${world.baseUrl}/api/v1/official-results`)).json();
  expect(door.results).toHaveLength(12);
  expect(door.methodChanges.sipas).toEqual([2022]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the example is a form, and its address holds the answers', async ({ page, watch }) => {
    watch.announce(/^request failed: csp .*\.js$/);
    await page.goto('/vi/method');
    const officials = page.getByRole('group', { name: factorNames.officials.vi });
    await officials.getByLabel(respondent(4)).selectOption('5');
    await page.getByRole('button', { name: text('public.method.example.submit') }).click();
    await expect(page).toHaveURL(/officials-4=5/);
    await expect(page.locator('#example').getByRole('status')).toContainText('73,33');
    await expect(officials.getByLabel(respondent(4))).toHaveValue('5');
    await page.getByRole('button', { name: text('public.method.example.reset') }).click();
    await expect(page.locator('#example').getByRole('status')).toContainText('68,33');
  });
});
