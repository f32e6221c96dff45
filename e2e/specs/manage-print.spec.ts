import { expect, test } from '@/e2e/fixtures';
import { expectAccessible, expectReflow } from '@/e2e/pages/expect-accessible';
import { ACCOUNTS } from '@/e2e/pages/manage-page';

test('posters and paper forms of a place come as one PDF for those in charge of it', async ({
  manage,
  page,
}) => {
  await manage.signIn(ACCOUNTS.commune);
  await page.goto('/vi/manage/places/24133-TT');
  await page.getByRole('link', { name: manage.text('print.link') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(manage.text('print.title'));
  await expect(page.getByLabel(manage.text('print.place'))).toHaveValue('24133-TT');
  await expectAccessible(page);
  await expectReflow(page);
  await page
    .getByLabel(manage.text('print.format'))
    .selectOption({ label: manage.text('print.format.paper-form') });
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: manage.text('print.download') }).click();
  expect((await arriving).suggestedFilename()).toBe('hai-long_paper-form_24133-TT.pdf');

  const get = (search: string) => page.request.get(`/vi/manage/print/sheets.pdf?${search}`);
  const own = await get('place=24133&level=counter&format=poster-a3');
  expect(own.status()).toBe(200);
  expect(own.headers()['content-type']).toBe('application/pdf');
  expect((await own.body()).subarray(0, 5).toString()).toBe('%PDF-');
  for (const search of [
    'place=66&format=poster-a4',
    'place=nowhere&format=poster-a4',
    'place=24133&format=flag',
    'place=24133&level=province&format=card',
  ]) {
    expect((await get(search)).status(), search).toBe(404);
  }
});

test('nobody prints without signing in', async ({ page }) => {
  await page.goto('/en/manage/print?place=24133');
  await expect(page).toHaveURL(/\/en\/manage\/sign-in\?next=/);
});
