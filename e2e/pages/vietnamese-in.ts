import type { Page } from '@playwright/test';

/**
 * Texts with Vietnamese letters on a page in English, but for those that are marked as Vietnamese and
 * names that stay as they are.
 */
export async function vietnameseIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const letters = /[ăâđêôơư]|[\u1ea0-\u1ef9]|[àáãèéìíòóõùúý]/iu;
    const names = /Hài Lòng|Ê Đê|M’nông/g;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [document.title].filter((text) =>
      letters.test(text.replace(names, '')),
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest('script, style, [lang=vi]')) continue;
      const text = (node.textContent ?? '').trim();
      if (letters.test(text.replace(names, ''))) found.push(text);
    }
    return found;
  });
}
