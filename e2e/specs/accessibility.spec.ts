import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';
import { expectAccessible, expectReflow } from '@/e2e/pages/expect-accessible';
import { ACCOUNTS } from '@/e2e/pages/manage-page';
import { translator } from '@/lib/i18n/translator';
import { counterQuestionnaire } from '@/lib/questionnaire/published';

const PUBLIC = ['', '/places/24133', '/data', '/official', '/method', '/accessibility'];
const MANAGE = [
  '/places/24133',
  '/devices',
  '/devices/new',
  '/print',
  '/paper',
  '/paper/new?place=24133-TT-1',
  '/keys',
];
const OF_THE_PROVINCE = ['/places/66', '/languages', '/languages/new'];

/** As somebody may set it who needs more room between letters, words and lines (WCAG 1.4.12). */
const WIDE_SPACING = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important
}
p { margin-block-end: 2em !important }`;

/** Without an element, which our own rules against foreign styles would refuse. */
function setStyle(rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}

/** Texts of which a part is cut off, by their words; what only a screen reader is told is never seen. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      const isHidden = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const tooWide = isHidden(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const tooHigh = isHidden(overflowY) && element.scrollHeight > element.clientHeight + 1;
      const isForReaders = clipPath !== 'none' || element.clientWidth <= 1;
      return (tooWide || tooHigh) && !isForReaders ? [element.innerText] : [];
    }),
  );
}

async function expectForEverybody(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const media of [
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'light', forcedColors: 'active' },
    { colorScheme: 'light', forcedColors: 'none' },
  ] as const) {
    await page.emulateMedia(media);
    await expectAccessible(page);
  }
  await expectReflow(page);
  await expectAccessible(page);
  await page.evaluate(setStyle, WIDE_SPACING);
  await expectReflow(page);
  expect(await cutOff(page), `cut off on ${page.url()} with wide spacing`).toEqual([]);
}

for (const language of ['vi', 'en'] as const) {
  for (const path of PUBLIC) {
    test(`/${language}${path} is for everybody`, async ({ page }) => {
      await page.goto(`/${language}${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectForEverybody(page);
    });
  }

  for (const form of ['?', '/full?', '/assisted?', '?look=simple&']) {
    test(`the phone page${form} is for everybody, in ${language}`, async ({ page }) => {
      await page.goto(`/p/24133-TT-1${form}lang=${language}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectForEverybody(page);
    });
  }

  for (const [who, paths] of [
    ['commune', MANAGE],
    ['province', OF_THE_PROVINCE],
  ] as const) {
    test(`the pages of a ${who}’s managers are for everybody, in ${language}`, async ({
      page,
      manage,
    }) => {
      manage.language = language;
      await manage.signIn(ACCOUNTS[who]);
      for (const path of paths) {
        await page.goto(`/${language}/manage${path}`);
        await expect(manage.heading).toBeVisible();
        await expectForEverybody(page);
      }
    });
  }
}

async function restoreStyle(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Keeps the screen as it stands however long it is looked at; axe's own timers begin later. */
async function stopTimers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const last = window.setInterval(() => {}, 1000);
    for (let timer = last; timer > last - 10_000 && timer > 0; timer -= 1) clearTimeout(timer);
  });
}

for (const language of ['vi', 'en'] as const) {
  test(`every step of the kiosk is for everybody, in ${language}`, async ({ kiosk, page }) => {
    const pass = async () => {
      await stopTimers(page);
      await expectForEverybody(page);
      await restoreStyle(page);
    };
    await page.emulateMedia({ reducedMotion: language === 'vi' ? 'reduce' : 'no-preference' });
    await kiosk.open('24445-TT-2', language);
    await pass();
    const looks = (['kiosk.simple', 'kiosk.contrast', 'kiosk.larger'] as const).map((key) =>
      page.getByRole('button', { name: kiosk.text(key) }),
    );
    for (const look of looks) await look.click();
    await pass();
    for (const look of looks) await look.click();
    await kiosk.tap(1);
    await expect(kiosk.question(1)).toBeVisible();
    await pass();
    await kiosk.tap(1);
    await expect(page.getByText(kiosk.text('survey.reasons.hint'))).toBeVisible();
    await pass();
    await kiosk.next.click();
    for (const index of [2, 3, 4, 5]) {
      await expect(kiosk.question(index)).toBeVisible();
      await kiosk.tap(5);
    }
    await expect(kiosk.comment).toBeVisible();
    await pass();
    await kiosk.send.click();
    await expect(kiosk.thanks).toBeVisible();
    await pass();
    await expect(kiosk.thanks).toBeVisible();
    await page.getByRole('button', { name: kiosk.text('kiosk.again') }).click();
    await kiosk.openStaffMenu();
    await pass();
  });
}

test('the question whether somebody is there is for everybody', async ({ kiosk, page }) => {
  await page.clock.install();
  await kiosk.open('24445-TT-2');
  await kiosk.tap(4);
  await expect(kiosk.question(1)).toBeVisible();
  await expect(async () => {
    await page.clock.fastForward('00:46');
    await expect(kiosk.dialog).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 20_000 });
  await stopTimers(page);
  await expectForEverybody(page);
  await expect(kiosk.dialog).toBeVisible();
});

/** What has the focus, and what is wrong with how it is seen; null at the end of the page. */
async function focused(page: Page): Promise<{ name: string; faults: string[] } | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    // A hidden box is drawn by its label.
    const drawn = element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element;
    const shown = [element, drawn].map((one) => one.getBoundingClientRect());
    const box = shown.find(({ width, height }) => width > 1 && height > 1);
    const isMarked = [element, drawn, ...drawn.children].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const faults = isMarked ? [] : ['no mark'];
    if (!box) return { name: element.outerHTML.slice(0, 120), faults: [...faults, 'no room'] };
    const spots = [0.1, 0.5, 0.9].map((share) => ({
      x: box.left + box.width * share,
      y: box.top + box.height / 2,
    }));
    const isSeen = spots.some(({ x, y }) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (drawn.contains(top) || element.contains(top) || top.contains(drawn));
    });
    if (!isSeen) faults.push('covered or out of sight');
    return { name: element.outerHTML.slice(0, 120), faults };
  });
}

/** Tab leads through the page and out of it, and what it reaches is marked and in sight. */
async function expectFocusSeen(page: Page): Promise<void> {
  const stops: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop) break;
    expect(stop.faults, `${stop.name} on ${page.url()}`).toEqual([]);
    stops.push(stop.name);
    expect(stops.length, 'Tab leads out of the page').toBeLessThan(400);
  }
  expect(stops.length).toBeGreaterThan(3);
}

for (const size of [
  { width: 1280, height: 900 },
  { width: 360, height: 640 },
]) {
  test(`the focus is always seen, at ${size.width} pixels`, async ({ page, manage }) => {
    await page.setViewportSize(size);
    await manage.signIn(ACCOUNTS.commune);
    for (const path of ['/vi/accessibility', '/p/24133-TT-1', '/vi/manage/devices/new']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectFocusSeen(page);
    }
  });
}

/** What a screen reader is told of a question: its number and wording, then every answer in its order. */
function spokenQuestion(index: number): string {
  const t = translator('vi');
  const number = t('survey.position', {
    number: index + 1,
    total: counterQuestionnaire.items.length,
  });
  const required = index === 0 ? ` · ${t('survey.required')}` : '';
  const wording = counterQuestionnaire.items[index]?.wording.vi ?? '';
  const answers = [1, 2, 3, 4, 5, 'none'] as const;
  return [
    `- group ${JSON.stringify(`${number}${required} ${wording}`)}:`,
    ...answers.map((answer) => `  - radio ${JSON.stringify(t(`rating.${answer}`))}`),
  ].join('\n');
}

test('what a screen reader hears of a survey: every question, its answers, and what is wrong', async ({
  page,
  kiosk,
  watch,
}) => {
  const t = translator('vi');
  const heard = counterQuestionnaire.items.map((_, index) => spokenQuestion(index));
  const send = `- button ${JSON.stringify(t('survey.send'))}`;
  await page.goto('/p/24133-TT-1');
  await expect(page.getByRole('main')).toMatchAriaSnapshot([...heard, send].join('\n'));
  watch.announce(/status of 422/);
  await page.getByRole('button', { name: t('survey.send') }).click();
  const summary = page.getByRole('alert', { name: t('phone.problem.title') });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText([t('problem.overall_missing')]);
  await kiosk.open('24445-TT-2');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(spokenQuestion(0));
});

test('the statement tells every criterion, and is one step away from every public page', async ({
  page,
}) => {
  const t = translator('vi');
  await page.goto('/vi');
  await page.getByRole('link', { name: t('public.accessibility.link') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('public.accessibility.title'));
  const table = page.getByRole('table', { name: t('public.accessibility.table') });
  await expect(table.getByRole('rowheader')).toHaveCount(55);
  const partly = table
    .getByRole('row')
    .filter({ hasText: t('public.accessibility.status.partly') });
  // 1.3.1 untagged PDFs, 2.2.1 thanks and sessions, 3.1.2 language of comments, 3.3.8 the staff's PIN.
  await expect(partly).toHaveCount(4);
});
