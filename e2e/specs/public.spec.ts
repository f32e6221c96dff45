import { expect, test } from '@/e2e/fixtures';
import { bodyOf } from '@/e2e/pages/data-table';
import { expectAccessible, expectReflow } from '@/e2e/pages/expect-accessible';
import { vietnameseIn } from '@/e2e/pages/vietnamese-in';
import { KIND_COMMENT, KNOWN_MONTH, LONELY_COMMENT } from '@/e2e/world/known-answers';

const MARCH = { period: 'month', at: KNOWN_MONTH.at };

test('the province: one sentence to read aloud, and every place in a table', async ({
  publicPage,
  page,
}) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/vi$/);
  await publicPage.open(null, MARCH);
  await expect(page.getByText(publicPage.text('app.demonstration')).first()).toBeVisible();
  await expect(publicPage.sentence).toContainText('tháng 03/2026');
  await expect(publicPage.sentence).toContainText('77,14 trên 100');
  await expect(publicPage.sentence).toContainText('trên 93 phiếu');
  const rows = new Map((await bodyOf(publicPage.places)).map(([name = '', ...row]) => [name, row]));
  expect(rows.size).toBe(103);
  const score = (name: string) => rows.get(name)?.[0] ?? '';
  expect(score('Phường Buôn Ma Thuột')).toContain('68,33');
  expect(score('Xã Hoà Phú')).toContain('75,00');
  expect(score('Trung tâm Phục vụ hành chính công tỉnh Đắk Lắk')).toContain('80,00');
  expect(rows.get('Phường Thành Nhất')).toEqual([publicPage.text('hidden.too-few'), '8']);
  expect(rows.get('Phường Tân An')).toEqual([
    publicPage.text('hidden.small-cell'),
    publicPage.text('public.n.small', { minimum: 5 }),
  ]);
  expect(rows.get('Phường Tân Lập')).toEqual([
    publicPage.text('hidden.protects-other'),
    publicPage.text('public.n.protected'),
  ]);
  expect(rows.get('Phường Buôn Hồ')).toEqual([publicPage.text('hidden.no-answers'), '0']);
});

test('a place is found without diacritics, and the table sorts', async ({ publicPage, page }) => {
  await publicPage.open(null, MARCH);
  await page.getByLabel(publicPage.text('public.search.label')).fill('buon ma');
  await page.getByRole('button', { name: publicPage.text('public.search.submit') }).click();
  await expect(publicPage.places.locator('tbody tr')).toHaveCount(1);
  await expect(publicPage.row('Phường Buôn Ma Thuột')).toContainText('68,33');
  await expectAccessible(page);
  await page.getByRole('link', { name: publicPage.text('public.places.clear') }).click();
  await expect(publicPage.places.locator('tbody tr')).toHaveCount(103);
  await publicPage.places
    .getByRole('columnheader', { name: publicPage.text('public.column.score') })
    .getByRole('link')
    .click();
  const names = (await bodyOf(publicPage.places)).map(([name]) => name);
  expect(names.slice(0, 2)).toEqual([
    'Trung tâm Phục vụ hành chính công tỉnh Đắk Lắk',
    'Xã Hoà Phú',
  ]);
  await page.getByLabel(publicPage.text('public.search.label')).fill('khong co noi nay');
  await page.getByRole('button', { name: publicPage.text('public.search.submit') }).click();
  await expect(page.getByText(publicPage.text('public.places.empty'))).toBeVisible();
});

test('a commune and its centre: score, factors, counts, and the way to rate', async ({
  publicPage,
  page,
}) => {
  await publicPage.open(null, MARCH);
  await publicPage.places.getByRole('link', { name: 'Phường Buôn Ma Thuột' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phường Buôn Ma Thuột');
  await expectAccessible(page);
  await expect(publicPage.figure('public.score')).toHaveText(/^68,33/);
  await expect(publicPage.figure('public.overall')).toHaveText(/^50,00/);
  await page.locator('#factors').getByText(publicPage.text('chart.table')).click();
  const factors = await bodyOf(page.locator('#factors-table').getByRole('table'));
  expect(factors.map(([, score, , n]) => [score, n])).toEqual([
    ['75,00', '40'],
    ['75,00', '40'],
    ['75,00', '40'],
    ['66,67', '30'],
    ['50,00', '20'],
  ]);
  const aside = page.locator('#set-aside').getByRole('row', {
    name: publicPage.text('setAside.assisted'),
  });
  await expect(aside.getByRole('cell')).toHaveText('6');
  await expectAccessible(page);
  await publicPage.places.getByRole('link', { name: /Trung tâm/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Trung tâm/);
  await expect(publicPage.figure('public.score')).toHaveText(/^68,33/);
  await expectAccessible(page);
  await page.getByRole('link', { name: publicPage.text('public.rate.button') }).click();
  await expect(page).toHaveURL(/\/p\/[A-Z0-9]{5}$/);
});

test('nothing is told past the rule: small cells, comments, counters', async ({
  publicPage,
  page,
  watch,
}) => {
  watch.announce(/status of 404/);
  await publicPage.open('24163', MARCH);
  await expect(publicPage.figure('public.score')).toHaveText(publicPage.text('hidden.small-cell'));
  await expect(page.getByText(publicPage.text('public.counts.hidden'))).toBeVisible();
  await expect(page.getByText('100,00')).toHaveCount(0);
  await publicPage.open('24154', MARCH);
  await expect(publicPage.figure('public.score')).toHaveText(publicPage.text('hidden.too-few'));
  await publicPage.open('24133', MARCH);
  for (const text of [KIND_COMMENT, LONELY_COMMENT]) {
    await expect(page.getByText(text)).toHaveCount(0);
  }
  const counter = await page.goto('/vi/places/24133-TT-1');
  expect(counter?.status()).toBe(404);
  await expect(
    page.getByRole('heading', { name: publicPage.text('public.notFound.title') }),
  ).toBeVisible();
  await expectAccessible(page);
  const nowhere = await page.goto('/vi/nowhere');
  expect(nowhere?.status()).toBe(404);
  await expect(
    page.getByRole('heading', { name: publicPage.text('notFound.title') }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('the page follows the link to another language and back, and English is whole', async ({
  publicPage,
  page,
}) => {
  await publicPage.open('24133', MARCH);
  await page.getByRole('link', { name: 'English', exact: true }).click();
  publicPage.language = 'en';
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Buon Ma Thuot ward');
  await expect(publicPage.figure('public.score')).toHaveText(/^68\.33/);
  expect(page.url()).toContain('at=2026-03');
  for (const path of ['/en', '/en/method', '/en/places/24133-TT', '/en/manage/sign-in']) {
    await page.goto(path);
    expect(await vietnameseIn(page), path).toEqual([]);
  }
  await page.goto('/en/places/24133?period=month&at=2026-03');
  await page.getByRole('link', { name: 'Tiếng Việt', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phường Buôn Ma Thuột');
  expect(page.url()).toContain('at=2026-03');
});

test('how the score is made, with the worked example', async ({ page }) => {
  for (const [path, score] of [
    ['/vi/method', '68,33'],
    ['/en/method', '68.33'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByText(score).first()).toBeVisible();
    await expectAccessible(page);
  }
});

test('in the dark, in forced colours and at 320 pixels', async ({ publicPage, page }) => {
  for (const code of [null, '24133']) {
    for (const media of [
      { colorScheme: 'dark', forcedColors: 'none' },
      { colorScheme: 'light', forcedColors: 'active' },
    ] as const) {
      await page.emulateMedia(media);
      await publicPage.open(code, MARCH);
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await expectReflow(page);
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the public pages and their search work', async ({ page, publicPage, watch }) => {
    watch.announce(/^request failed: csp .*\.js$/);
    await page.goto('/vi?period=month&at=2026-03');
    await page.getByLabel(publicPage.text('public.search.label')).fill('hoa phu');
    await page.getByRole('button', { name: publicPage.text('public.search.submit') }).click();
    await expect(publicPage.row('Xã Hoà Phú')).toContainText('75,00');
    await publicPage.places.getByRole('link', { name: 'Xã Hoà Phú' }).click();
    await expect(publicPage.figure('public.score')).toHaveText(/^75,00/);
  });
});
