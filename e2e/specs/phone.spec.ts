import { expect, test } from '@/e2e/fixtures';
import { expectReflow } from '@/e2e/pages/expect-accessible';
import { storedResponses } from '@/e2e/world/stored-responses';
import { CRITERIA } from '@/lib/questionnaire/criteria';
import { counterQuestionnaire, fullQuestionnaire } from '@/lib/questionnaire/published';
import type { Rating } from '@/lib/questionnaire/questionnaire';

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

const LIMIT_BYTES = 20 * 1024;
const COMMENT = 'Chỗ gửi xe chật, mong được mở rộng.\nXin cảm ơn!';

test('the counter’s page: one light document, no cookie; answers, then a receipt', async ({
  phone,
  context,
  world,
}) => {
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  const answered = phone.page.waitForResponse('**/p/24316-TT-3');
  await phone.open('24316-TT-3');
  const response = await answered;
  const { responseBodySize } = await response.request().sizes();
  expect(responseBodySize).toBeLessThanOrEqual(LIMIT_BYTES);
  expect(requests.filter((url) => !url.startsWith('data:'))).toHaveLength(1);
  expect(await context.cookies()).toEqual([]);
  expect(response.headers()['set-cookie']).toBeUndefined();
  await expect(phone.page.getByRole('radio', { checked: true })).toHaveCount(0);

  await phone.rate({ overall: 4, access: 2, procedures: 5, officials: 5, feedback: null });
  const reason = CRITERIA.find(({ factor }) => factor === 'access');
  await phone.tick(reason?.wording.vi ?? '');
  await phone.comment.fill(COMMENT);
  await phone.dossier.fill('H15.45.12-260314-0042');
  await phone.expectAccessible();
  await phone.send.click();
  const receipt = await phone.expectReceipt();
  const stored = await storedResponses(world, '24316-TT-3');
  expect(stored).toHaveLength(1);
  expect(stored[0]).toMatchObject({
    receipt,
    channel: 'phone',
    language: 'vi',
    setAsideBy: 0,
    ratings: [4, 2, 5, 5, null, null],
    reasons: [counterQuestionnaire.reasons.findIndex(({ code }) => code === reason?.code) + 1],
    comment: COMMENT,
  });
  expect(await context.cookies()).toEqual([]);
});

test('what is wrong stands at the top, leads to its question, and keeps the answers', async ({
  phone,
  world,
  watch,
}) => {
  watch.announce(/status of 422/);
  await phone.open('24490-TT-1');
  await phone.rate({ access: 3, officials: 5 });
  await phone.comment.fill('ă'.repeat(2001));
  await phone.dossier.fill('không phải mã');
  const id = await phone.page.locator('input[name=id]').inputValue();
  await phone.send.click();
  await expect(phone.summary).toBeVisible();
  await phone.expectAccessible();
  const problems = phone.summary.getByRole('link');
  await expect(problems).toHaveText([
    phone.text('problem.overall_missing'),
    phone.text('problem.comment_long'),
    phone.text('problem.dossier_code'),
  ]);
  await expect(phone.page).toHaveTitle(new RegExp(phone.text('phone.title.faulty', { title: '' })));
  await expect(phone.choice('access', 3)).toBeChecked();
  await expect(phone.choice('officials', 5)).toBeChecked();
  await expect(phone.comment).toHaveValue('ă'.repeat(2001));
  await expect(phone.page.locator('input[name=id]')).toHaveValue(id);
  await problems.first().click();
  await expect(phone.question('overall')).toBeInViewport();
  await phone.rate({ overall: 4 });
  await phone.comment.fill('ă'.repeat(2000));
  await phone.dossier.fill('');
  expect(await storedResponses(world, '24490-TT-1')).toHaveLength(0);
  await phone.send.click();
  await phone.expectReceipt();
  const [stored] = await storedResponses(world, '24490-TT-1');
  expect(stored).toMatchObject({ id, ratings: [4, 3, null, 5, null, null] });
  expect(stored?.comment).toHaveLength(2000);
});

test('two taps on send are one answer', async ({ phone, world }) => {
  await phone.open('24490-TT-2');
  await phone.rate({ overall: 5 });
  await phone.send.dblclick();
  await phone.expectReceipt();
  expect(await storedResponses(world, '24490-TT-2')).toHaveLength(1);
});

test('the same form sent again is the same answer; other answers under its number are not taken', async ({
  phone,
  request,
  world,
}) => {
  await phone.open('24490-TT-3');
  const field = (name: string) => phone.page.locator(`input[name=${name}]`).inputValue();
  const form = {
    id: await field('id'),
    startedAt: await field('startedAt'),
    version: await field('version'),
    'q-overall': '5',
  };
  await phone.rate({ overall: 5 });
  await phone.send.click();
  const receipt = await phone.expectReceipt();
  const receiptUrl = new URL(phone.page.url()).pathname;

  const again = await request.post('/p/24490-TT-3', { form, maxRedirects: 0 });
  expect(again.status()).toBe(303);
  expect(again.headers().location).toBe(receiptUrl);
  const other = await request.post('/p/24490-TT-3', { form: { ...form, 'q-overall': '1' } });
  expect(other.status()).toBe(409);
  const document = await other.text();
  expect(document).toContain(phone.text('phone.conflict.title'));
  expect(document).toContain(receipt);
  expect(await storedResponses(world, '24490-TT-3')).toMatchObject([
    { ratings: [5, null, null, null, null, null] },
  ]);

  await phone.page.reload();
  expect(await phone.expectReceipt()).toBe(receipt);
  expect(await storedResponses(world, '24490-TT-3')).toHaveLength(1);
});

test('after success, Back shows an empty form with a number of its own', async ({
  phone,
  world,
}) => {
  await phone.open('24352-TT-1');
  const id = await phone.page.locator('input[name=id]').inputValue();
  await phone.rate({ overall: 3, access: 4 });
  await phone.comment.fill('Chỉ một lần');
  await phone.send.click();
  await phone.expectReceipt();
  await phone.page.goBack();
  await expect(phone.send).toBeVisible();
  await expect(phone.page.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(phone.comment).toHaveValue('');
  await expect(phone.page.locator('input[name=id]')).not.toHaveValue(id);
  expect(await storedResponses(world, '24352-TT-1')).toHaveLength(1);
});

test('the full questionnaire: 22 criteria by factor, the overall question, the profile', async ({
  phone,
  world,
}) => {
  await phone.open('24352-TT-2', '/full', 'en');
  await expect(
    phone.page.getByRole('group').filter({ has: phone.page.getByRole('radio') }),
  ).toHaveCount(23);
  const ratings = Object.fromEntries(
    fullQuestionnaire.items.map(({ code }, index) => [code, ((index % 5) + 1) as Rating]),
  );
  await phone.rate(ratings);
  await phone.page
    .getByLabel(phone.text('profile.sex.title'), { exact: true })
    .selectOption('female');
  await phone.page
    .getByLabel(phone.text('profile.ageBand.title'), { exact: true })
    .selectOption('60-plus');
  await phone.send.click();
  const receipt = await phone.expectReceipt();
  const stored = await storedResponses(world, '24352-TT-2');
  expect(stored).toMatchObject([
    {
      receipt,
      questionnaire: 'full',
      language: 'en',
      ratings: Object.values(ratings),
      profile: { sex: 'female', ageBand: '60-plus' },
    },
  ]);
});

test('filled in for somebody else: marked, and set aside from the score', async ({
  phone,
  watch,
  world,
}) => {
  await phone.open('24352-TT-3', '/assisted');
  await expect(phone.page.getByText(phone.text('phone.assisted.mark'))).toBeVisible();
  await phone.rate({ overall: 5, '1.1': 4 });
  watch.announce(/status of 422/);
  await phone.send.click();
  await expect(phone.summary.getByRole('link')).toHaveText([phone.text('problem.helper_missing')]);
  await phone.expectAccessible();
  await phone.page.getByRole('radio', { name: phone.text('survey.helper.relative') }).check();
  await phone.send.click();
  await phone.expectReceipt();
  const [stored] = await storedResponses(world, '24352-TT-3');
  expect(stored).toMatchObject({ channel: 'assisted', setAsideBy: 1, questionnaire: 'full' });
});

test('the short code opens the same place in any letter case; a wrong one is told calmly', async ({
  phone,
  watch,
  world,
}) => {
  watch.announce(/status of 404/);
  const centre = world.tree.find('24364-TT');
  await phone.page.goto('/p/');
  await phone.expectAccessible();
  const code = phone.page.getByRole('textbox', { name: phone.text('phone.code.label') });
  const open = phone.page.getByRole('button', { name: phone.text('phone.code.open') });
  await code.fill('00000');
  await open.click();
  await expect(
    phone.page.getByRole('heading', { name: phone.text('phone.code.unknown', { code: '00000' }) }),
  ).toBeVisible();
  await phone.expectAccessible();
  await code.fill(centre?.shortCode?.toLowerCase() ?? '');
  await open.click();
  await expect(phone.page.getByText(centre?.name.vi ?? '?').first()).toBeVisible();
  await phone.rate({ overall: 4 });
  await phone.send.click();
  await phone.expectReceipt();
  expect(await storedResponses(world, '24364-TT')).toMatchObject([{ counter: null }]);
});

test('with larger faces and fewer words, through a fault to the receipt', async ({
  phone,
  watch,
  world,
}) => {
  watch.announce(/status of 422/);
  const { page } = phone;
  await phone.open('24496-TT-2');
  const face = page.locator('.choice .face').first();
  const usual = (await face.boundingBox())?.width ?? 0;
  await page.getByRole('link', { name: phone.text('phone.look.simple') }).click();
  expect((await face.boundingBox())?.width).toBeGreaterThan(1.4 * usual);
  await expect(page.getByText(phone.text('phone.intro'))).toBeHidden();
  const required = phone.question('overall').getByText(phone.text('survey.required'));
  await expect(required).toBeVisible();
  await phone.expectAccessible();
  await phone.send.click();
  await expect(phone.summary).toBeVisible();
  await expect(page.getByText(phone.text('phone.intro'))).toBeHidden();
  await phone.rate({ overall: 4 });
  await phone.send.click();
  await expect(page.getByRole('heading', { name: phone.text('survey.thanks') })).toBeVisible();
  await expect(page.locator('html')).toHaveClass('simple');
  await phone.expectAccessible();
  expect(await storedResponses(world, '24496-TT-2')).toHaveLength(1);
  await phone.open('24496-TT-2');
  await page.goto(`${page.url()}?look=simple`);
  await page.getByRole('link', { name: phone.text('phone.look.usual') }).click();
  await expect(page.getByText(phone.text('phone.intro'))).toBeVisible();
});

test('reads at 320 pixels, in the dark and in forced colours', async ({ phone }) => {
  await phone.open('24364-TT-1');
  await expectReflow(phone.page);
  for (const media of [
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'light', forcedColors: 'active' },
  ] as const) {
    await phone.page.emulateMedia(media);
    await phone.reader.emulateMedia(media);
    await phone.rate({ overall: 1 });
    await phone.expectAccessible();
  }
});

test('garbled, too large and foreign forms get a calm page', async ({ request }) => {
  const post = (data: string, type = 'application/x-www-form-urlencoded') =>
    request.post('/p/24364-TT-2', { data: Buffer.from(data), headers: { 'Content-Type': type } });
  for (const [response, status] of [
    [await post('id=%E0%A4%A'), 400],
    [await post('{}', 'application/json'), 415],
    [await post(`comment=${'a'.repeat(70_000)}`), 413],
    [await request.delete('/p/24364-TT-2'), 405],
    [await request.get('/p/24364-TT-2/nowhere'), 404],
    [await request.get('/p/24364-TT-2/receipt/6f1c2f9e-8c55-4b0a-9d0e-3f7a1c2b4d5e'), 404],
  ] as const) {
    expect(response.status()).toBe(status);
    expect(response.headers()['content-type']).toMatch(/^text\/html/);
    expect(await response.text()).toMatch(/<h1>[^<]+<\/h1>/);
  }
});
