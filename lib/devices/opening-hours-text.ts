import { type OpeningHours, openingHoursSchema } from '@/lib/devices/opening-hours';

type Spans = OpeningHours[number];

export type OpeningFault =
  | 'opening_time'
  | 'opening_backwards'
  | 'opening_many'
  | 'opening_overlap';

const FAULTS: readonly string[] = [
  'opening_backwards',
  'opening_many',
  'opening_overlap',
] satisfies OpeningFault[];

/** 07:30, 7:30, 7h30, 7h or 7, as people here write a time. */
const TIME = /^(\d{1,2})(?:[:hg.](\d{2})?)?$/i;

function readTime(text: string): string {
  const [, hour, minute = '00'] = TIME.exec(text.trim()) ?? [];
  return hour === undefined ? '' : `${hour.padStart(2, '0')}:${minute}`;
}

function readSpan(text: string) {
  const [from = '', to = '', ...more] = text.split(/[-–—]/);
  return more.length > 0 ? { from: '', to: '' } : { from: readTime(from), to: readTime(to) };
}

/**
 * A day's opening hours as they are typed; nothing at all is a closed day.
 * @example parseOpeningSpans('7h30 - 11:30, 13:30–17:00')
 */
export function parseOpeningSpans(
  text: string,
): { ok: true; spans: Spans } | { ok: false; fault: OpeningFault } {
  const parts = text.split(/[,;]/).filter((part) => part.trim() !== '');
  const read = openingHoursSchema.element.safeParse(parts.map(readSpan));
  if (read.success) return { ok: true, spans: read.data };
  const messages = read.error.issues.map(({ message }) => message);
  const isTime = messages.includes('opening_time');
  const fault = isTime ? undefined : FAULTS.find((each) => messages.includes(each));
  return { ok: false, fault: (fault as OpeningFault | undefined) ?? 'opening_time' };
}

/** `07:30–11:30, 13:30–17:00`; nothing for a closed day. */
export function openingSpansText(spans: Spans): string {
  return spans.map(({ from, to }) => `${from}–${to}`).join(', ');
}
