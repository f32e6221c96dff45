import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '@/e2e/pages/expect-accessible';
import type { Language } from '@/lib/i18n/language';
import { type TextKey, type TextValues, translator } from '@/lib/i18n/translator';

type Address = Record<string, string>;

/** The pages that everybody may read. */
export class PublicPage {
  language: Language = 'vi';

  constructor(readonly page: Page) {}

  text(key: TextKey, values?: TextValues): string {
    return translator(this.language)(key, values);
  }

  /** The province without a code. */
  async goTo(code: string | null, address: Address): Promise<void> {
    const path = code === null ? `/${this.language}` : `/${this.language}/places/${code}`;
    await this.page.goto(`${path}?${new URLSearchParams(address)}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** Goes there and looks at its accessibility. */
  async open(code: string | null, address: Address): Promise<void> {
    await this.goTo(code, address);
    await expectAccessible(this.page);
  }

  get places(): Locator {
    return this.page.locator('#places').getByRole('table');
  }

  get sentence(): Locator {
    return this.page.locator('.headline .lead');
  }

  /** "Where does this number come from?" */
  get trace(): Locator {
    return this.page.locator('#trace');
  }

  /** What the open trace says under a heading. */
  traced(heading: TextKey): Locator {
    const term = this.page.getByText(this.text(heading), { exact: true });
    return this.trace.locator('.trace__item').filter({ has: term }).locator('dd');
  }

  /** The publications of the period shown, the first one first, when there is more than one. */
  get revisions(): Locator {
    return this.page.locator('#revisions').getByRole('table');
  }

  /** What stands in the table of places beside a name. */
  row(name: string): Locator {
    return this.places.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  figure(label: TextKey): Locator {
    return this.page
      .locator('.stat')
      .filter({ has: this.page.getByText(this.text(label), { exact: true }) })
      .locator('.stat__value, .stat__hidden');
  }
}
