/** The addresses that one version of the shell consists of. */
export type ShellFiles = { document: string; files: readonly string[] };

type Asked = { method: string; mode: string; url: string };

export type Answering = 'document' | 'file' | 'leave-alone';

/**
 * What the service worker does with a request. All but reading of its own files is left alone: a worker
 * that touches a POST can corrupt it, and the doors must be asked, never remembered.
 */
export function answering(asked: Asked, origin: string, shell: ShellFiles): Answering {
  const url = new URL(asked.url);
  if (asked.method !== 'GET' || url.origin !== origin) return 'leave-alone';
  if (asked.mode === 'navigate') return url.pathname === '/kiosk' ? 'document' : 'leave-alone';
  return shell.files.includes(url.pathname) ? 'file' : 'leave-alone';
}
