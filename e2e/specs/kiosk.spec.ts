import { expect, test } from '@/e2e/fixtures';
import { expectAccessible } from '@/e2e/pages/expect-accessible';
import { storedResponses } from '@/e2e/world/stored-responses';
import { CRITERIA } from '@/lib/questionnaire/criteria';
import { counterQuestionnaire } from '@/lib/questionnaire/published';

const PROCEDURES = CRITERIA.filter(({ factor }) => factor === 'procedures');
const COMMENT = 'Cảm ơn các cô chú, hồ sơ đất đai được trả sớm hai ngày – rất ưng ý!';

test('from the first tap to the thanks: low rating, reasons, back, skip, comment', async ({
  kiosk,
  world,
}) => {
  await kiosk.open('24305-TT-1');
  await kiosk.tap(4);
  await kiosk.expectQuestion(1);
  await kiosk.tap(5);
  await kiosk.expectQuestion(2);
  await kiosk.tap(2);
  await kiosk.expectReasons();
  await kiosk.tick(PROCEDURES[0]?.wording.vi ?? '');
  await kiosk.tick(PROCEDURES[2]?.wording.vi ?? '');
  await kiosk.next.click();
  await kiosk.expectQuestion(3);
  await kiosk.back.click();
  await kiosk.expectReasons();
  await kiosk.back.click();
  await kiosk.expectQuestion(2);
  await expect(kiosk.choice(2)).toBeChecked();
  await kiosk.tap(1);
  await kiosk.expectReasons();
  await kiosk.next.click();
  await kiosk.expectQuestion(3);
  await kiosk.tap(4);
  await kiosk.expectQuestion(4);
  await kiosk.tap(null);
  await kiosk.expectQuestion(5);
  await kiosk.tap(3);
  await kiosk.expectComment();
  await kiosk.comment.fill(COMMENT);
  await kiosk.send.click();
  const receipt = await kiosk.expectThanks();
  await kiosk.expectAllSent();
  const stored = await storedResponses(world, '24305-TT-1');
  expect(stored).toHaveLength(1);
  const positions = [PROCEDURES[0], PROCEDURES[2]].map(
    (reason) => counterQuestionnaire.reasons.findIndex(({ code }) => code === reason?.code) + 1,
  );
  expect(stored[0]).toMatchObject({
    receipt,
    centre: '24305-TT',
    questionnaire: 'counter',
    channel: 'kiosk',
    language: 'vi',
    setAsideBy: 0,
    ratings: [4, 5, 1, 4, null, 3],
    reasons: positions,
    comment: COMMENT,
  });
  await kiosk.page.getByRole('button', { name: kiosk.text('kiosk.again') }).click();
  await kiosk.expectStart();
});

test('a reason whose question is no longer rated low is not sent', async ({ kiosk, world }) => {
  await kiosk.open('24305-TT-2');
  await kiosk.tap(4);
  await kiosk.expectQuestion(1);
  await kiosk.tap(4);
  await kiosk.expectQuestion(2);
  await kiosk.tap(1);
  await kiosk.expectReasons();
  await kiosk.tick(PROCEDURES[0]?.wording.vi ?? '');
  await kiosk.back.click();
  await kiosk.expectQuestion(2);
  await kiosk.tap(5);
  for (const index of [3, 4, 5]) {
    await kiosk.expectQuestion(index);
    await kiosk.tap(5);
  }
  await kiosk.expectComment();
  await kiosk.send.click();
  await kiosk.expectThanks();
  await kiosk.expectAllSent();
  const [stored] = await storedResponses(world, '24305-TT-2');
  expect(stored).toMatchObject({ ratings: [4, 4, 5, 5, 5, 5], reasons: null, comment: null });
});

test('two taps on send are one answer, and the second one does not close the thanks', async ({
  kiosk,
  world,
}) => {
  await kiosk.open('24305-TT-3');
  await kiosk.answerAll([5, 5, 5, 5, 5, 5]);
  await kiosk.send.dblclick();
  await kiosk.expectThanks();
  await kiosk.expectAllSent();
  expect(await storedResponses(world, '24305-TT-3')).toHaveLength(1);
});

test('what the tablet cannot keep is not thanked for; nothing typed is lost, and trying again helps', async ({
  kiosk,
  world,
}) => {
  await kiosk.open('24310-TT-1');
  await kiosk.answerAll([5, 4, 5, 4, 5, 4]);
  await kiosk.comment.fill(COMMENT);
  await kiosk.page.evaluate(() => {
    const add = IDBObjectStore.prototype.add;
    const fail = () => {
      throw new DOMException('no space', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.add = fail;
    addEventListener('give-space', () => {
      IDBObjectStore.prototype.add = add;
    });
  });
  await kiosk.send.click();
  const failed = kiosk.page.getByRole('heading', { name: kiosk.text('kiosk.notKept.title') });
  await expect(failed).toBeVisible();
  await expect(kiosk.page.getByText(kiosk.text('kiosk.notKept.full'))).toBeVisible();
  await expectAccessible(kiosk.page);
  await expect(kiosk.thanks).toHaveCount(0);
  await kiosk.page.getByRole('button', { name: kiosk.text('kiosk.notKept.back') }).click();
  await expect(kiosk.comment).toHaveValue(COMMENT);
  await kiosk.send.click();
  await expect(failed).toBeVisible();
  expect(await storedResponses(world, '24310-TT-1')).toHaveLength(0);
  await kiosk.page.evaluate(() => dispatchEvent(new Event('give-space')));
  await kiosk.page.getByRole('button', { name: kiosk.text('kiosk.notKept.retry') }).click();
  const receipt = await kiosk.expectThanks();
  await kiosk.expectAllSent();
  const stored = await storedResponses(world, '24310-TT-1');
  expect(stored).toMatchObject([{ receipt, comment: COMMENT }]);
});

test('cut off from the network: thanked at once, since the tablet has it; sent by itself later, stored once', async ({
  kiosk,
  world,
  watch,
  context,
}) => {
  watch.announce(/ERR_INTERNET_DISCONNECTED/);
  await kiosk.open('24310-TT-2');
  await kiosk.answerAll([4, 4, 4, 4, 4, 4]);
  await context.setOffline(true);
  await kiosk.send.click();
  const receipt = await kiosk.expectThanks();
  await expect(kiosk.page.getByText(kiosk.text('kiosk.offline'))).toBeVisible();
  await expect(kiosk.page.getByText(kiosk.text('kiosk.waiting', { count: 1 }))).toBeVisible();
  expect(await storedResponses(world, '24310-TT-2')).toHaveLength(0);
  await context.setOffline(false);
  await kiosk.expectAllSent();
  await expect(kiosk.page.getByText(kiosk.text('kiosk.online'))).toBeVisible();
  const stored = await storedResponses(world, '24310-TT-2');
  expect(stored.map((answer) => answer.receipt)).toEqual([receipt]);
});

test('switched off and on without a network: it asks its survey, and all answers arrive later', async ({
  kiosk,
  world,
  watch,
  context,
}) => {
  watch.announce(/ERR_INTERNET_DISCONNECTED/);
  await kiosk.open('24310-TT-3');
  await kiosk.answerAll([5, 5, 5, 5, 5, 5]);
  await kiosk.expectInstalled();
  await context.setOffline(true);
  await kiosk.send.click();
  await kiosk.expectThanks();
  await kiosk.page.reload();
  await kiosk.expectStart();
  await expect(kiosk.page.getByText(kiosk.text('kiosk.waiting', { count: 1 }))).toBeVisible();
  await kiosk.answerAll([3, 3, 3, 3, 3, 3]);
  await kiosk.send.click();
  await kiosk.expectThanks();
  await expect(kiosk.page.getByText(kiosk.text('kiosk.waiting', { count: 2 }))).toBeVisible();
  await context.setOffline(false);
  await kiosk.expectAllSent();
  const stored = await storedResponses(world, '24310-TT-3');
  expect(stored.map(({ ratings }) => ratings[0]).sort()).toEqual([3, 5]);
});

test('an acknowledgement lost after the answer was stored makes no second one', async ({
  kiosk,
  world,
  watch,
}) => {
  watch.announce(/ERR_FAILED/);
  let lost = 0;
  await kiosk.page.route('**/api/v1/devices/*/responses', async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort('failed');
  });
  await kiosk.open('24313-TT-1');
  await kiosk.answerAll([5, 5, 5, 5, 5, 5]);
  const again = kiosk.page.waitForResponse('**/api/v1/devices/*/responses');
  await kiosk.send.click();
  await kiosk.expectThanks();
  const { results } = await (await again).json();
  expect(results.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['repeated']);
  await kiosk.expectAllSent();
  expect(await storedResponses(world, '24313-TT-1')).toHaveLength(1);
});

test('what the server does not take is held for staff, and shown to them', async ({
  kiosk,
  world,
}) => {
  await kiosk.page.route('**/api/v1/devices/*/responses', async (route) => {
    const body = route.request().postDataJSON();
    body.answers[0].response.mood = 'good';
    await route.continue({ postData: JSON.stringify(body) });
  });
  await kiosk.open('24313-TT-2');
  await kiosk.answerAll([5, 5, 5, 5, 5, 5]);
  await kiosk.send.click();
  await kiosk.expectThanks();
  await expect(kiosk.page.getByText(kiosk.text('kiosk.held', { count: 1 }))).toBeVisible();
  await kiosk.page.getByRole('button', { name: kiosk.text('kiosk.again') }).click();
  await kiosk.expectStart();
  await kiosk.page.getByRole('button', { name: kiosk.text('kiosk.staff'), exact: true }).click();
  await expect(
    kiosk.page.getByText(kiosk.text('kiosk.staff.parkedOne', { sequence: 1 })),
  ).toBeVisible();
  await expect(kiosk.page.getByText(kiosk.text('kiosk.parked.invalid'))).toBeVisible();
  await expectAccessible(kiosk.page);
  expect(await storedResponses(world, '24313-TT-2')).toHaveLength(0);
});

test('by keyboard alone', async ({ kiosk, world }) => {
  const { keyboard } = kiosk.page;
  await kiosk.open('24313-TT-3');
  const tabTo = async (target: ReturnType<typeof kiosk.choice>) => {
    for (let press = 0; press < 20; press += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  };
  await tabTo(kiosk.choice(1));
  for (const index of [0, 1, 2, 3, 4, 5]) {
    if (index > 0) {
      await kiosk.expectQuestion(index);
      await keyboard.press('Tab');
    }
    await expect(kiosk.choice(1)).toBeFocused();
    for (const rating of [2, 3, 4] as const) {
      await keyboard.press('ArrowRight');
      await expect(kiosk.choice(rating)).toBeChecked();
    }
    await keyboard.press('Enter');
  }
  await kiosk.expectComment();
  await tabTo(kiosk.comment);
  await keyboard.type('Tot');
  await tabTo(kiosk.send);
  await keyboard.press('Enter');
  await kiosk.expectThanks();
  await kiosk.expectAllSent();
  const [stored] = await storedResponses(world, '24313-TT-3');
  expect(stored).toMatchObject({ ratings: [4, 4, 4, 4, 4, 4], comment: 'Tot' });
});

test('the language can be changed half way, and nothing said is lost', async ({ kiosk, world }) => {
  await kiosk.open('24316-TT-1');
  await kiosk.tap(5);
  await kiosk.expectQuestion(1);
  await kiosk.tap(4);
  await kiosk.expectQuestion(2);
  await kiosk.switchTo('en');
  await kiosk.expectQuestion(2);
  await kiosk.back.click();
  await kiosk.expectQuestion(1);
  await expect(kiosk.choice(4)).toBeChecked();
  await kiosk.next.click();
  for (const index of [2, 3, 4, 5]) {
    await kiosk.expectQuestion(index);
    await kiosk.tap(5);
  }
  await kiosk.expectComment();
  await kiosk.send.click();
  await kiosk.expectThanks();
  await kiosk.expectAllSent();
  const [stored] = await storedResponses(world, '24316-TT-1');
  expect(stored).toMatchObject({ language: 'en', ratings: [5, 4, 5, 5, 5, 5] });
  await kiosk.page.getByRole('button', { name: kiosk.text('kiosk.again') }).click();
  kiosk.language = 'vi';
  await kiosk.expectStart();
});

test('larger text, high contrast and fewer words keep every screen whole', async ({ kiosk }) => {
  await kiosk.page.setViewportSize({ width: 800, height: 1280 });
  await kiosk.open('24316-TT-2', 'en');
  for (const setting of ['kiosk.larger', 'kiosk.contrast', 'kiosk.simple'] as const) {
    const button = kiosk.page.getByRole('button', { name: kiosk.text(setting) });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await kiosk.expectQuestion(0);
  }
  await kiosk.tap(1);
  await kiosk.expectQuestion(1);
  await kiosk.tap(1);
  await kiosk.expectReasons();
});

test('two fingers or a palm choose nothing', async ({ kiosk }) => {
  await kiosk.open('24316-TT-3');
  await kiosk.page
    .locator('label')
    .filter({ has: kiosk.choice(1) })
    .evaluate((face) => {
      const pointer = { bubbles: true, pointerType: 'touch' };
      face.dispatchEvent(
        new PointerEvent('pointerdown', { ...pointer, pointerId: 11, isPrimary: true }),
      );
      face.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, pointerId: 12 }));
      face.dispatchEvent(new PointerEvent('pointerup', { ...pointer, pointerId: 12 }));
      face.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
    });
  await expect(kiosk.choice(1)).not.toBeChecked();
  await kiosk.tap(5);
  await kiosk.expectQuestion(1);
});

test('the address of before leads to the kiosk, and does not stay in the address bar', async ({
  kiosk,
}) => {
  await kiosk.page.goto('/en/kiosk/24316-TT-3');
  kiosk.language = 'en';
  await kiosk.expectStart();
  expect(new URL(kiosk.page.url()).pathname + new URL(kiosk.page.url()).search).toBe('/kiosk');
});
