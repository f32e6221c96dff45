import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from '@/e2e/fixtures';
import { bodyOf } from '@/e2e/pages/data-table';
import { expectAccessible, expectReflow } from '@/e2e/pages/expect-accessible';
import { ACCOUNTS, type ManagePage } from '@/e2e/pages/manage-page';
import { KioskTablet } from '@/e2e/world/kiosk-tablet';
import type { World } from '@/e2e/world/world';

const COUNTER = '24133-TT-4';

async function makeKiosk(manage: ManagePage, name: string, placeId: number): Promise<void> {
  const { page } = manage;
  await page.goto('/vi/manage/devices/new');
  await page.getByLabel(manage.text('devices.name')).fill(name);
  await page.getByLabel(manage.text('devices.form.place')).selectOption(String(placeId));
  await page.getByRole('button', { name: manage.text('devices.form.create') }).click();
  await expect(page.getByText(manage.text('devices.done.created'))).toBeVisible();
}

/** Of a new kiosk. */
async function codeOf(manage: ManagePage, name: string, world: World): Promise<string> {
  await makeKiosk(manage, name, world.tree.find(COUNTER)?.id ?? 0);
  await manage.page.getByRole('button', { name: manage.text('devices.pairing.make') }).click();
  return manage.page.locator('.device-code').innerText();
}

test('a kiosk: made, paired, changed, its gap seen and closed, taken out of use', async ({
  manage,
  page,
  world,
}) => {
  await manage.signIn(ACCOUNTS.commune);
  await page.goto('/vi/manage/devices/new');
  await page.getByRole('button', { name: manage.text('devices.form.create') }).click();
  const problems = page.getByRole('alert', { name: manage.text('signIn.errors') });
  await expect(problems.getByRole('listitem')).toHaveText([
    manage.text('devices.form.nameMissing'),
    manage.text('devices.form.placeMissing'),
  ]);
  await expect(problems).toBeFocused();
  await expectAccessible(page);
  await makeKiosk(manage, 'Kiosk thử ghép', world.tree.find(COUNTER)?.id ?? 0);
  await expectAccessible(page);

  await page.getByRole('button', { name: manage.text('devices.pairing.make') }).click();
  const code = await page.locator('.device-code').innerText();
  await expectAccessible(page);
  const tablet = await KioskTablet.pair(world.baseUrl, code);
  expect(tablet.paired.setup.name).toBe('Kiosk thử ghép');
  // The page hears of it by itself.
  await expect(page.locator('.device-code')).toHaveCount(0, { timeout: 15_000 });

  expect((await tablet.sendAnswer(3, COUNTER)).status).toBe(200);
  expect((await tablet.tellStatus(3)).status).toBe(200);
  await page.getByLabel(manage.text('devices.form.idle')).fill('90');
  await page.getByRole('button', { name: manage.text('devices.form.save') }).click();
  await expect(page.getByText(manage.text('devices.done.changed'))).toBeVisible();
  const { setup } = (await (await tablet.tellStatus(3)).json()) as {
    setup: { idleSeconds: number } | null;
  };
  expect(setup?.idleSeconds).toBe(90);

  const range = manage.text('devices.gaps.range', { from: 1, to: 2 });
  await expect(page.getByText(manage.text('devices.gaps.open', { range }))).toBeVisible();
  await page.getByRole('link', { name: manage.text('devices.gaps.closeLink', { range }) }).click();
  await expectAccessible(page);
  const reason = page.getByLabel(manage.text('devices.gaps.reason'), { exact: true });
  await reason.fill('hỏng');
  await page.getByRole('button', { name: manage.text('devices.gaps.close'), exact: true }).click();
  const short = manage.text('devices.gaps.reasonShort', { least: 10 });
  await expect(problems.getByRole('listitem')).toHaveText([short]);
  await reason.fill('Máy hỏng, đã cài lại từ đầu');
  await page.getByRole('button', { name: manage.text('devices.gaps.close'), exact: true }).click();
  await expect(page.getByText(manage.text('devices.done.closed'))).toBeVisible();
  await expect(page.getByText('Máy hỏng, đã cài lại từ đầu')).toBeVisible();
  await expect(page.getByText(manage.text('devices.gaps.none'))).toBeVisible();

  await page.getByRole('link', { name: manage.text('devices.revoke.link') }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: manage.text('devices.revoke.submit') }).click();
  await expect(page.getByText(/đã ngừng dùng kiosk này lúc/)).toBeVisible();
  expect((await tablet.tellStatus(3)).status).toBe(403);
});

test('a tablet whose memory went back: on the list, on its page with its facts, noted under a name', async ({
  manage,
  page,
  world,
}) => {
  await manage.signIn(ACCOUNTS.commune);
  const tablet = await KioskTablet.pair(world.baseUrl, await codeOf(manage, 'Kiosk quên', world));
  const address = new URL(page.url()).pathname;
  for (const sequence of [1, 2]) await tablet.sendAnswer(sequence, COUNTER);
  await tablet.tellStatus(2);
  const answer = (await (await tablet.tellStatus(1, 'started again')).json()) as {
    highestSequence?: number;
  };
  expect(answer.highestSequence).toBe(2);

  const condition = manage.text('devices.condition.memory');
  await page.goto('/vi/manage/devices?state=troubled');
  const line = page.getByRole('row').filter({ hasText: 'Kiosk quên' });
  await expect(line.getByText(condition)).toBeVisible();
  await page.goto(address);
  const facts = page.locator('.device-facts');
  const room = manage.text('devices.roomAmounts', { used: '21', free: '5.000' });
  await expect(facts.getByText(room)).toBeVisible();
  await expect(facts.getByText(manage.text('devices.programOld', { version: '1' }))).toBeVisible();
  await expect(facts.getByText(manage.text('devices.clockRight'))).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: manage.text('devices.memory.noteLink') }).click();
  await expectAccessible(page);
  const found = page.getByLabel(manage.text('devices.memory.reason'), { exact: true });
  const submit = page.getByRole('button', { name: manage.text('devices.memory.note') });
  await found.fill('hỏng');
  await submit.click();
  const short = manage.text('devices.memory.reasonShort', { least: 10 });
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveText([short]);
  await found.fill('Máy tự khôi phục khi tắt, đã bỏ chế độ ấy');
  await submit.click();
  await expect(page.getByText(manage.text('devices.done.noted'))).toBeVisible();
  await expect(page.getByText(/từ phiếu số 2 về số 1 .* đã bỏ chế độ ấy/)).toBeVisible();
  await expect(page.getByText(condition)).toHaveCount(0);
});

test('the kiosks of other places are not there; the list holds at 320 pixels', async ({
  manage,
  page,
  watch,
  world,
}) => {
  watch.announce(/status of 404/);
  await manage.signIn(ACCOUNTS.commune);
  await makeKiosk(manage, 'Kiosk của phường', world.tree.find(COUNTER)?.id ?? 0);
  const address = new URL(page.url()).pathname;
  await page.goto('/vi/manage/devices');
  await expect(page.getByRole('link', { name: 'Kiosk của phường' })).toBeVisible();
  await expectAccessible(page);
  await expectReflow(page);
  await manage.signOut();
  await manage.signIn(ACCOUNTS.provincialCentre);
  expect((await page.goto(address))?.status()).toBe(404);
  const refusal = page.getByRole('heading', { name: manage.text('manage.notYours.title') });
  await expect(refusal).toBeVisible();
  await page.goto('/vi/manage/devices');
  await expect(page.getByText('Kiosk của phường')).toHaveCount(0);
});

test('the downloaded list is the list on the page, and runs nothing in a spreadsheet', async ({
  manage,
  page,
  world,
}) => {
  await manage.signIn(ACCOUNTS.commune);
  const paired = await KioskTablet.pair(world.baseUrl, await codeOf(manage, '=1+1', world));
  expect((await paired.tellStatus(0)).status).toBe(200);
  await makeKiosk(manage, 'Kiosk chờ máy', world.tree.find(COUNTER)?.id ?? 0);
  for (const state of ['used', 'unpaired']) {
    await page.goto(`/vi/manage/devices?state=${state}`);
    const shown = await bodyOf(page.locator('#devices').getByRole('table'));
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: manage.text('devices.csv.link') }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(
      new RegExp(`^hai-long_kiosks_${state}_\\d{4}-\\d\\d-\\d\\d_vi\\.csv$`),
    );
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const lines: Record<string, string>[] = parse(text, {
      columns: true,
      bom: true,
      delimiter: ';',
    });
    const name = (line: Record<string, string>) => line[manage.text('devices.name')];
    expect(
      lines.map((line) => [
        `${name(line)?.replace(/^'/, '')} ${line[manage.text('devices.form.place')]}`,
        line[manage.text('devices.state')]?.replaceAll('; ', ' '),
        line[manage.text('devices.received')],
      ]),
    ).toEqual(shown.map(([title, conditions, , , received]) => [title, conditions, received]));
    expect(lines.some((line) => name(line) === 'Kiosk chờ máy')).toBe(true);
    expect(lines.some((line) => name(line) === "'=1+1")).toBe(state === 'used');
    expect(text).not.toMatch(/(^|;)"?=/m);
  }
  await manage.signOut();
  const file = '/vi/manage/devices/table.csv?state=unpaired';
  const signedOut = await page.request.get(file);
  expect(new URL(signedOut.url()).pathname).toBe('/vi/manage/sign-in');
  await manage.signIn(ACCOUNTS.provincialCentre);
  const ofOthers = await page.request.get(file);
  expect(ofOthers.headers()['content-type']).toContain('text/csv');
  expect(await ofOthers.text()).not.toContain('Kiosk chờ máy');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a kiosk is made and gets its code', async ({ manage, page, watch, world }) => {
    watch.announce(/^request failed: csp .*\.js$/);
    await manage.signIn(ACCOUNTS.commune);
    await makeKiosk(manage, 'Kiosk không script', world.tree.find(COUNTER)?.id ?? 0);
    await page.getByRole('button', { name: manage.text('devices.pairing.make') }).click();
    await expect(page.locator('.device-code')).toHaveText(/^\S{4} \S{4}$/);
  });
});
