import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/**
 * WCAG 2.0 to 2.2, A and AA, on the page as it is now; there is no list of exceptions. The legacy mode
 * leaves out frames of other origins, of which we have none, and is four times as fast.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: STANDARDS }, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.html}\n  ${node.failureSummary}`),
  );
  expect(told, `axe on ${page.url()}`).toEqual([]);
}

/**
 * The same for a page whose context has no script, where axe cannot run: `reader`, which has, is shown
 * the document as it stands, with what is filled in.
 */
export async function expectAccessibleCopy(page: Page, reader: Page): Promise<void> {
  const document = await page.evaluate(copyOfDocument);
  await reader.setViewportSize(page.viewportSize() ?? { width: 360, height: 740 });
  await reader.setContent(`<!doctype html>${document}`);
  await expectAccessible(reader);
}

function copyOfDocument(): string {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  const inputs = [...document.querySelectorAll('input')];
  for (const [index, input] of copy.querySelectorAll('input').entries()) {
    input.toggleAttribute('checked', inputs[index]?.checked);
  }
  return copy.outerHTML;
}

/** At 320 CSS pixels, which is 1280 at a zoom of 400 %, nothing scrolls sideways but tables in their own frame. */
export async function expectReflow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  const wider = await page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth)
      .map((element) => `${element.tagName} ${element.className}`);
  });
  expect(wider, `wider than ${page.url()} at 320`).toEqual([]);
}
