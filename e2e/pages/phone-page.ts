import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessibleCopy } from '@/e2e/pages/expect-accessible';
import type { Language } from '@/lib/i18n/language';
import { type TextKey, type TextValues, translator } from '@/lib/i18n/translator';
import { counterQuestionnaire, fullQuestionnaire } from '@/lib/questionnaire/published';
import type { Rating } from '@/lib/questionnaire/questionnaire';

/** The phone's plain document; every step ends with a look at its accessibility. */
export class PhonePage {
  language: Language = 'vi';

  /** @param reader a page with script, for axe: citizens' phones need none */
  constructor(
    readonly page: Page,
    readonly reader: Page,
  ) {}

  async expectAccessible(): Promise<void> {
    await expectAccessibleCopy(this.page, this.reader);
  }

  text(key: TextKey, values?: TextValues): string {
    return translator(this.language)(key, values);
  }

  async open(code: string, form: '' | '/full' | '/assisted' = '', language: Language = 'vi') {
    this.language = language;
    await this.page.goto(`/p/${code}${form}${language === 'vi' ? '' : `?lang=${language}`}`);
    await expect(this.send).toBeVisible();
    await this.expectAccessible();
  }

  get send(): Locator {
    return this.page.getByRole('button', { name: this.text('survey.send'), exact: true });
  }

  get comment(): Locator {
    return this.page.getByRole('textbox', { name: this.text('survey.comment.title') });
  }

  get dossier(): Locator {
    return this.page.getByRole('textbox', { name: this.text('phone.dossier.title') });
  }

  get summary(): Locator {
    return this.page.getByRole('alert', { name: this.text('phone.problem.title') });
  }

  question(item: string): Locator {
    const items = [...counterQuestionnaire.items, ...fullQuestionnaire.items];
    const wording = items.find(({ code }) => code === item)?.wording[this.language] ?? '';
    return this.page.getByRole('group', { name: wording });
  }

  choice(item: string, rating: Rating | null): Locator {
    return this.question(item).getByRole('radio', { name: this.word(rating), exact: true });
  }

  private word(rating: Rating | null): string {
    return this.text(rating === null ? 'rating.none' : `rating.${rating}`);
  }

  async rate(ratings: Record<string, Rating | null>): Promise<void> {
    for (const [item, rating] of Object.entries(ratings)) {
      const radio = this.page.getByRole('radio', { name: this.word(rating), exact: true });
      await this.question(item).locator('label').filter({ has: radio }).click();
      await expect(this.choice(item, rating)).toBeChecked();
    }
  }

  async tick(reason: string): Promise<void> {
    const box = this.page.getByRole('checkbox', { name: reason });
    await this.page.locator('label').filter({ has: box }).click();
    await expect(box).toBeChecked();
  }

  /** @returns the receipt code */
  async expectReceipt(): Promise<string> {
    await expect(
      this.page.getByRole('heading', { name: this.text('survey.thanks') }),
    ).toBeVisible();
    await this.expectAccessible();
    return this.receipt();
  }

  async receipt(): Promise<string> {
    const receipt = this.page.getByText(this.text('survey.receipt')).locator('strong');
    await expect(receipt).toHaveText(/^[ACDEFGHJKMNPRTWXY34679]{8}$/);
    return receipt.innerText();
  }
}
