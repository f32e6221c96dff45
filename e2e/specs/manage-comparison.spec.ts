import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from '@/e2e/fixtures';
import { bodyOf } from '@/e2e/pages/data-table';
import { expectAccessible, expectReflow } from '@/e2e/pages/expect-accessible';
import { ACCOUNTS } from '@/e2e/pages/manage-page';
import { type GivenAnswer, giveAnswers } from '@/e2e/world/give-answers';
import { alike } from '@/e2e/world/known-answers';

const AUGUST = { period: 'month', from: '2025-08-01', to: '2025-08-31' };

/** So many of twelve satisfied on each day, from the first of the month on. */
function daily(counter: string, month: string, satisfied: readonly number[]): GivenAnswer[] {
  return satisfied.flatMap((count, index) =>
    Array.from({ length: 12 }, (_, answer) => ({
      counter,
      day: `${month}-${String(index + 1).padStart(2, '0')}`,
      ratings: alike(answer < count ? 5 : 2),
    })),
  );
}

const usual = (days: number, satisfied: number) => new Array<number>(days).fill(satisfied);

/**
 * Buôn Ma Thuột: July 6 of 12 on each of twelve days, August 11 of 12 but for the 6th with 2. Hoà Phú: August 6
 * of 12 on ten days. The provincial centre: August 11 of 12 on nine days. Tân Lập: 12 answers in August.
 */
test.beforeAll(async ({ world }) => {
  await giveAnswers(world.baseUrl, [
    ...daily('24133-TT-1', '2025-07', usual(12, 6)),
    ...daily('24133-TT-1', '2025-08', [...usual(5, 11), 2, ...usual(6, 11)]),
    ...daily('24175-TT-1', '2025-08', usual(10, 6)),
    ...daily('66-TT-1', '2025-08', usual(9, 11)),
    ...daily('24121-TT-1', '2025-08', [12]),
  ]);
});

test('a change is told with its interval and a plain word, or why it is not', async ({
  manage,
  page,
}) => {
  await manage.signIn(ACCOUNTS.province);
  await manage.openPlace('24133', AUGUST);
  const changes = page.locator('#changes');
  const since = (heading: string) =>
    changes.locator('.change').filter({ has: page.getByRole('heading', { name: heading }) });
  const month = since(manage.text('manage.change.before', { kind: 'month' }));
  // 123 of 144 less 72 of 144
  await expect(month).toContainText('+35,4 điểm');
  await expect(month.locator('.badge')).toHaveText(/Tăng$/);
  await expect(month).toContainText(/từ \+\d+,\d đến \+\d+,\d\./);
  const year = since(manage.text('manage.change.lastYear'));
  await expect(year).toContainText('Chưa so sánh được');
  await expect(year).toContainText(manage.text('hidden.no-answers'));
  await expect(page.locator('.place-page__sentence')).toContainText('tăng so với tháng trước');
  await manage.openPlace('24121', AUGUST);
  await expect(changes).toContainText(manage.text('manage.change.nowFew', { minimum: 30 }));
});

test('places are ranked by intervals, in the table and in the file; few answers are not', async ({
  manage,
  page,
}) => {
  await manage.signIn(ACCOUNTS.province);
  await manage.openPlace('66', { ...AUGUST, sort: 'rank', dir: 'asc' });
  const heading = manage.children.getByRole('columnheader', {
    name: new RegExp(`^${manage.text('manage.column.rank')}`),
  });
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  const rows = await bodyOf(manage.children);
  expect(rows.slice(0, 3).map(([name, , , , rank]) => [name, rank])).toEqual([
    ['Trung tâm Phục vụ hành chính công tỉnh Đắk Lắk', 'hạng 1–2 trong 3'],
    ['Phường Buôn Ma Thuột', 'hạng 1–2 trong 3'],
    ['Xã Hoà Phú', 'hạng 3 trong 3'],
  ]);
  const [, , , , fewest] = rows.find(([name]) => name === 'Phường Tân Lập') ?? [];
  expect(fewest).toBe(manage.text('manage.rank.few', { minimum: 100 }));
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: manage.text('manage.csv.link') }).click();
  const text = readFileSync(await (await downloading).path(), 'utf8');
  const lines: Record<string, string>[] = parse(text, { columns: true, bom: true, delimiter: ';' });
  const ranks = lines.map((line) => [
    line[manage.text('manage.csv.rankFrom')],
    line[manage.text('manage.csv.rankTo')],
    line[manage.text('manage.csv.ranked')],
  ]);
  expect(ranks.slice(0, 4)).toEqual([
    ['1', '2', '3'],
    ['1', '2', '3'],
    ['3', '3', '3'],
    [manage.text('manage.rank.none'), '', '3'],
  ]);
});

test('a day out of the ordinary has its shape and its word, in the chart and in the table', async ({
  manage,
  page,
}) => {
  await manage.signIn(ACCOUNTS.province);
  await manage.openPlace('24133', AUGUST);
  const days = page.locator('#control-day');
  await expect(days).toContainText('1 ngày nằm ngoài giới hạn thường');
  await expect(days.locator('.chart-outside')).toHaveCount(1);
  await expect(days.locator('.chart-legend')).toContainText(manage.text('manage.control.below'));
  await days.getByText(manage.text('chart.table')).click();
  const rows = await bodyOf(days.getByRole('table'));
  expect(rows).toHaveLength(12);
  expect(rows[5]?.[0]).toBe('06/08/2025');
  expect(
    rows.map((row) => row[4]).filter((verdict) => verdict !== 'Trong giới hạn thường'),
  ).toEqual([manage.text('manage.control.below')]);
  await expect(page.locator('#control-week')).toContainText('Cần ít nhất 8 tuần');
  await expectAccessible(page);
  await manage.openPlace('24175', AUGUST);
  await expect(days).toContainText(manage.text('manage.control.calm', { kind: 'day' }));
});

test('what matters most: the parts with their intervals, or how many answers are missing', async ({
  manage,
  page,
}) => {
  await manage.signIn(ACCOUNTS.commune);
  await manage.openPlace('24133', AUGUST);
  await page.getByRole('link', { name: manage.text('manage.importance.title') }).click();
  await expect(manage.heading).toHaveText(manage.text('manage.importance.title'));
  await expect(page).toHaveURL(/\/24133\/importance\?period=month&from=2025-08-01/);
  await expectAccessible(page);
  const rows = await bodyOf(page.locator('#importance-table').getByRole('table'));
  // Each person rated all five alike: nothing tells one factor from another.
  expect(rows.map(([, part]) => part)).toEqual(['20,0', '20,0', '20,0', '20,0', '20,0']);
  await expect(page.getByText(/theo 144 phiếu/)).toBeVisible();
  await expect(page.getByText(/không phải nguyên nhân/)).toBeVisible();
  await expectReflow(page);
  await page.getByRole('link', { name: manage.text('manage.importance.back') }).click();
  await expect(manage.heading).toHaveText('Phường Buôn Ma Thuột');
  manage.language = 'en';
  await page.goto('/en/manage/places/24133/importance?period=month&from=2026-03-01');
  await expect(page.getByText(/20 answers rate all five factors/)).toHaveCount(0);
  await expect(
    page.getByText(manage.text('manage.importance.tooFewTitle'), { exact: true }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('what matters most is refused for somebody else’s place', async ({ manage, page, watch }) => {
  watch.announce(/status of 404/);
  await manage.signIn(ACCOUNTS.commune);
  const response = await page.goto('/vi/manage/places/24175/importance?from=2025-08-01');
  expect(response?.status()).toBe(404);
  await expect(page.locator('#importance')).toHaveCount(0);
});
