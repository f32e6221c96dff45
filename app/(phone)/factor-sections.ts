import type { Factor, Item, Questionnaire } from '@/lib/questionnaire/questionnaire';

export type FactorSection = { factor: Factor | null; items: Item[] };

/** Neighbouring items of one factor together; `null` when no factor has more than one item. */
export function factorSections(questionnaire: Questionnaire): FactorSection[] | null {
  const sections: FactorSection[] = [];
  for (const item of questionnaire.items) {
    const last = sections.at(-1);
    if (last && last.factor === item.factor) last.items.push(item);
    else sections.push({ factor: item.factor, items: [item] });
  }
  return sections.some((section) => section.items.length > 1) ? sections : null;
}
