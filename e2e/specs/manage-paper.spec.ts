import { expect, test } from '@/e2e/fixtures';
import { expectAccessible, expectReflow } from '@/e2e/pages/expect-accessible';
import { ACCOUNTS, type ManagePage } from '@/e2e/pages/manage-page';
import { type StoredAnswer, storedResponses } from '@/e2e/world/stored-responses';
import type { World } from '@/e2e/world/world';
import { dayOfInstant, systemNow } from '@/lib/time/instant';

async function begin(manage: ManagePage, place: string): Promise<void> {
  const { page } = manage;
  await page.goto(`/vi/manage/paper?place=${place}`);
  await expect(page.getByLabel(manage.text('paper.place'))).toHaveValue(place);
  await page.getByRole('button', { name: manage.text('paper.begin') }).click();
  await expect(manage.heading).toHaveText(manage.text('paper.new'));
}

/** Types from the first field on, as soon as the page is ready for it. */
async function typeSheet(manage: ManagePage, digits: string): Promise<void> {
  await expect(manage.page.getByLabel(/^overall/)).toBeFocused();
  await manage.page.keyboard.type(digits);
}

/** The number that the page wants written onto the sheet. */
async function keptNumber(manage: ManagePage): Promise<number> {
  const number = manage.page.locator('.sheet-number');
  await expect(number).toHaveText(/^\d+$/);
  return Number(await number.innerText());
}

/** Of the answers given there those that came by such a sheet: the known ones, and other tests', came otherwise. */
async function fromSheets(world: World, place: string): Promise<StoredAnswer[]> {
  const today = dayOfInstant(systemNow());
  const stored = await storedResponses(world, place);
  return stored.filter(
    ({ day, channel }) => day === today && (channel === 'paper' || channel === 'assisted'),
  );
}

test('a paper sheet is keyed in twice with the keyboard alone, and counts once', async ({
  manage,
  page,
  world,
}) => {
  const place = '24133-TT-2';
  await manage.signIn(ACCOUNTS.commune);
  await begin(manage, place);
  await expectAccessible(page);
  await expectReflow(page);
  await typeSheet(manage, '540240');
  await expect(page.getByLabel(manage.text('paper.form.helper'))).toBeFocused();
  await page.keyboard.type('0');
  await page.keyboard.type('3.1 3.4');
  await page.getByLabel(manage.text('paper.form.comment')).fill('Cán bộ bận quá');
  await page.getByRole('button', { name: manage.text('paper.form.save') }).click();
  const number = await keptNumber(manage);
  await expect(page.getByLabel(/^overall/)).toBeFocused();
  await expect(page.getByLabel(/^overall/)).toHaveValue('');
  await expectAccessible(page);
  expect(await fromSheets(world, place)).toEqual([]);

  await page.goto('/vi/manage/paper');
  await expectAccessible(page);
  await page.getByRole('link', { name: manage.text('paper.state.1') }).click();
  await expect(manage.heading).toHaveText(manage.text('paper.second', { number }));
  await expect(page.getByText(manage.text('paper.second.same'))).toBeVisible();
  await expect(page.getByLabel(/^overall/)).toHaveValue('');
  await expect(page.getByLabel(manage.text('paper.form.comment'))).toHaveValue('Cán bộ bận quá');
  await typeSheet(manage, '5402400');
  await page.keyboard.type('3.4 3.1');
  await page.keyboard.press('Enter');
  await expect(page.getByText(manage.text('paper.stored', { number }))).toBeVisible();
  const stored = await fromSheets(world, place);
  expect(stored).toHaveLength(1);
  expect(stored[0]).toMatchObject({
    channel: 'paper',
    setAsideBy: 0,
    ratings: [5, 4, null, 2, 4, null],
    comment: 'Cán bộ bận quá',
  });
});

test('two keyings that differ are decided by the paper; help is told; a wrong sheet is left out', async ({
  manage,
  page,
  world,
}) => {
  const place = '24133-TT-3';
  await manage.signIn(ACCOUNTS.commune);
  await begin(manage, place);
  await typeSheet(manage, '9');
  await page.getByRole('button', { name: manage.text('paper.form.save') }).click();
  const problems = page.getByRole('alert', { name: manage.text('signIn.errors') });
  await expect(problems.getByRole('link')).toHaveText([
    manage.text('paper.form.ratingWrong', { code: 'overall' }),
    manage.text('paper.form.helperWrong'),
  ]);
  await expect(problems).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel(/^overall/).focus();
  await page.keyboard.type('4444442');
  await page.keyboard.press('Enter');
  const number = await keptNumber(manage);
  await typeSheet(manage, '1111110');
  await page.keyboard.press('Enter');
  await expect(page.locator('.sheet-number')).toHaveText(String(number + 1));

  await page.goto(`/vi/manage/paper/${number}`);
  await typeSheet(manage, '4445442');
  await page.keyboard.press('Enter');
  await expect(manage.heading).toHaveText(manage.text('paper.decide', { number }));
  const hint = manage.text('paper.decide.hint', { first: '4', second: '5' });
  await expect(page.getByText(hint)).toBeVisible();
  await expect(page.getByLabel(/^officials/)).toHaveValue('');
  await expect(page.getByLabel(/^officials/)).toBeFocused();
  await expect(page.getByLabel(/^result/)).toHaveValue('4');
  await expectAccessible(page);
  await page.keyboard.type('5');
  await page.getByRole('button', { name: manage.text('paper.form.store') }).click();
  // The next one of the place that waits comes by itself.
  await expect(manage.heading).toHaveText(manage.text('paper.second', { number: number + 1 }));
  await expect(page.getByText(manage.text('paper.stored', { number }))).toBeVisible();
  const [stored] = await fromSheets(world, place);
  expect(stored).toMatchObject({ channel: 'assisted', setAsideBy: 1, ratings: [4, 4, 4, 5, 4, 4] });

  await page.getByRole('link', { name: manage.text('paper.discard.link') }).click();
  await expectAccessible(page);
  await page.getByLabel(manage.text('paper.discard.reason')).fill('Nhập nhầm hai lần một tờ');
  await page.getByRole('button', { name: manage.text('paper.discard.submit') }).click();
  await expect(page.getByText(/Nhập nhầm hai lần một tờ/)).toBeVisible();
  expect(await fromSheets(world, place)).toHaveLength(1);
});

test('the sheets of another place are not there, nor can any be keyed in for it', async ({
  manage,
  page,
  watch,
}) => {
  watch.announce(/status of 404/);
  await manage.signIn(ACCOUNTS.commune);
  await begin(manage, '24133-TT');
  await typeSheet(manage, '5555550');
  await page.keyboard.press('Enter');
  const number = await keptNumber(manage);
  await manage.signOut();
  await manage.signIn(ACCOUNTS.provincialCentre);
  expect((await page.goto(`/vi/manage/paper/${number}`))?.status()).toBe(404);
  await page.goto('/vi/manage/paper/new?place=24133-TT-1');
  await expect(page.getByText(manage.text('paper.placeWrong'))).toBeVisible();
  await page.goto('/vi/manage/paper/new?place=66-TT&day=2126-01-01');
  await expect(page.getByText(manage.text('paper.dayWrong'))).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a sheet is keyed in', async ({ manage, page, watch }) => {
    watch.announce(/^request failed: csp .*\.js$/);
    await manage.signIn(ACCOUNTS.commune);
    await begin(manage, '24133-TT-1');
    await page.getByLabel(/^overall/).fill('4');
    await page.getByLabel(manage.text('paper.form.helper')).fill('0');
    await page.getByRole('button', { name: manage.text('paper.form.save') }).click();
    await keptNumber(manage);
  });
});
