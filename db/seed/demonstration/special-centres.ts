/**
 * Centres that behave so that a stranger finds something to find. Which communes play these parts
 * was chosen by the author of the demonstration and says nothing about the real ones.
 */
export const SPECIAL_CENTRES = {
  improving: '24490-TT',
  declining: '24343-TT',
  /** All fives, in bursts, on the kiosk, just before closing. */
  gamed: '24373-TT',
  /** Dossiers, but not one response. */
  silent: '24221-TT',
  /** Fewer than ten responses a month. */
  quiet: ['24214-TT', '24604-TT', '24445-TT', '24607-TT', '24484-TT', '22096-TT', '22192-TT'],
} as const;

export function isQuiet(centreCode: string): boolean {
  return (SPECIAL_CENTRES.quiet as readonly string[]).includes(centreCode);
}
