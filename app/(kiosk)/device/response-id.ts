/** In the server's spelling; `null` when the response has none. */
export function responseId(response: unknown): string | null {
  const id = (response as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id.toLowerCase() : null;
}
