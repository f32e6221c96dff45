import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from '@/e2e/fixtures';
import { expectAccessible } from '@/e2e/pages/expect-accessible';
import { ACCOUNTS } from '@/e2e/pages/manage-page';

const MARCH = { from: '2026-03-01', to: '2026-03-31' };

test('a figure is traced to the answers behind it, and follows from them', async ({
  manage,
  page,
}) => {
  await manage.signIn(ACCOUNTS.commune);
  await manage.goToPlace('24133', MARCH);
  await page.getByText(manage.text('manage.source.title')).last().click();
  const source = page.locator('#source');
  await expect(source).toContainText(manage.text('manage.source.version', { version: '2' }));
  await expect(source).toContainText(manage.text('manage.source.standardError'));
  await expect(source.getByRole('link', { name: /\/api\/v1\/scores\?place=24133/ })).toBeVisible();
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await source.getByRole('link', { name: manage.text('manage.source.responses') }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(
    'hai-long_24133_2026-03-01_2026-03-31_46-responses.csv',
  );
  const lines: Record<string, string>[] = parse(readFileSync(await download.path(), 'utf8'), {
    columns: true,
  });
  expect(lines).toHaveLength(46);
  expect(Object.keys(lines[0] ?? {})).toEqual([
    'month',
    'centre',
    'counter',
    'questionnaire',
    'channel',
    'language',
    'setAside',
    'helper',
    'overall',
    'access',
    'procedures',
    'officials',
    'result',
    'feedback',
    'reasons',
  ]);
  expect(lines.filter((line) => line.setAside === 'assisted')).toHaveLength(6);
  const counted = lines.filter((line) => line.setAside === '');
  const shares = ['access', 'procedures', 'officials', 'result', 'feedback'].map((factor) => {
    const rated = counted.map((line) => Number(line[factor])).filter((rating) => rating > 0);
    return (100 * rated.filter((rating) => rating >= 4).length) / rated.length;
  });
  const score = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  await expect(manage.figure('manage.figure.score')).toContainText(
    score.toFixed(2).replace('.', ','),
  );
});

test('the answers of another commune are not there, nor for somebody signed out', async ({
  manage,
  page,
  request,
}) => {
  await manage.signIn(ACCOUNTS.commune);
  const query = new URLSearchParams(MARCH);
  for (const code of ['24175', '66', '24175-TT-1']) {
    const refused = await page.request.get(`/vi/manage/places/${code}/responses.csv?${query}`);
    expect(refused.status(), code).toBe(404);
  }
  const signedOut = await request.get(`/vi/manage/places/24133/responses.csv?${query}`, {
    maxRedirects: 0,
  });
  expect(signedOut.status()).toBeGreaterThanOrEqual(300);
  expect(signedOut.status()).toBeLessThan(400);
});
