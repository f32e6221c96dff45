import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '@/e2e/pages/expect-accessible';
import type { Language } from '@/lib/i18n/language';
import { type TextKey, type TextValues, translator } from '@/lib/i18n/translator';
import { counterQuestionnaire } from '@/lib/questionnaire/published';
import type { Rating } from '@/lib/questionnaire/questionnaire';

const QUESTIONS = counterQuestionnaire.items;

/** The kiosk as a citizen sees it; every step ends with a look at its accessibility. */
export class KioskPage {
  language: Language = 'vi';

  constructor(readonly page: Page) {}

  text(key: TextKey, values?: TextValues): string {
    return translator(this.language)(key, values);
  }

  async open(code: string, language: Language = 'vi'): Promise<void> {
    this.language = language;
    await this.page.goto(`/kiosk?at=${code}&lang=${language}`);
    await this.expectStart();
  }

  /** The address that a manager's QR code holds. */
  async openPaired(code: string, baseUrl = ''): Promise<void> {
    await this.page.goto(`${baseUrl}/kiosk#${code}`);
    await this.expectStart();
  }

  async typeCode(code: string): Promise<void> {
    const half = (key: TextKey) => this.page.getByRole('textbox', { name: this.text(key) });
    await half('kiosk.pair.first').fill(code.slice(0, 4));
    await half('kiosk.pair.second').fill(code.slice(4));
    await this.page.getByRole('button', { name: this.text('kiosk.pair.submit') }).click();
  }

  /** The tablet's own program answers from now on, with a network or without. */
  async expectInstalled(): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(() => navigator.serviceWorker.controller !== null))
      .toBe(true);
  }

  /** What the browser does when a network comes: the kiosk asks the server at once. */
  async hearOfNetwork(): Promise<void> {
    await this.page.evaluate(() => dispatchEvent(new Event('online')));
  }

  async openStaffMenu(): Promise<void> {
    const button = this.page.getByRole('button', { name: this.text('kiosk.staff'), exact: true });
    await button.click();
    await expect(this.page.getByRole('heading', { name: this.text('kiosk.staff') })).toBeVisible();
  }

  async givePin(pin: string): Promise<void> {
    await this.page.getByRole('textbox', { name: this.text('kiosk.staff.pin') }).fill(pin);
    await this.page.getByRole('button', { name: this.text('kiosk.staff.pin.open') }).click();
  }

  /** Everything that was kept has reached the server: nothing waits in the tablet. */
  async expectAllSent(): Promise<void> {
    await expect.poll(() => this.page.evaluate(countHeldAnswers)).toBe(0);
  }

  get send(): Locator {
    return this.page.getByRole('button', { name: this.text('survey.send') });
  }

  get back(): Locator {
    return this.page.getByRole('button', { name: this.text('kiosk.back') });
  }

  get next(): Locator {
    return this.page.getByRole('button', { name: this.text('kiosk.next') });
  }

  get comment(): Locator {
    return this.page.getByRole('textbox', { name: this.text('survey.comment.title') });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: this.text('kiosk.idle.title') });
  }

  get thanks(): Locator {
    return this.page.getByRole('heading', { name: this.text('survey.thanks') });
  }

  choice(rating: Rating | null): Locator {
    const name = this.text(rating === null ? 'rating.none' : `rating.${rating}`);
    return this.page.getByRole('radio', { name, exact: true });
  }

  async expectStart(): Promise<void> {
    await this.expectQuestion(0);
    await expect(this.page.getByText(this.text('kiosk.start'))).toBeVisible();
    await expect(this.page.getByRole('radio', { checked: true })).toHaveCount(0);
  }

  question(index: number): Locator {
    const wording = QUESTIONS[index]?.wording[this.language] ?? '';
    return this.page.getByRole('group', { name: wording });
  }

  async expectQuestion(index: number): Promise<void> {
    await expect(this.question(index)).toBeVisible();
    await expectAccessible(this.page);
  }

  async expectReasons(): Promise<void> {
    const name = this.text('survey.reasons.title');
    await expect(this.page.getByRole('group', { name })).toBeVisible();
    await expectAccessible(this.page);
  }

  async expectComment(): Promise<void> {
    await expect(this.comment).toBeVisible();
    await expectAccessible(this.page);
  }

  /** A tap on a face, or on "no opinion". */
  async tap(rating: Rating | null): Promise<void> {
    await this.page
      .locator('label')
      .filter({ has: this.choice(rating) })
      .click();
  }

  async tick(reason: string): Promise<void> {
    const box = this.page.getByRole('checkbox', { name: reason });
    await this.page.locator('label').filter({ has: box }).click();
    await expect(box).toBeChecked();
  }

  /** All six questions, no factor among them rated low, up to the comment: the way to what is tested. */
  async answerAll(ratings: readonly (Rating | null)[]): Promise<void> {
    for (const [index, rating] of ratings.entries()) {
      await expect(this.question(index)).toBeVisible();
      await this.tap(rating);
    }
    await this.expectComment();
  }

  /** @returns the receipt code */
  async expectThanks(): Promise<string> {
    await expect(this.thanks).toBeVisible();
    await expectAccessible(this.page);
    const receipt = this.page.getByText(this.text('survey.receipt')).locator('strong');
    await expect(receipt).toHaveText(/^[ACDEFGHJKMNPRTWXY34679]{8}$/);
    return receipt.innerText();
  }

  async switchTo(language: Language): Promise<void> {
    const name = this.text(`language.${language}`);
    await this.page.getByRole('button', { name, exact: true }).click();
    this.language = language;
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
  }
}

/** Runs in the page: how many answers the tablet holds, waiting or parked. */
function countHeldAnswers(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('hai-long-kiosk');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const count = database.transaction('answers').objectStore('answers').count();
      count.onsuccess = () => {
        database.close();
        resolve(count.result);
      };
      count.onerror = () => reject(count.error);
    };
  });
}
