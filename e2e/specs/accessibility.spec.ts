import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';
import { expectAccessible, expectReflow } from '@/e2e/pages/expect-accessible';
import { ACCOUNTS } from '@/e2e/pages/manage-page';
import { translator } from '@/lib/i18n/translator';

const PUBLIC = ['', '/places/24133', '/data', '/official', '/method', '/accessibility'];
const MANAGE = ['/places/24133', '/devices', '/devices/new', '/print'];

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

  for (const form of ['', '/full', '/assisted']) {
    test(`the phone page${form} is for everybody, in ${language}`, async ({ page }) => {
      await page.goto(`/p/24133-TT-1${form}?lang=${language}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectForEverybody(page);
    });
  }

  test(`managers’ pages are for everybody, in ${language}`, async ({ page, manage }) => {
    manage.language = language;
    await manage.signIn(ACCOUNTS.commune);
    for (const path of MANAGE) {
      await page.goto(`/${language}/manage${path}`);
      await expect(manage.heading).toBeVisible();
      await expectForEverybody(page);
    }
  });
}

test('the kiosk is for everybody', async ({ kiosk, page }) => {
  await kiosk.open('24343-TT-1');
  await expectForEverybody(page);
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
  await expect(partly).toHaveCount(3);
});
