const REASON_LIMIT = 500;

/** The fewest signs of a reason that somebody signs with his name. */
export const REASON_LEAST = 10;

/** What was typed into a form, without its files. */
export function typedFields(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** The reason as it is kept, and whether it says enough. */
export function typedReason({ reason = '' }: Readonly<Record<string, string>>) {
  const kept = reason.normalize('NFC').trim().slice(0, REASON_LIMIT);
  return { reason: kept, isEnough: kept.length >= REASON_LEAST };
}
