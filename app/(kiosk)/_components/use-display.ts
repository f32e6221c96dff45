import { useCallback, useEffect, useState } from 'react';
import type { Language } from '@/lib/i18n/language';

export type Display = { language: Language; isLarger: boolean; isHighContrast: boolean };

/** Language, size and contrast as this person wants them; the next one finds the first setting again. */
export function useDisplay(firstLanguage: Language) {
  const [chosen, setDisplay] = useState<Display | null>(null);
  const display = chosen ?? { language: firstLanguage, isLarger: false, isHighContrast: false };
  const { language, isLarger, isHighContrast } = display;

  useEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.toggleAttribute('data-larger', isLarger);
    if (isHighContrast) root.dataset.contrast = 'high';
    else delete root.dataset.contrast;
  }, [language, isLarger, isHighContrast]);

  const reset = useCallback(() => setDisplay(null), []);
  return { display, setDisplay, reset };
}
