import { timestamp } from 'drizzle-orm/pg-core';

/** An instant to the millisecond, read and written as text. */
export function moment(name: string) {
  return timestamp(name, { withTimezone: true, mode: 'string', precision: 3 });
}
