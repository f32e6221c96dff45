/** A piece of a screen that is read by itself. */
type Part = { element: Element; text: string; recording: string | null };

/** What a voice or a recording tells while it sounds; `begin` returns how it is stopped. */
type Hearing = { onListening: () => void; onEnd: () => void; onError: () => void };
type Begin = (hearing: Hearing) => () => void;

type Options = {
  /** BCP 47. */
  language: string;
  /** Where the bytes of a recording are now: its address, or what the device keeps of it. */
  sourceOf: (recording: string) => Promise<string>;
  /** What should have been heard cannot be. */
  onFail: () => void;
};

/** Tells a document's listeners that somebody is being read to. */
export const READING_EVENT = 'reading';
const MARK = 'data-being-read';
const WHOLE = 'label, legend, h1, h2, p';
const READ = `[data-recording], ${WHOLE}, button[type="submit"]`;
/** Slower than a voice usually speaks: the listener may be old, and the words are official. */
const RATE = 0.9;

function hasSpeech(): boolean {
  return 'speechSynthesis' in window;
}

/** The device's voice for a language, one of its own before one from the network; `null` where it has none. */
function voiceFor(language: string): SpeechSynthesisVoice | null {
  if (!hasSpeech()) return null;
  const spoken = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  const voices = speechSynthesis
    .getVoices()
    .filter((voice) => spoken(voice.lang) === spoken(language));
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

/**
 * What there is to read, in the order it stands: the words on the screen themselves. Where a recording speaks
 * a part of a question, that part is read and not the whole.
 */
function partsIn(root: Element): Part[] {
  return [...root.querySelectorAll<HTMLElement>(READ)]
    .filter((element) => {
      // What is not shown is not read; its text would still be told.
      if (element.getClientRects().length === 0) return false;
      if (element.dataset.recording !== undefined) return true;
      return !element.querySelector('[data-recording]') && !element.parentElement?.closest(WHOLE);
    })
    .map((element) => ({
      element,
      text: element.innerText.replace(/\s+/g, ' ').trim(),
      recording: element.dataset.recording ?? null,
    }))
    .filter(({ text }) => text !== '');
}

function spoken(text: string, voice: SpeechSynthesisVoice): Begin {
  return ({ onListening, onEnd, onError }) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = RATE;
    utterance.onstart = onListening;
    utterance.onboundary = onListening;
    utterance.onend = onEnd;
    utterance.onerror = onError;
    speechSynthesis.speak(utterance);
    return () => speechSynthesis.cancel();
  };
}

function recorded(recording: string, sourceOf: Options['sourceOf']): Begin {
  return ({ onListening, onEnd, onError }) => {
    const audio = new Audio();
    audio.onplaying = onListening;
    audio.ontimeupdate = onListening;
    audio.onended = onEnd;
    audio.onerror = onError;
    let isStopped = false;
    sourceOf(recording)
      .then((source) => {
        // Whoever silenced it meanwhile must not hear it begin.
        if (isStopped) return;
        audio.src = source;
        return audio.play();
      })
      .catch(onError);
    return () => {
      isStopped = true;
      audio.pause();
      audio.removeAttribute('src');
    };
  };
}

/** The ways to read a part, the best one first. */
function waysTo(part: Part, voice: SpeechSynthesisVoice | null, sourceOf: Options['sourceOf']) {
  const ways: Begin[] = [];
  if (part.recording !== null) ways.push(recorded(part.recording, sourceOf));
  if (voice) ways.push(spoken(part.text, voice));
  return ways;
}

/**
 * Reads an element's headings, questions and choices one after the other and marks the one being read: by its
 * recording, or by the device's voice; what has neither is passed over.
 * @returns stops at once
 */
export function readAloud(root: Element, { language, sourceOf, onFail }: Options): () => void {
  const voice = voiceFor(language);
  const parts = partsIn(root);
  let run = 0;
  let halt = () => {};
  let marked: Element | null = null;
  let isHeard = false;
  let hasFailed = false;
  const mark = (element: Element | null) => {
    marked?.removeAttribute(MARK);
    element?.setAttribute(MARK, '');
    marked = element;
  };
  const onListening = () => {
    isHeard = true;
    document.dispatchEvent(new Event(READING_EVENT));
  };
  const stop = () => {
    run += 1;
    halt();
    mark(null);
  };
  const readBy = (at: number, ways: readonly Begin[]): void => {
    const [begin, ...others] = ways;
    if (!begin) {
      read(at + 1);
      return;
    }
    run += 1;
    const own = run;
    const once = (next: () => void) => () => {
      if (own !== run) return;
      run += 1;
      next();
    };
    halt = begin({
      onListening,
      onEnd: once(() => read(at + 1)),
      onError: once(() => {
        hasFailed = true;
        readBy(at, others);
      }),
    });
  };
  const read = (at: number): void => {
    const part = parts[at];
    if (part) {
      const ways = waysTo(part, voice, sourceOf);
      if (ways.length > 0) mark(part.element);
      readBy(at, ways);
      return;
    }
    mark(null);
    // Nothing to read here, as on a screen without a recording, is no failure.
    if (hasFailed && !isHeard) onFail();
  };
  if (hasSpeech()) speechSynthesis.cancel();
  read(0);
  return stop;
}
