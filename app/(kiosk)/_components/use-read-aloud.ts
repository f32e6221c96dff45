import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { hasVoice, readAloud, subscribeVoices } from '@/app/_ui/read-aloud';
import type { Language } from '@/lib/i18n/language';

/** Where the device has no voice for the language shown there is no button either. */
export function useCanRead(language: Language): boolean {
  return useSyncExternalStore(
    subscribeVoices,
    useCallback(() => hasVoice(language), [language]),
  );
}

/**
 * Reads each screen that comes, and falls silent at the first touch or key.
 * @param language `null`: reads nothing
 * @param screen another one for every screen
 */
export function useReadAloud(language: Language | null, screen: string, onFail: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen is read anew
  useEffect(() => {
    const root = document.querySelector('dialog[open]') ?? document.querySelector('main');
    if (!language || !root) return;
    const stop = readAloud(root, language, onFail);
    document.addEventListener('pointerdown', stop, { capture: true });
    document.addEventListener('keydown', stop, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', stop, { capture: true });
      document.removeEventListener('keydown', stop, { capture: true });
      stop();
    };
  }, [language, screen, onFail]);
}
