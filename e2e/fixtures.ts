import { test as base } from '@playwright/test';
import { KioskPage } from '@/e2e/pages/kiosk-page';
import { ManagePage } from '@/e2e/pages/manage-page';
import { PageWatch } from '@/e2e/pages/page-watch';
import { PhonePage } from '@/e2e/pages/phone-page';
import { PublicPage } from '@/e2e/pages/public-page';
import { startWorld, type World } from '@/e2e/world/world';

export { expect } from '@playwright/test';

type OfTest = {
  watch: PageWatch;
  kiosk: KioskPage;
  phone: PhonePage;
  manage: ManagePage;
  publicPage: PublicPage;
};

const WORLD_TIMEOUT_MS = 90_000;

export const test = base.extend<OfTest, { world: World }>({
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off the pattern
    async ({}, use) => {
      const world = await startWorld();
      await use(world);
      await world.end();
    },
    { scope: 'worker', timeout: WORLD_TIMEOUT_MS },
  ],
  baseURL: async ({ world }, use) => use(world.baseUrl),
  watch: [
    async ({ context, world }, use) => {
      const watch = new PageWatch(context, world);
      await use(watch);
      watch.conclude();
    },
    { auto: true },
  ],
  kiosk: async ({ page }, use) => use(new KioskPage(page)),
  phone: async ({ page, browser }, use) => {
    const withScript = await browser.newContext({ javaScriptEnabled: true });
    await use(new PhonePage(page, await withScript.newPage()));
    await withScript.close();
  },
  manage: async ({ page }, use) => use(new ManagePage(page)),
  publicPage: async ({ page }, use) => use(new PublicPage(page)),
});
