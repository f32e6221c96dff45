import { createHash } from 'node:crypto';
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
  // All 101: the 19 answers of the three centres that are not told one by one weigh as one, by their dossiers.
  await expect(publicPage.sentence).toContainText('trên 101 phiếu');
  const rows = new Map((await bodyOf(publicPage.places)).map(([name = '', ...row]) => [name, row]));
  expect(rows.size).toBe(103);
  const score = (name: string) => rows.get(name)?.[0] ?? '';
  expect(score('Phường Buôn Ma Thuột')).toContain('68,33');
  // 9 of 12: an interval of 44 points on 12 independent answers.
  expect(rows.get('Xã Hoà Phú')?.slice(0, 2)).toEqual([
    publicPage.text('hidden.too-uncertain'),
    '12',
  ]);
  expect(score('Trung tâm Phục vụ hành chính công tỉnh Đắk Lắk')).toContain('80,00');
  expect(rows.get('Phường Thành Nhất')).toEqual([publicPage.text('hidden.too-few'), '8']);
  const withheld = publicPage.text('public.n.hidden');
  // 101 less all the others would tell the 4 of Tân An; which of the two is the small one is not told.
  expect(rows.get('Phường Tân An')).toEqual([publicPage.text('hidden.protects-other'), withheld]);
  expect(rows.get('Phường Tân Lập')).toEqual([publicPage.text('hidden.protects-other'), withheld]);
  expect(rows.get('Phường Buôn Hồ')).toEqual([publicPage.text('hidden.no-answers'), '0']);
  // Nobody has the 100 answers that a rank needs.
  await expect(
    page.getByText(publicPage.text('public.rank.nobody', { minimum: 100 })),
  ).toBeVisible();
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
  const score = publicPage.places.getByRole('columnheader', {
    name: publicPage.text('public.column.score'),
  });
  await score.getByRole('link').click();
  // Until the new page is there, the old one is.
  await expect(score).toHaveAttribute('aria-sort', 'descending');
  const names = (await bodyOf(publicPage.places)).map(([name]) => name);
  expect(names.slice(0, 2)).toEqual([
    'Trung tâm Phục vụ hành chính công tỉnh Đắk Lắk',
    'Phường Buôn Ma Thuột',
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
    // 20 answers, half of them satisfied: an interval of 40 points.
    [publicPage.text('hidden.too-uncertain'), '–'],
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
  await expect(publicPage.figure('public.score')).toHaveText(
    publicPage.text('hidden.protects-other'),
  );
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
  const paths = ['/en', '/en/method', '/en/data', '/en/places/24133-TT', '/en/manage/sign-in'];
  for (const path of paths) {
    await page.goto(path);
    expect(await vietnameseIn(page), path).toEqual([]);
  }
  await page.goto('/en/places/24133?period=month&at=2026-03');
  await page.getByRole('link', { name: 'Tiếng Việt', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phường Buôn Ma Thuột');
  expect(page.url()).toContain('at=2026-03');
});

test('an old link to the whole time, and one to a period that is not published, say what is shown instead', async ({
  publicPage,
  page,
}) => {
  await publicPage.open('24133', { period: 'quarter', at: '2026-Q1' });
  await expect(publicPage.sentence).toContainText('quý I/2026');
  // Which period stands for it depends on what other journeys of this world have published.
  const [gone = ''] = publicPage.text('public.period.everything', { period: '§' }).split('§');
  await publicPage.open('24133', { period: 'all' });
  await expect(page.getByText(gone.trim())).toBeVisible();
  await publicPage.goTo('24133', { period: 'month', at: '2024-12' });
  await expect(page.getByText(/chưa được công bố ở đây/)).toBeVisible();
});

test('where a number comes from, down to the file and its hash', async ({
  publicPage,
  page,
  request,
}) => {
  await publicPage.goTo('24133', MARCH);
  await publicPage.trace.locator('summary').click();
  await expectAccessible(page);
  await expect(publicPage.traced('public.trace.counted')).toContainText('40 phiếu');
  await expect(publicPage.traced('public.trace.setAside')).toContainText('6');
  const shown = await publicPage.traced('public.trace.hash').innerText();
  const address = publicPage.traced('public.trace.document').getByRole('link');
  const file = await request.get((await address.getAttribute('href')) ?? '');
  const hash = createHash('sha256')
    .update(await file.body())
    .digest('hex');
  expect(hash).toBe(shown);
  const row = (await file.json()).rows.find(({ place }: { place: string }) => place === '24133');
  expect(row.told.counts.feedback).toEqual({ rated: 20, satisfied: 10 });
  expect(row.told.score.value).toBeCloseTo(68.3333, 4);
  const query = publicPage.traced('public.trace.door').getByRole('link');
  const door = await request.get((await query.getAttribute('href')) ?? '');
  expect((await door.json()).score).toEqual(row.told.score);

  await page.getByRole('link', { name: publicPage.text('public.data.all') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    publicPage.text('public.files.title'),
  );
  await expectAccessible(page);
  const files = page.locator('#files').getByRole('row').filter({ hasText: 'Tháng 03/2026' });
  await expect(files.getByTitle(shown)).toBeVisible();
  const download = page.waitForEvent('download');
  await files.getByRole('link').click();
  const stream = await (await download).createReadStream();
  const loaded = createHash('sha256');
  for await (const part of stream) loaded.update(part);
  expect(loaded.digest('hex')).toBe(shown);
  await expectReflow(page);
  await page.setViewportSize({ width: 1280, height: 900 });
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
    await page.getByLabel(publicPage.text('public.search.label')).fill('ma thuot');
    await page.getByRole('button', { name: publicPage.text('public.search.submit') }).click();
    await expect(publicPage.row('Phường Buôn Ma Thuột')).toContainText('68,33');
    await publicPage.places.getByRole('link', { name: 'Phường Buôn Ma Thuột' }).click();
    await expect(publicPage.figure('public.score')).toHaveText(/^68,33/);
    await publicPage.trace.locator('summary').click();
    await expect(publicPage.traced('public.trace.hash')).toHaveText(/^[0-9a-f]{64}$/);
  });
});
