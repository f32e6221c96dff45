import type { Page } from '@playwright/test';

/**
 * What a page says past its language: texts, names and descriptions that stand outside ⟦…⟧, in which a
 * pseudo-language says everything. Left out are the parts marked as another language, and what stays as it is.
 */
export async function unspokenIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isSaid = (text: string) => !/\p{L}/u.test(text.replace(/⟦[^⟧]*⟧/g, ''));
    const root = document.documentElement.lang;
    const isOwn = (element: Element) => {
      const marked = element.closest('[lang]')?.getAttribute('lang') ?? root;
      const isKept = element.closest('script, noscript, style, [translate=no], textarea') !== null;
      return marked === root && !isKept;
    };
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      if (node.parentElement && isOwn(node.parentElement) && !isSaid(text)) found.push(text);
    }
    for (const name of ['aria-label', 'alt', 'title', 'placeholder', 'aria-description']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        const text = element.getAttribute(name) ?? '';
        if (isOwn(element) && !isSaid(text)) found.push(`${name}: ${text}`);
      }
    }
    return found;
  });
}
