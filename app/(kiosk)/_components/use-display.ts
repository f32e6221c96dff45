import { useCallback, useEffect, useState } from 'react';
import type { LanguageTag } from '@/lib/i18n/language-tag';

export type Display = {
  language: LanguageTag;
  isLarger: boolean;
  isHighContrast: boolean;
  /** Larger faces and only the words that are needed. */
  isSimple: boolean;
  isReadAloud: boolean;
};

const USUAL = { isLarger: false, isHighContrast: false, isSimple: false, isReadAloud: false };

/** Language, size and contrast as this person wants them; the next one finds the first setting again. */
export function useDisplay(firstLanguage: LanguageTag) {
  const [chosen, setDisplay] = useState<Display | null>(null);
  const display = chosen ?? { language: firstLanguage, ...USUAL };
  const { language, isLarger, isHighContrast, isSimple } = display;

  useEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.toggleAttribute('data-larger', isLarger);
    root.toggleAttribute('data-simple', isSimple);
    if (isHighContrast) root.dataset.contrast = 'high';
    else delete root.dataset.contrast;
  }, [language, isLarger, isHighContrast, isSimple]);

  const reset = useCallback(() => setDisplay(null), []);
  return { display, setDisplay, reset };
}
