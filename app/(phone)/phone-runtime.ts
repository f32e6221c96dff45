import type { Runtime } from '@/app/_server/runtime';

/** What the phone pages need of the process. */
export type PhoneRuntime = Pick<
  Runtime,
  | 'places'
  | 'languages'
  | 'questionnaires'
  | 'submissions'
  | 'db'
  | 'isDemonstration'
  | 'secret'
  | 'now'
  | 'config'
  | 'rateLimits'
>;
