/** What a kiosk of the demonstration is there to show. */
export type KioskStory =
  | 'healthy'
  | 'waiting'
  | 'gap'
  | 'closed-gap'
  | 'clock'
  | 'battery'
  | 'unpaired'
  | 'revoked'
  /** Took the place of the revoked one. */
  | 'successor'
  | 'silent';

/** Those that speak with the server as long as the demonstration runs. */
export const STORIES_IN_CONTACT: readonly KioskStory[] = [
  'healthy',
  'waiting',
  'gap',
  'closed-gap',
  'clock',
  'battery',
  'successor',
];
