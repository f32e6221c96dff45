import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { strToU8, zipSync } from 'fflate';
import { makeWaitingDevice } from '@/db/testing/waiting-device';
import { expect, test } from '@/e2e/fixtures';
import { expectAccessible, expectReflow } from '@/e2e/pages/expect-accessible';
import { ACCOUNTS, type ManagePage } from '@/e2e/pages/manage-page';
import { PSEUDO_RECORDINGS, pseudo, pseudoSheet, pseudoZip } from '@/e2e/world/pseudo-pack';
import type { World } from '@/e2e/world/world';
import { vi } from '@/lib/i18n/texts/vi';
import { sheetLines } from '@/lib/language-packs/translation-sheet';
import { counterQuestionnaire, PUBLISHED_QUESTIONNAIRES } from '@/lib/questionnaire/published';
import { addDays } from '@/lib/time/day';
import { dayOfInstant, systemNow } from '@/lib/time/instant';

const PATH = '/vi/manage/languages';
const NAME = '⟦Ĵřȧī⟧';
const lines = sheetLines(PUBLISHED_QUESTIONNAIRES);

type Upload = { tag: string; name: string; file: string | Uint8Array };

async function upload(manage: ManagePage, { tag, name, file }: Upload): Promise<void> {
  const { page } = manage;
  await page.getByLabel(manage.text('languages.form.tag')).fill(tag);
  await page.getByLabel(manage.text('languages.form.name')).fill(name);
  const isZip = typeof file !== 'string';
  await page.getByLabel(manage.text('languages.form.file')).setInputFiles({
    name: isZip ? 'pack.zip' : 'sheet.csv',
    mimeType: isZip ? 'application/zip' : 'text/csv',
    buffer: Buffer.from(file),
  });
  await page.getByRole('button', { name: manage.text('languages.form.submit') }).click();
}

function problemsOf(manage: ManagePage): Locator {
  return manage.page.getByRole('alert', { name: manage.text('signIn.errors') });
}

async function countKept({ database }: World, tag: string): Promise<number> {
  const { rows } = await database.query<{ n: number }>(
    'select count(*)::integer as n from language_packs where language = $1',
    [tag],
  );
  return rows[0]?.n ?? 0;
}

/** Whether citizens can choose the language, on any phone. */
async function isOffered(manage: ManagePage): Promise<boolean> {
  const response = await manage.page.request.get('/p/24484-TT-1');
  return (await response.text()).includes(NAME);
}

async function press(manage: ManagePage, key: Parameters<ManagePage['text']>[0]): Promise<void> {
  await manage.page.getByRole('button', { name: manage.text(key), exact: true }).click();
}

test('a faulty sheet is told row by row, and nothing of it is kept', async ({
  manage,
  page,
  world,
}) => {
  await manage.signIn(ACCOUNTS.province);
  await page.getByRole('link', { name: manage.text('languages.link') }).click();
  await expect(manage.heading).toHaveText(manage.text('languages.title'));
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: manage.text('languages.sheet.link') }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^hai-long_translation_empty_[\d-]{10}\.csv$/);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFFkey;vi;en;translation;recording\r\n')).toBe(true);
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true, delimiter: ';' });
  expect(rows.map(({ key, vi: source, en }) => ({ key, vi: source, en }))).toEqual(lines);
  expect(rows.every((row) => row.translation === '' && row.recording === '')).toBe(true);

  await page.getByRole('link', { name: manage.text('languages.add') }).click();
  await expect(manage.heading).toHaveText(manage.text('languages.add'));
  await expectAccessible(page);
  await press(manage, 'languages.form.submit');
  const problems = problemsOf(manage);
  await expect(problems.getByRole('link')).toHaveText([
    manage.text('languages.form.tagMissing'),
    manage.text('languages.form.nameMissing'),
    manage.text('languages.form.fileMissing'),
  ]);
  await expect(problems).toBeFocused();
  await expectAccessible(page);

  const faulty = rows.map((row) => ({ ...row, translation: '{nothing}' }));
  const file = stringify(faulty, { header: true });
  await upload(manage, { tag: 'JRA', name: NAME, file });
  const count = lines.length;
  await expect(problems.getByRole('link')).toHaveText([
    manage.text('languages.upload.faulty', { count }),
  ]);
  await expect(problems).toBeFocused();
  const told = (row: number) =>
    manage.text('languages.fault.row', {
      row,
      key: rows[row - 2]?.key ?? '',
      text: manage.text('languages.fault.placeholders'),
    });
  const faults = page.locator('#faults');
  await expect(faults.getByRole('listitem')).toHaveCount(50);
  await expect(faults.getByRole('listitem').first()).toHaveText(told(2));
  await expect(faults).toContainText(manage.text('languages.faults.shown', { shown: 50, count }));
  await faults.getByText(manage.text('languages.faults.copy')).click();
  const all = Array.from({ length: count }, (_, at) => told(at + 2));
  await expect(page.getByLabel(manage.text('languages.faults.plain'))).toHaveValue(all.join('\n'));
  await expect(page.getByLabel(manage.text('languages.form.tag'))).toHaveValue('JRA');
  await expect(page.getByLabel(manage.text('languages.form.name'))).toHaveValue(NAME);
  await expectAccessible(page);

  await upload(manage, { tag: 'vi-VN', name: 'x'.repeat(41), file: 'key;vi' });
  await expect(problems.getByRole('link')).toHaveText([
    manage.text('languages.form.tagOwn'),
    manage.text('languages.form.nameLong', { limit: 40 }),
  ]);
  await upload(manage, { tag: 'jra', name: NAME, file: new Uint8Array(20_000_001) });
  const tooLarge = manage.text('languages.form.fileLarge', { limit: 20 });
  await expect(problems.getByRole('link')).toHaveText([tooLarge]);
  await expect(problems).toBeFocused();
  await expectAccessible(page);
  await expectReflow(page);
  expect(await countKept(world, 'jra')).toBe(0);
});

test('a language is uploaded, heard, previewed, reviewed, put into use and taken out of it', async ({
  manage,
  page,
  world,
}) => {
  await manage.signIn(ACCOUNTS.province);
  await page.goto(`${PATH}/new`);
  await upload(manage, { tag: 'jra', name: NAME, file: pseudoZip() });
  await expect(page.getByText(manage.text('languages.done.kept'))).toBeVisible();
  await expect(manage.heading).toHaveText(manage.text('languages.one', { name: NAME, version: 1 }));
  const own = new URL(page.url()).pathname;
  await expect(page.locator('#missing')).toContainText(manage.text('languages.missing.none'));
  await expect(page.locator('#texts tbody tr')).toHaveCount(lines.length);
  const [overall] = counterQuestionnaire.items;
  const spoken = pseudo(overall?.wording.vi ?? '');
  await expect(page.locator('#texts [lang=jra]').nth(1)).toHaveText(spoken);
  const player = page.getByLabel(manage.text('languages.texts.listen', { text: spoken }));
  await expect(player).toHaveAttribute('preload', 'none');
  const sound = await page.request.get((await player.getAttribute('src')) ?? '');
  expect(sound.headers()['content-type']).toBe('audio/wav');
  expect(new Uint8Array(await sound.body())).toEqual(PSEUDO_RECORDINGS[0].bytes);
  await expectAccessible(page);
  expect(await isOffered(manage)).toBe(false);

  await page.getByRole('link', { name: manage.text('languages.preview'), exact: true }).click();
  const preview = page.getByRole('region', { name: manage.text('languages.preview.area') });
  await expect(preview).toHaveAttribute('lang', 'jra');
  await expect(preview.getByText(pseudo(vi['survey.unreviewed']))).toBeVisible();
  await expect(preview.getByRole('group', { name: spoken })).toBeVisible();
  const reasons = preview.getByRole('group', { name: pseudo(vi['survey.reasons.title']) });
  await expect(reasons).toHaveCount(0);
  await preview.locator('#q-access-2').check();
  await expect(reasons).toBeVisible();
  await expect(preview.getByRole('button', { name: pseudo(vi['survey.send']) })).toBeDisabled();
  await expect(preview.locator('form')).toHaveCount(0);
  await expectAccessible(page);
  const fullName = PUBLISHED_QUESTIONNAIRES.find(({ code }) => code === 'full')?.name.vi ?? '';
  await page.getByRole('link', { name: fullName }).click();
  await expect(preview.getByText(pseudo('Tiếp cận dịch vụ'), { exact: true })).toBeVisible();
  await expectAccessible(page);
  await expectReflow(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('link', { name: manage.text('languages.preview.back') }).click();

  await press(manage, 'languages.use.submit');
  const problems = problemsOf(manage);
  await expect(problems.getByRole('link')).toHaveText([manage.text('languages.use.anywayMissing')]);
  await expectAccessible(page);
  await page.getByLabel(manage.text('languages.use.anyway')).check();
  await press(manage, 'languages.use.submit');
  await expect(page.getByText(manage.text('languages.done.chosen'))).toBeVisible();
  expect(await isOffered(manage)).toBe(true);

  const { id: kioskId } = await makeWaitingDevice(world.database, world.tree, {
    ...{ placeCode: '24445-TT-1', now: systemNow(), pin: null, openingHours: null },
  });
  await page.reload();
  await press(manage, 'languages.kiosks.add');
  await expect(page.getByText(manage.text('languages.done.added'))).toBeVisible();
  await expect(page.getByText(manage.text('languages.kiosks.all'))).toBeVisible();
  await expectAccessible(page);
  const { rows } = await world.database.query('select languages from devices where id = $1', [
    kioskId,
  ]);
  expect(rows).toEqual([{ languages: ['vi', 'en', 'jra'] }]);

  const today = dayOfInstant(systemNow());
  const [reviewer, on] = ['languages.review.reviewer', 'languages.review.on'] as const;
  await page.getByLabel(manage.text(on)).fill(addDays(today, 1));
  await press(manage, 'languages.review.submit');
  await expect(problems.getByRole('link')).toHaveText([
    manage.text('languages.review.reviewerMissing'),
    manage.text('languages.review.onFuture'),
  ]);
  await expectAccessible(page);
  await page.getByLabel(manage.text(reviewer)).fill('Y Blui Niê, giáo viên');
  await page.getByLabel(manage.text(on)).fill(today);
  await press(manage, 'languages.review.submit');
  await expect(page.getByText(manage.text('languages.done.reviewed'))).toBeVisible();
  await expect(page.locator('#history').getByRole('listitem').first()).toContainText(
    'Y Blui Niê, giáo viên',
  );
  await expectAccessible(page);

  await page.goto(PATH);
  const row = page.getByRole('row').filter({ hasText: NAME });
  await expect(row).toContainText(manage.text('languages.state.used'));
  await expect(row).toContainText('Y Blui Niê, giáo viên');
  await expectAccessible(page);
  await expectReflow(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.goto(own);
  await page.getByRole('link', { name: manage.text('languages.end.link') }).click();
  await expectAccessible(page);
  await press(manage, 'languages.end.submit');
  await expect(page.getByText(manage.text('languages.done.ended'))).toBeVisible();
  expect(await isOffered(manage)).toBe(false);
  await expectReflow(page);

  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('link', { name: manage.text('languages.next') }).click();
  await expect(page.getByLabel(manage.text('languages.form.tag'))).toHaveValue('jra');
  await upload(manage, { tag: 'jra', name: NAME, file: pseudoSheet() });
  await expect(page.getByText(manage.text('languages.done.same'))).toBeVisible();
  const half = pseudoSheet().split('\n').slice(0, 60).join('\n');
  await page.getByRole('link', { name: manage.text('languages.next') }).click();
  await upload(manage, { tag: 'jra', name: NAME, file: half });
  await expect(page.getByText(manage.text('languages.done.kept'))).toBeVisible();
  await expect(page.getByText(manage.text('languages.use.notWhole'))).toBeVisible();
  await page.locator('#missing summary').first().click();
  await expect(page.getByText(vi['kiosk.again'], { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: manage.text('languages.use.submit') })).toHaveCount(
    0,
  );
  await expectAccessible(page);
  await expectReflow(page);
  expect(await countKept(world, 'jra')).toBe(2);
});

test('whoever does not answer for the province finds nothing of it', async ({
  manage,
  page,
  watch,
}) => {
  watch.announce(/status of 404/);
  await manage.signIn(ACCOUNTS.commune);
  await expect(page.getByRole('link', { name: manage.text('manage.keys.link') })).toBeVisible();
  await expect(page.getByRole('link', { name: manage.text('languages.link') })).toHaveCount(0);
  for (const path of ['', '/new', '/1', '/1/preview']) {
    expect((await page.goto(`${PATH}${path}`))?.status(), path).toBe(404);
    await expect(
      page.getByRole('heading', { name: manage.text('manage.notYours.title') }),
    ).toBeVisible();
  }
  expect((await page.request.get(`${PATH}/sheet.csv`)).status()).toBe(404);
  await page.context().clearCookies();
  const signedOut = await page.request.get(`${PATH}/sheet.csv`);
  expect(new URL(signedOut.url()).pathname).toBe('/vi/manage/sign-in');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('recordings for Vietnamese are uploaded, and its words are not', async ({
    manage,
    page,
    watch,
    world,
  }) => {
    watch.announce(/^request failed: csp .*\.js$/);
    await manage.signIn(ACCOUNTS.province);
    await page.goto(`${PATH}/new`);
    await upload(manage, { tag: 'vi', name: '', file: pseudoSheet() });
    const problems = problemsOf(manage);
    await expect(problems.getByRole('link')).toHaveText([
      manage.text('languages.upload.noEntries'),
    ]);
    await expect(page.getByLabel(manage.text('languages.form.tag'))).toHaveValue('vi');
    const [, { bytes }] = PSEUDO_RECORDINGS;
    const recorded = (named: string) =>
      zipSync({
        'sheet.csv': strToU8('key;translation;recording\nrating.5;⟦x⟧;five.wav'),
        [named]: bytes,
      });
    await upload(manage, { tag: 'vi', name: '', file: recorded('other.wav') });
    await expect(page.locator('#faults').getByRole('listitem')).toHaveText([
      manage.text('languages.fault.row', {
        row: 2,
        key: 'rating.5',
        text: manage.text('languages.fault.recordingMissing'),
      }),
    ]);
    expect(await countKept(world, 'vi')).toBe(0);
    await upload(manage, { tag: 'vi', name: '', file: recorded('five.wav') });
    await expect(page.getByText(manage.text('languages.done.kept'))).toBeVisible();
    await expect(page.getByText(manage.text('languages.missing.own'))).toBeVisible();
    await expect(page.getByLabel(/^Nghe: Rất hài lòng$/)).toBeVisible();
    await expect(page.locator('#texts')).not.toContainText('⟦x⟧');
  });
});
