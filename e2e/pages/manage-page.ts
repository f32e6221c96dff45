import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '@/e2e/pages/expect-accessible';
import type { Language } from '@/lib/i18n/language';
import { type TextKey, type TextValues, translator } from '@/lib/i18n/translator';

/** As app/_server/demonstration-accounts.ts makes them, and as the sign-in page prints them. */
export const ACCOUNTS = {
  province: 'tinh@minhhoa.example',
  commune: 'buonmathuot@minhhoa.example',
  provincialCentre: 'trungtam@minhhoa.example',
} as const;
export const PASSWORD = 'hai-long-2026';

type Address = Record<string, string>;

/** The pages of those in charge. */
export class ManagePage {
  language: Language = 'vi';

  constructor(readonly page: Page) {}

  text(key: TextKey, values?: TextValues): string {
    return translator(this.language)(key, values);
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get children(): Locator {
    return this.page.locator('#children-table').getByRole('table');
  }

  get comments(): Locator {
    return this.page.locator('#comments');
  }

  /** Fills and sends the sign-in form that is open. */
  async fillSignIn(email: string, password: string): Promise<void> {
    await this.page.getByLabel(this.text('signIn.email')).fill(email);
    await this.page.getByLabel(this.text('signIn.password')).fill(password);
    await this.page.getByRole('button', { name: this.text('signIn.submit') }).click();
  }

  async signIn(email: string): Promise<void> {
    await this.page.goto(`/${this.language}/manage/sign-in`);
    await this.fillSignIn(email, PASSWORD);
    await this.page.waitForURL(/\/manage\/places\//);
  }

  /** Over only when the page says so: until then the browser still is signed in. */
  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: this.text('manage.signOut') }).click();
    await expect(this.page.getByText(this.text('signIn.out'))).toBeVisible();
  }

  async goToPlace(code: string, address: Address): Promise<void> {
    const query = new URLSearchParams(address);
    await this.page.goto(`/${this.language}/manage/places/${code}?${query}`);
    await expect(this.heading).toBeVisible();
  }

  /** Goes there and looks at its accessibility. */
  async openPlace(code: string, address: Address): Promise<void> {
    await this.goToPlace(code, address);
    await expectAccessible(this.page);
  }

  /** A key figure by its label: what stands below it. */
  figure(label: TextKey): Locator {
    return this.page
      .locator('.stat')
      .filter({ has: this.page.getByText(this.text(label), { exact: true }) })
      .locator('.stat__value, .stat__hidden');
  }
}
