import type { Page } from '@playwright/test';

declare global {
  interface Window {
    spoken: string[];
    isSpeaking(): boolean;
    /** The voice comes to the end of what it says. */
    finishSaying(): void;
    /** The voice comes to the end of a word. */
    finishWord(): void;
  }
}

/** Gives the browser, which has none, a voice of one language that says what it is told when it is told. */
export async function giveVoice(page: Page, language: string): Promise<void> {
  await page.addInitScript((lang) => {
    let current: SpeechSynthesisUtterance | null = null;
    const happen = (name: string) => new Event(name) as SpeechSynthesisEvent;
    window.spoken = [];
    window.isSpeaking = () => current !== null;
    window.finishSaying = () => {
      const said = current;
      current = null;
      said?.onend?.(happen('end'));
    };
    window.finishWord = () => current?.onboundary?.(happen('boundary'));
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => [{ lang, localService: true, name: lang }],
      speak: (utterance: SpeechSynthesisUtterance) => {
        window.spoken.push(utterance.text);
        current = utterance;
        utterance.onstart?.(happen('start'));
      },
      cancel: () => {
        current = null;
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        constructor(readonly text: string) {}
      },
    });
  }, language);
}
