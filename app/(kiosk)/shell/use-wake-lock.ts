import { useEffect } from 'react';

/** Keeps the screen lit while wanted; the browser takes the lock away whenever the page is hidden. */
export function useWakeLock(isWanted: boolean): void {
  useEffect(() => {
    // Absent over plain http and in older browsers, whatever its type says.
    const wakeLock = navigator.wakeLock as WakeLock | undefined;
    if (!isWanted || !wakeLock) return;
    let isOver = false;
    let held: WakeLockSentinel | null = null;
    const ask = async () => {
      if (document.visibilityState !== 'visible' || (held && !held.released)) return;
      // Refused with a low battery: asked again at the next touch.
      const sentinel = await wakeLock.request('screen').catch(() => null);
      if (isOver) await sentinel?.release();
      else held = sentinel;
    };
    const askAgain = () => void ask();
    askAgain();
    document.addEventListener('visibilitychange', askAgain);
    document.addEventListener('pointerdown', askAgain, { passive: true });
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', askAgain);
      document.removeEventListener('pointerdown', askAgain);
      void held?.release();
    };
  }, [isWanted]);
}
