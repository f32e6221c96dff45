import type { Asked } from '@/lib/language-packs/language-pack';
import { factorNames } from '@/lib/questionnaire/criteria';
import { FACTORS, type Factor, type Questionnaire } from '@/lib/questionnaire/questionnaire';

/** A factor's name as a heading above its questions. */
export function askedFactor(factor: Factor): Asked {
  return { code: `factor-${factor}`, wording: factorNames[factor] };
}

/** All that a questionnaire version shows of its own: questions, reasons, and headings where it has sections. */
export function askedParts({ items, reasons }: Questionnaire): Asked[] {
  const isSectioned = FACTORS.some(
    (factor) => items.filter((item) => item.factor === factor).length > 1,
  );
  const factors = isSectioned ? FACTORS.map(askedFactor) : [];
  return [...items, ...reasons, ...factors].map(({ code, wording }) => ({ code, wording }));
}
