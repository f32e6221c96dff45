/** A cause that the operator can remove; the message says what to do, no stack is needed. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
