import { grantPublic } from '@/lib/access/grant';
import type { Scope } from '@/lib/access/scope';

/** The public pages look the same to all, so they never ask who reads them, signed in or not. */
export function publicScope(): Scope {
  return grantPublic();
}
