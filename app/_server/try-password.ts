import { type RateLimits, secondsUntilFree, takePoint } from '@/app/_server/rate-limits';

export type SignedIn = 'signed-in' | 'wrong' | 'too-many' | 'unavailable';

/**
 * Hears a password, unless too many wrong ones came before it. A right one is never counted: at eight
 * o'clock a whole office signs in from one address.
 */
export async function tryPassword(
  limits: Pick<RateLimits, 'wrongPasswords' | 'allWrongPasswords'>,
  { address, email }: { address: string; email: string },
  ask: () => Promise<Exclude<SignedIn, 'too-many'>>,
): Promise<SignedIn> {
  const account = `${address} ${email.toLowerCase()}`;
  const waits = [
    await secondsUntilFree(limits.wrongPasswords, account),
    await secondsUntilFree(limits.allWrongPasswords, address),
  ];
  if (Math.max(...waits) > 0) return 'too-many';
  const answer = await ask();
  if (answer === 'signed-in') await limits.wrongPasswords.delete(account);
  if (answer === 'wrong') {
    await takePoint(limits.wrongPasswords, account);
    await takePoint(limits.allWrongPasswords, address);
  }
  return answer;
}
