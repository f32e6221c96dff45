import { answering, type ShellFiles } from '@/app/(kiosk)/shell/own-requests';

// Written in by the build.
declare const SHELL_VERSION: string;
declare const SHELL_FILES: ShellFiles;

// The compiler knows the window; the worker's own events are few enough to name.
type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Event & { request: Request; respondWith(answer: Promise<Response>): void };
type Worker = EventTarget & {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  location: Location;
};

const worker = self as unknown as Worker;
const PREFIX = 'hai-long-kiosk-shell-';
const CACHE = `${PREFIX}${SHELL_VERSION}`;

async function keepAll(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll([SHELL_FILES.document, ...SHELL_FILES.files]);
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** From the cache; what is missing there is fetched, and kept again. */
async function kept(address: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  const found = await cache.match(address);
  if (found) return found;
  const fetched = await fetch(address);
  if (fetched.ok) await cache.put(address, fetched.clone());
  return fetched;
}

/** A newer server no longer has this version's document: then its own must do. */
async function keptDocument(request: Request): Promise<Response> {
  const own = await kept(SHELL_FILES.document).catch(() => null);
  return own?.ok ? own : fetch(request);
}

worker.addEventListener('install', (event) => (event as Extendable).waitUntil(keepAll()));

worker.addEventListener('activate', (event) => {
  (event as Extendable).waitUntil(dropOthers().then(() => worker.clients.claim()));
});

worker.addEventListener('message', (event) => {
  if ((event as MessageEvent).data === 'take-over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const asked = event as Fetching;
  const what = answering(asked.request, worker.location.origin, SHELL_FILES);
  if (what === 'document') asked.respondWith(keptDocument(asked.request));
  if (what === 'file') asked.respondWith(kept(new URL(asked.request.url).pathname));
});
