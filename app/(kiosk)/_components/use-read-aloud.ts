import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { SurveyLanguage } from '@/app/_survey/survey-language';
import { hasVoice, readAloud, subscribeVoices } from '@/app/_ui/read-aloud';
import { recordings } from '@/app/(kiosk)/device/recordings';

const keptRecording = (address: string) => recordings.sourceOf(address);

/** Where the device has neither recordings nor a voice for the language shown there is no button either. */
export function useCanRead({ tag, hasRecordings }: SurveyLanguage): boolean {
  const isVoiced = useSyncExternalStore(
    subscribeVoices,
    useCallback(() => hasVoice(tag), [tag]),
  );
  return hasRecordings || isVoiced;
}

/**
 * Reads each screen that comes, and falls silent at the first touch or key.
 * @param language `null`: reads nothing
 * @param screen another one for every screen
 */
export function useReadAloud(language: string | null, screen: string, onFail: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen is read anew
  useEffect(() => {
    const root = document.querySelector('dialog[open]') ?? document.querySelector('main');
    if (!language || !root) return;
    const stop = readAloud(root, { language, sourceOf: keptRecording, onFail });
    document.addEventListener('pointerdown', stop, { capture: true });
    document.addEventListener('keydown', stop, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', stop, { capture: true });
      document.removeEventListener('keydown', stop, { capture: true });
      stop();
    };
  }, [language, screen, onFail]);
}
