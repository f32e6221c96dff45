export const CHANNELS = ['kiosk', 'phone', 'assisted', 'paper'] as const;
export type Channel = (typeof CHANNELS)[number];

/** As stored; never renumbered. */
export const channelNumbers: Record<Channel, number> = {
  kiosk: 1,
  phone: 2,
  assisted: 3,
  paper: 4,
};

/** @throws Error for a number that no channel has: it can only be a damaged row */
export function channelOfNumber(number: number): Channel {
  const channel = CHANNELS.find((name) => channelNumbers[name] === number);
  if (!channel) throw new Error(`expected a channel number 1..4, found ${number}`);
  return channel;
}
