import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from '@/e2e/fixtures';
import { bodyOf } from '@/e2e/pages/data-table';
import { expectAccessible, expectReflow } from '@/e2e/pages/expect-accessible';
import { ACCOUNTS, PASSWORD } from '@/e2e/pages/manage-page';
import {
  KIND_COMMENT,
  KNOWN_MONTH,
  LONELY_COMMENT,
  SCRIPT_COMMENT,
} from '@/e2e/world/known-answers';

const MARCH = { period: 'month', from: KNOWN_MONTH.from, to: KNOWN_MONTH.to };

test('signing in: what is wrong is told, the right word opens the page that was asked for', async ({
  manage,
  page,
}) => {
  await page.goto('/vi/manage/places/24133?from=2026-03-01&to=2026-03-31');
  await expect(page).toHaveURL(/\/vi\/manage\/sign-in\?next=/);
  await expectAccessible(page);
  await manage.fillSignIn('khong-phai-email', '');
  const problems = page.getByRole('alert', { name: manage.text('signIn.errors') });
  await expect(problems.getByRole('listitem')).toHaveText([
    manage.text('signIn.emailWrong'),
    manage.text('signIn.passwordMissing'),
  ]);
  await expect(problems).toBeFocused();
  await expectAccessible(page);
  await manage.fillSignIn(ACCOUNTS.commune, 'mat-khau-sai');
  await expect(problems.getByRole('listitem')).toHaveText([manage.text('signIn.wrong')]);
  await expect(page.getByLabel(manage.text('signIn.email'))).toHaveValue(ACCOUNTS.commune);
  await expect(page.getByLabel(manage.text('signIn.password'))).toHaveValue('');
  await manage.fillSignIn('khong-ai@minhhoa.example', PASSWORD);
  await expect(page.getByLabel(manage.text('signIn.password'))).toHaveValue('');
  await expect(problems.getByRole('listitem')).toHaveText([manage.text('signIn.wrong')]);
  await manage.fillSignIn(ACCOUNTS.commune, PASSWORD);
  await expect(manage.heading).toHaveText('Phường Buôn Ma Thuột');
  await expect(page).toHaveURL(/\/vi\/manage\/places\/24133\?from=2026-03-01&to=2026-03-31$/);
  await expectAccessible(page);
});

test('after ten wrong passwords an account is closed for a while, the others are not', async ({
  manage,
  page,
}) => {
  await page.goto('/vi/manage/sign-in');
  const problems = page.getByRole('alert', { name: manage.text('signIn.errors') });
  for (let at = 0; at < 10; at += 1) {
    await manage.fillSignIn('doan-mo@minhhoa.example', `mat-khau-sai-${at}`);
    await expect(page.getByLabel(manage.text('signIn.password'))).toHaveValue('');
    await expect(problems.getByRole('listitem')).toHaveText([manage.text('signIn.wrong')]);
  }
  await manage.fillSignIn('doan-mo@minhhoa.example', PASSWORD);
  await expect(problems.getByRole('listitem')).toHaveText([manage.text('signIn.tooMany')]);
  await manage.signIn(ACCOUNTS.commune);
});

test('sign-in never leads to another site', async ({ manage, page, world }) => {
  await page.goto(`/vi/manage/sign-in?next=${encodeURIComponent('//example.org/vi/manage')}`);
  await manage.fillSignIn(ACCOUNTS.commune, PASSWORD);
  await page.waitForURL(/\/manage\/places\/24133/);
  expect(page.url().startsWith(world.baseUrl)).toBe(true);
});

test('a commune sees itself and what is below; others are refused, on the page, as file and by key', async ({
  manage,
  page,
  watch,
}) => {
  watch.announce(/status of 404/);
  await manage.signIn(ACCOUNTS.commune);
  for (const [code, name] of [
    ['24133', 'Phường Buôn Ma Thuột'],
    ['24133-TT', 'Trung tâm Phục vụ hành chính công phường Buôn Ma Thuột'],
    ['24133-TT-1', /^Quầy 1/],
  ] as const) {
    await manage.openPlace(code, MARCH);
    await expect(manage.heading).toHaveText(name);
  }
  for (const code of ['66', '24175', '24175-TT-1', '66-TT', '99999']) {
    const response = await page.goto(`/vi/manage/places/${code}?from=2026-03-01&to=2026-03-31`);
    expect(response?.status(), code).toBe(404);
    const refusal = page.getByRole('heading', { name: manage.text('manage.notYours.title') });
    await expect(refusal).toBeVisible();
    await expect(page.getByText('75,00')).toHaveCount(0);
    const file = await page.request.get(`/vi/manage/places/${code}/table.csv`);
    expect(file.status(), code).toBe(404);
  }
  await expectAccessible(page);
});

test('after signing out, Back shows nothing', async ({ manage, page }) => {
  await manage.signIn(ACCOUNTS.commune);
  await manage.openPlace('24133', MARCH);
  await expect(manage.figure('manage.figure.score')).toHaveText('68,33');
  await manage.signOut();
  await expectAccessible(page);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(manage.text('signIn.title'));
  await expect(page.getByText('68,33')).toHaveCount(0);
  await page.goto('/vi/manage/places/24133');
  await expect(page).toHaveURL(/sign-in/);
});

test('the figures of a known month, to the last digit', async ({ manage, page }) => {
  await manage.signIn(ACCOUNTS.province);
  await manage.openPlace('24133', MARCH);
  await expect(manage.figure('manage.figure.score')).toHaveText('68,33');
  await expect(manage.figure('manage.figure.pooled')).toHaveText('70,59');
  await expect(manage.figure('manage.figure.overallShare')).toHaveText('50,00');
  await expect(manage.figure('manage.figure.responses')).toHaveText('40');
  await expect(page.getByText('6 phiếu do người khác nhập giúp').first()).toBeVisible();
  await manage.openPlace('66', MARCH);
  await expect(manage.figure('manage.figure.score')).toHaveText('77,14');
  await expect(manage.figure('manage.figure.responses')).toHaveText('101');
  await expect(page.getByText('bao phủ 87,5 % hồ sơ').first()).toBeVisible();
});

test('filters are in the address: whoever gets the link sees the same', async ({
  manage,
  page,
  browser,
  world,
}) => {
  await manage.signIn(ACCOUNTS.province);
  await manage.openPlace('24133', MARCH);
  await page.getByText(manage.text('filter.title'), { exact: true }).click();
  await expectAccessible(page);
  await page.getByLabel(manage.text('filter.channel'), { exact: true }).selectOption('phone');
  await page.getByRole('button', { name: manage.text('filter.submit') }).click();
  await expect(page).toHaveURL(/channel=phone/);
  await expect(manage.figure('manage.figure.responses')).toHaveText('20');
  await expectAccessible(page);
  const score = await manage.figure('manage.figure.score').innerText();
  const colleague = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await colleague.newPage();
  await other.goto(page.url());
  await expect(other.locator('.stat--main .stat__value')).toHaveText(score);
  await colleague.close();
  await page.getByRole('link', { name: manage.text('filter.clear') }).click();
  await expect(manage.figure('manage.figure.responses')).toHaveText('40');
  await manage.openPlace('66', { ...MARCH, field: 'civil-status' });
  await expect(manage.figure('manage.figure.responses')).not.toHaveText('101');
  await manage.openPlace('66', { ...MARCH, basis: 'pooled' });
  await expect(page.getByText(manage.text('manage.figure.basisPooled')).first()).toBeVisible();
  await page.goto(`${world.baseUrl}/vi/manage/places/66?from=2026-13-01&channel=brieftaube`);
  await expect(page.getByText(manage.text('filter.misread'))).toBeVisible();
  await expect(page.getByText('from, channel')).toBeVisible();
});

test('the table of places sorts by its headings, places without a figure last', async ({
  manage,
  page,
}) => {
  await manage.signIn(ACCOUNTS.province);
  await manage.openPlace('66', MARCH);
  const names = async () => (await bodyOf(manage.children)).map(([name]) => name);
  const heading = manage.children.getByRole('columnheader', {
    name: new RegExp(`^${manage.text('manage.column.score')}`),
  });
  await heading.getByRole('link').click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  expect((await names()).slice(0, 3)).toEqual([
    'Trung tâm Phục vụ hành chính công tỉnh Đắk Lắk',
    'Phường Buôn Ma Thuột',
    'Phường Bình Kiến',
  ]);
  await heading.getByRole('link').click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  expect((await names()).slice(0, 3)).toEqual([
    'Phường Buôn Ma Thuột',
    'Trung tâm Phục vụ hành chính công tỉnh Đắk Lắk',
    'Phường Bình Kiến',
  ]);
  await expect(page).toHaveURL(/sort=score&dir=asc/);
  expect(await names()).toHaveLength(103);
});

test('the downloaded table is the table on the page', async ({ manage, page }) => {
  await manage.signIn(ACCOUNTS.province);
  await manage.openPlace('66', { ...MARCH, sort: 'n', dir: 'desc' });
  const shown = await bodyOf(manage.children);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: manage.text('manage.csv.link') }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('hai-long_66_2026-03-01_2026-03-31_vi.csv');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const lines: Record<string, string>[] = parse(text, {
    columns: true,
    bom: true,
    delimiter: ';',
  });
  expect(lines).toHaveLength(shown.length);
  const column = (line: Record<string, string>, key: Parameters<typeof manage.text>[0]) =>
    line[manage.text(key)];
  const fromFile = lines.map((line) => [
    column(line, 'manage.csv.name'),
    column(line, 'manage.figure.score'),
    column(line, 'manage.csv.n'),
    column(line, 'manage.figure.overall'),
    column(line, 'manage.figure.dossiers'),
  ]);
  const fromPage = shown.map(([name, score, , , , n, overall, dossiers]) => [
    name,
    score,
    n,
    overall,
    dossiers,
  ]);
  expect(fromFile).toEqual(fromPage);
  expect(fromFile[0]).toEqual(['Phường Buôn Ma Thuột', '68,33', '40', '50,00', '300']);
});

test('drilling down: commune, centre, counter, and a factor with its reasons', async ({
  manage,
  page,
}) => {
  await manage.signIn(ACCOUNTS.province);
  await manage.openPlace('66', MARCH);
  await manage.children.getByRole('link', { name: 'Phường Buôn Ma Thuột' }).click();
  await expect(manage.heading).toHaveText('Phường Buôn Ma Thuột');
  await manage.children.getByRole('link').filter({ hasText: 'Trung tâm' }).click();
  await expect(manage.heading).toContainText('Trung tâm');
  const counters = await bodyOf(manage.children);
  expect(counters.map((row) => row[5]).slice(0, 3)).toEqual(['28', '12', '0']);
  await page
    .locator('#factors')
    .getByRole('link', { name: /Công chức/ })
    .click();
  await expect(page).toHaveURL(/factor=officials/);
  const reasons = await bodyOf(page.locator('#reasons').getByRole('table'));
  expect(reasons.map(([, count]) => count).slice(0, 3)).toEqual(['2', '1', '0']);
  await expectAccessible(page);
  await manage.children.getByRole('link', { name: /^Quầy 1/ }).click();
  await expect(manage.heading).toHaveText(/^Quầy 1/);
  await expect(manage.figure('manage.figure.responses')).toHaveText('28');
  await expectAccessible(page);
  await page
    .getByRole('navigation', { name: manage.text('manage.breadcrumbs') })
    .getByRole('link', { name: 'Đắk Lắk', exact: true })
    .click();
  await expect(manage.heading).toHaveText('Đắk Lắk');
});

test('what people wrote is shown as they wrote it, and not where fewer than five answered', async ({
  manage,
  page,
}) => {
  await manage.signIn(ACCOUNTS.province);
  await manage.openPlace('24133', MARCH);
  await expect(manage.comments.getByText(SCRIPT_COMMENT)).toBeVisible();
  await expect(manage.comments.getByText(KIND_COMMENT)).toBeVisible();
  await expect(page).toHaveTitle(/Buôn Ma Thuột/);
  await manage.openPlace('66', MARCH);
  await expect(manage.comments.getByText(KIND_COMMENT)).toBeVisible();
  await expect(page.getByText(LONELY_COMMENT)).toHaveCount(0);
  await expect(page.getByText(manage.text('manage.comments.withheld', { n: '1' }))).toBeVisible();
  await manage.openPlace('24163', MARCH);
  await expect(page.getByText(LONELY_COMMENT)).toHaveCount(0);
  await expect(manage.comments).toContainText(manage.text('hidden.small-cell'));
  await expect(manage.figure('manage.figure.score')).toHaveText(manage.text('hidden.small-cell'));
  await expect(page.getByText('100,00')).toHaveCount(0);
});

test('an empty place teaches what to do', async ({ manage, page }) => {
  await manage.signIn(ACCOUNTS.commune);
  await manage.openPlace('24133-TT-3', MARCH);
  await expect(page.getByText(manage.text('manage.empty.poster'))).toBeVisible();
  await expect(
    page.getByRole('link', { name: manage.text('manage.kioskPage') }).first(),
  ).toBeVisible();
});

test('in English, in the dark, in forced colours and at 320 pixels', async ({ manage, page }) => {
  await manage.signIn(ACCOUNTS.commune);
  manage.language = 'en';
  await manage.openPlace('24133', MARCH);
  await expect(manage.figure('manage.figure.score')).toHaveText('68.33');
  for (const media of [
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'light', forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia(media);
    await expectAccessible(page);
  }
  await expectReflow(page);
  await expectAccessible(page);
});
