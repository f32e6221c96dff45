import { useEffect, useSyncExternalStore } from 'react';

const WORKER = '/kiosk/service-worker.js';
const LOOK_AGAIN_MS = 10 * 60_000;

/** A newer kiosk program lies ready in this tablet, or has taken over already (asked for by another tab). */
type UpdateState = 'none' | 'waiting' | 'replaced';

export type ShellUpdates = {
  state(): UpdateState;
  subscribe(listener: () => void): () => void;
  /** Asks the server for a newer program. */
  look(): void;
  /** Lets the one that waits take over. */
  takeOver(): void;
};

/** Registers the service worker; `null` where the browser has none, as over plain http. */
export function watchShellUpdates(): ShellUpdates | null {
  // Its type says that it is always there.
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!container) return null;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let registration: ServiceWorkerRegistration | null = null;
  // The very first worker takes over a page that is its own version: nothing to load anew.
  let hasWorker = container.controller !== null;
  let isReplaced = false;
  container.addEventListener('controllerchange', () => {
    isReplaced = hasWorker;
    hasWorker = true;
    tell();
  });
  const follow = (found: ServiceWorkerRegistration) => {
    found.installing?.addEventListener('statechange', tell);
    tell();
  };
  container
    .register(WORKER, { scope: '/kiosk', updateViaCache: 'none' })
    .then((found) => {
      registration = found;
      found.addEventListener('updatefound', () => follow(found));
      follow(found);
    })
    // Without a worker the kiosk works as long as its page stays open.
    .catch(() => {});
  const isWaiting = () => hasWorker && Boolean(registration?.waiting);
  return {
    state: () => (isReplaced ? 'replaced' : isWaiting() ? 'waiting' : 'none'),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look: () => void registration?.update().catch(() => {}),
    takeOver: () => registration?.waiting?.postMessage('take-over'),
  };
}

const nothing = () => () => {};
const never = (): UpdateState => 'none';

type Situation = {
  /** The server hands out another program than this one. */
  isOld: boolean;
  /** Nobody answers and no staff member works here at the moment. */
  isFree: boolean;
};

/** Looks for a newer program when the server names one, and starts it while nobody is at the kiosk. */
export function useShellUpdates(updates: ShellUpdates | null, { isOld, isFree }: Situation): void {
  const state = useSyncExternalStore(updates?.subscribe ?? nothing, updates?.state ?? never);

  useEffect(() => {
    if (!updates || !isOld) return;
    updates.look();
    const timer = setInterval(updates.look, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [updates, isOld]);

  useEffect(() => {
    if (!isFree || state === 'none') return;
    if (state === 'waiting') updates?.takeOver();
    else location.reload();
  }, [updates, state, isFree]);
}
