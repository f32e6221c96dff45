/** A piece of a screen that is read by itself. */
type Part = { element: Element; text: string };

/** Tells a document's listeners that somebody is being read to. */
export const READING_EVENT = 'reading';
const MARK = 'data-being-read';
const READ = 'h1, h2, legend, label, p, button[type="submit"]';
/** Slower than a voice usually speaks: the listener may be old, and the words are official. */
const RATE = 0.9;

function hasSpeech(): boolean {
  return 'speechSynthesis' in window;
}

/** The device's voice for a language, one of its own before one from the network; `null` where it has none. */
function voiceFor(language: string): SpeechSynthesisVoice | null {
  if (!hasSpeech()) return null;
  const spoken = (voice: SpeechSynthesisVoice) => voice.lang.toLowerCase().split(/[-_]/)[0];
  const voices = speechSynthesis.getVoices().filter((voice) => spoken(voice) === language);
  return voices.find((voice) => voice.localService) ?? voices[0] ?? null;
}

export function hasVoice(language: string): boolean {
  return voiceFor(language) !== null;
}

/** Browsers tell their voices late. */
export function subscribeVoices(listener: () => void): () => void {
  if (!hasSpeech()) return () => {};
  speechSynthesis.addEventListener('voiceschanged', listener);
  return () => speechSynthesis.removeEventListener('voiceschanged', listener);
}

/** What there is to read, in the order it stands: the words on the screen themselves. */
function partsIn(root: Element): Part[] {
  return [...root.querySelectorAll<HTMLElement>(READ)]
    .filter((element) => !element.parentElement?.closest('label, legend, h1, h2, p'))
    .map((element) => ({ element, text: element.innerText.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/**
 * Reads an element's headings, questions and choices one after the other and marks the one being read.
 * @param onFail the voice does not work
 * @returns stops at once
 */
export function readAloud(root: Element, language: string, onFail: () => void): () => void {
  const voice = voiceFor(language);
  if (!voice) return () => {};
  const parts = partsIn(root);
  let isOver = false;
  let marked: Element | null = null;
  const mark = (element: Element | null) => {
    marked?.removeAttribute(MARK);
    element?.setAttribute(MARK, '');
    marked = element;
  };
  const tellListening = () => document.dispatchEvent(new Event(READING_EVENT));
  const read = (at: number) => {
    const part = parts[at];
    mark(part?.element ?? null);
    if (!part) return;
    const utterance = new SpeechSynthesisUtterance(part.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = RATE;
    utterance.onstart = tellListening;
    utterance.onboundary = tellListening;
    utterance.onend = () => {
      if (!isOver) read(at + 1);
    };
    utterance.onerror = () => {
      if (isOver) return;
      isOver = true;
      mark(null);
      onFail();
    };
    speechSynthesis.speak(utterance);
  };
  speechSynthesis.cancel();
  read(0);
  return () => {
    if (isOver) return;
    isOver = true;
    mark(null);
    speechSynthesis.cancel();
  };
}
