import { useEffect, useSyncExternalStore } from 'react';

const WORKER = '/kiosk/service-worker.js';
const LOOK_AGAIN_MS = 10 * 60_000;
const SEEN_FOR_MS = 5000;

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

/** @param shell the version of this program */
export function watchShellUpdates(shell: string): ShellUpdates {
  // Absent over plain http, whatever its type says.
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  return container ? watchWorker(container) : watchDocument(shell);
}

function watchWorker(container: ServiceWorkerContainer): ShellUpdates {
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

/** Without a worker the newer program comes with a reload, which is safe only right after its document was seen. */
function watchDocument(shell: string): ShellUpdates {
  const listeners = new Set<() => void>();
  let state: UpdateState = 'none';
  const become = (next: UpdateState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const look = async () => {
    const reply = await fetch('/kiosk', { cache: 'no-store' });
    const version = reply.ok ? /data-shell="([^"]+)"/.exec(await reply.text())?.[1] : undefined;
    if (version === undefined || version === shell) return;
    become('replaced');
    setTimeout(() => become('none'), SEEN_FOR_MS);
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look: () => void look().catch(() => {}),
    takeOver: () => {},
  };
}

type Situation = {
  /** The server hands out another program than this one. */
  isOld: boolean;
  /** Nobody answers and no staff member works here at the moment. */
  isFree: boolean;
};

/** Looks for a newer program when the server names one, and starts it while nobody is at the kiosk. */
export function useShellUpdates(updates: ShellUpdates, { isOld, isFree }: Situation): void {
  const state = useSyncExternalStore(updates.subscribe, updates.state);

  useEffect(() => {
    if (!isOld) return;
    updates.look();
    const timer = setInterval(updates.look, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [updates, isOld]);

  useEffect(() => {
    if (!isFree || state === 'none') return;
    if (state === 'waiting') updates.takeOver();
    else location.reload();
  }, [updates, state, isFree]);
}
