/** Whether the database could not be reached, or went away, or was too slow: trying again may help. */
export function isConnectionFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    /^(ECONN|EPIPE|ETIMEDOUT|ENOENT|08|57|53)/.test(code) ||
    /timeout|terminated/i.test(error.message)
  );
}
