import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';
import { expectAccessible } from '@/e2e/pages/expect-accessible';
import type { KioskPage } from '@/e2e/pages/kiosk-page';
import { storedResponses } from '@/e2e/world/stored-responses';

const IDLE = '00:46';
const COUNTDOWN_MS = 21_000;

/**
 * Nobody is there until the kiosk asks. Once more if the browser told of the last touch only after
 * the clock had jumped: it does so when it next has time, and that is activity.
 */
async function leaveAlone(kiosk: KioskPage): Promise<void> {
  await expect(async () => {
    await kiosk.page.clock.fastForward(IDLE);
    await expect(kiosk.dialog).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 20_000 });
}

test.beforeEach(async ({ page }) => {
  await page.clock.install();
});

test('asks after a while whether somebody is there, and stays as often as told', async ({
  kiosk,
}) => {
  await kiosk.open('24343-TT-1');
  await kiosk.tap(4);
  await kiosk.expectQuestion(1);
  const stay = kiosk.dialog.getByRole('button', { name: kiosk.text('kiosk.idle.stay') });
  for (let time = 0; time < 10; time += 1) {
    await leaveAlone(kiosk);
    if (time === 0) await expectAccessible(kiosk.page);
    await stay.click();
    await expect(kiosk.dialog).toHaveCount(0);
  }
  await kiosk.expectQuestion(1);
  await kiosk.back.click();
  await expect(kiosk.choice(4)).toBeChecked();
});

test('somebody who types is not asked', async ({ kiosk }) => {
  await kiosk.open('24343-TT-1');
  await kiosk.answerAll([5, 5, 5, 5, 5, 5]);
  await kiosk.comment.click();
  for (const word of ['mot ', 'hai ', 'ba ']) {
    await kiosk.page.clock.fastForward('00:40');
    await kiosk.page.keyboard.type(word);
  }
  await expect(kiosk.dialog).toHaveCount(0);
  await expect(kiosk.comment).toHaveValue('mot hai ba ');
});

test('Telex that is being composed counts as being here, and is neither cut nor reset', async ({
  kiosk,
  page,
}) => {
  await kiosk.open('24346-TT-1');
  await kiosk.answerAll([5, 5, 5, 5, 5, 5]);
  await kiosk.comment.click();
  const keyboard = await page.context().newCDPSession(page);
  for (const text of ['t', 'tô', 'tốt', 'tốt l', 'tốt lắ', 'tốt lắm']) {
    await page.clock.fastForward('00:40');
    const end = text.length;
    await keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: end,
      selectionEnd: end,
    });
    await expect(kiosk.comment).toHaveValue(text);
  }
  await expect(kiosk.dialog).toHaveCount(0);
  await keyboard.send('Input.insertText', { text: 'tốt lắm' });
  await expect(kiosk.comment).toHaveValue('tốt lắm');
  await leaveAlone(kiosk);
  await kiosk.dialog.getByRole('button', { name: kiosk.text('kiosk.idle.stay') }).click();
  await expect(kiosk.comment).toHaveValue('tốt lắm');
});

const QUIET_SIGNS = {
  'the focus of a screen reader': (page: Page) =>
    page.evaluate(() => {
      const buttons = [...document.querySelectorAll('button')];
      const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
      buttons[(at + 1) % buttons.length]?.focus();
    }),
  scrolling: (page: Page) =>
    page.evaluate(() => {
      document.documentElement.style.height = '5000px';
      scrollTo(0, scrollY === 0 ? 200 : 0);
    }),
  'a wheel': (page: Page) => page.mouse.wheel(0, 10),
  composition: (page: Page) =>
    page.evaluate(() => {
      const event = new CompositionEvent('compositionupdate', { bubbles: true, data: 'ô' });
      document.querySelector('input')?.dispatchEvent(event);
    }),
};

for (const [sign, give] of Object.entries(QUIET_SIGNS)) {
  test(`${sign} is activity`, async ({ kiosk, page }) => {
    await kiosk.open('24346-TT-2');
    await kiosk.tap(4);
    await kiosk.expectQuestion(1);
    for (let time = 0; time < 4; time += 1) {
      await page.clock.fastForward('00:40');
      await give(page);
      // The browser tells of a scrolling with the next frame only.
      await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
    }
    await expect(kiosk.dialog).toHaveCount(0);
    await leaveAlone(kiosk);
  });
}

test('left alone: a partial answer is kept and told apart, nothing of it stays on the device', async ({
  kiosk,
  context,
  world,
}) => {
  await kiosk.open('24343-TT-2');
  const historyBefore = await kiosk.page.evaluate(() => history.length);
  await kiosk.switchTo('en');
  await kiosk.answerAll([2, 5, 4, 4, 4, 4]);
  await kiosk.comment.fill('Bí mật của người trước');
  await leaveAlone(kiosk);
  await kiosk.page.clock.runFor(COUNTDOWN_MS);
  kiosk.language = 'vi';
  await kiosk.expectStart();
  await kiosk.expectAllSent();

  const stored = await storedResponses(world, '24343-TT-2');
  expect(stored).toHaveLength(1);
  expect(stored[0]).toMatchObject({
    setAsideBy: 2,
    ratings: [2, 5, 4, 4, 4, 4],
    comment: null,
    reasons: null,
  });
  const left = await kiosk.page.evaluate(async () => ({
    text: document.documentElement.outerHTML.includes('Bí mật'),
    storage: localStorage.length + sessionStorage.length,
    history: history.length,
  }));
  expect(left).toEqual({ text: false, storage: 0, history: historyBefore });
  expect(await context.cookies()).toEqual([]);
  for (const rating of [1, 2, 3, 4, 5] as const) {
    await expect(kiosk.choice(rating)).not.toBeChecked();
  }
});

test('only the overall question answered is a partial answer too', async ({ kiosk, world }) => {
  await kiosk.open('24343-TT-3');
  await kiosk.tap(5);
  await kiosk.expectQuestion(1);
  await leaveAlone(kiosk);
  await kiosk.dialog.getByRole('button', { name: kiosk.text('kiosk.idle.end') }).click();
  await kiosk.expectStart();
  await kiosk.expectAllSent();
  const [stored] = await storedResponses(world, '24343-TT-3');
  expect(stored).toMatchObject({ setAsideBy: 2, ratings: [5, null, null, null, null, null] });
});

test('who only looked and left has said nothing', async ({ kiosk, world }) => {
  await kiosk.open('24346-TT-1');
  await kiosk.switchTo('en');
  await leaveAlone(kiosk);
  await kiosk.dialog.getByRole('button', { name: kiosk.text('kiosk.idle.end') }).click();
  kiosk.language = 'vi';
  await kiosk.expectStart();
  expect(await storedResponses(world, '24346-TT-1')).toHaveLength(0);
});

test('the thanks give way to the next person by themselves', async ({ kiosk }) => {
  await kiosk.open('24346-TT-2');
  await kiosk.answerAll([5, 5, 5, 5, 5, 5]);
  await kiosk.send.click();
  await kiosk.expectThanks();
  await kiosk.page.clock.fastForward('00:09');
  await kiosk.expectStart();
});
