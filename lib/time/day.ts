declare const dayBrand: unique symbol;

/** A calendar day in Viet Nam, `YYYY-MM-DD`. */
export type Day = string & { readonly [dayBrand]: true };

const DAY_MS = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

function epochDays(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

function fromEpochDays(days: number): Day {
  const text = new Date(days * DAY_MS).toISOString().slice(0, 10);
  if (!PATTERN.test(text))
    throw new RangeError(`expected a day of four-digit years, found ${text}`);
  return text as Day;
}

/** Beyond these years a date is a slip or an attack; arithmetic on those within stays in four digits. */
function isWithinYears(text: string): boolean {
  return text >= '1900-01-01' && text <= '2199-12-31';
}

/** `null` when the text is not an existing calendar day of the years 1900 to 2199. */
export function parseDay(text: string): Day | null {
  if (!PATTERN.test(text) || !isWithinYears(text)) return null;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) return null;
  return new Date(milliseconds).toISOString().slice(0, 10) === text ? (text as Day) : null;
}

/** For days written in source code. @throws RangeError when it is not a calendar day */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`expected a day YYYY-MM-DD, found "${text}"`);
  return parsed;
}

export function addDays(from: Day, count: number): Day {
  return fromEpochDays(epochDays(from) + count);
}

/** Days from `from` to `to`; 0 when they are the same, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return epochDays(to) - epochDays(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(of: Day): number {
  return ((((epochDays(of) + 3) % 7) + 7) % 7) + 1;
}
