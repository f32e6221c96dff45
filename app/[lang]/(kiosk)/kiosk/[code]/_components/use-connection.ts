import { useCallback, useEffect, useState } from 'react';

const PROBE_MS = 30_000;

/** navigator.onLine lies, so the server itself is asked now and then; every try to send says more. */
export function useConnection(): { isOnline: boolean; report: (isOnline: boolean) => void } {
  const [isOnline, setIsOnline] = useState(true);
  const report = useCallback((found: boolean) => setIsOnline(found), []);

  useEffect(() => {
    const probe = () => {
      fetch('/api/health', { cache: 'no-store', credentials: 'omit' })
        .then((response) => setIsOnline(response.ok))
        .catch(() => setIsOnline(false));
    };
    const lost = () => setIsOnline(false);
    const timer = setInterval(probe, PROBE_MS);
    window.addEventListener('online', probe);
    window.addEventListener('offline', lost);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', probe);
      window.removeEventListener('offline', lost);
    };
  }, []);

  return { isOnline, report };
}
