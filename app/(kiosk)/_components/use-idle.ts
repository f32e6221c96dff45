import { useEffect, useRef } from 'react';
import { READING_EVENT } from '@/app/_ui/read-aloud';

const ACTIVITY = [
  'pointerdown',
  'pointermove',
  'touchmove',
  'wheel',
  'scroll',
  'keydown',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'focusin',
  'selectionchange',
  // Somebody listens.
  'playing',
  'timeupdate',
  READING_EVENT,
];

/** Calls back when nobody has touched, typed, composed, scrolled or moved the focus, or listened, for that long. */
export function useIdle(seconds: number, isWatching: boolean, onIdle: () => void): void {
  const latest = useRef(onIdle);
  useEffect(() => {
    latest.current = onIdle;
  });

  useEffect(() => {
    if (!isWatching) return;
    const start = () => setTimeout(() => latest.current(), seconds * 1000);
    let timer = start();
    const again = () => {
      clearTimeout(timer);
      timer = start();
    };
    const options = { capture: true, passive: true };
    for (const type of ACTIVITY) document.addEventListener(type, again, options);
    return () => {
      clearTimeout(timer);
      for (const type of ACTIVITY) document.removeEventListener(type, again, options);
    };
  }, [seconds, isWatching]);
}
