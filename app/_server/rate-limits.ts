import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WRONG_CODES_SECONDS = 600;
const WRONG_PASSWORDS_SECONDS = 900;
const UNKNOWN_KEYS_SECONDS = 60;

/**
 * Wrong pairing codes are counted by address and, as a fuse, over all; what a kiosk says by its own key,
 * never by address. Only wrong passwords are counted: by account and address together, so that nobody can
 * lock another out of his account, and as a fuse by address, which may be that of a whole office. Keys that no
 * kiosk has are a fuse by address too, and never stop a tablet that was heard before.
 */
export type RateLimits = Record<
  | 'wrongCodes'
  | 'allWrongCodes'
  | 'messages'
  | 'submissions'
  | 'unknownKeys'
  | 'wrongPasswords'
  | 'allWrongPasswords',
  RateLimiterMemory
> & {
  /** Keys of kiosks, hashed, that spoke since the start; no more than there are kiosks. */
  heardKeys: Set<string>;
};

/** @param submissionsPerMinute from one address; 0: as many as come */
export function createRateLimits({ submissionsPerMinute = 0 } = {}): RateLimits {
  return {
    wrongCodes: new RateLimiterMemory({ points: 30, duration: WRONG_CODES_SECONDS }),
    allWrongCodes: new RateLimiterMemory({ points: 300, duration: WRONG_CODES_SECONDS }),
    messages: new RateLimiterMemory({ points: 120, duration: 60 }),
    submissions: new RateLimiterMemory({
      points: submissionsPerMinute || Number.MAX_SAFE_INTEGER,
      duration: 60,
    }),
    unknownKeys: new RateLimiterMemory({ points: 120, duration: UNKNOWN_KEYS_SECONDS }),
    wrongPasswords: new RateLimiterMemory({ points: 10, duration: WRONG_PASSWORDS_SECONDS }),
    allWrongPasswords: new RateLimiterMemory({ points: 200, duration: WRONG_PASSWORDS_SECONDS }),
    heardKeys: new Set(),
  };
}

/** Takes one point. @returns seconds to wait when none is left, else 0 */
export async function takePoint(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.ceil(error.msBeforeNext / 1000);
    throw error;
  }
}

/** Seconds to wait before the next try is heard, without taking a point; 0 when it may be tried. */
export async function secondsUntilFree(limiter: RateLimiterMemory, key: string): Promise<number> {
  const state = await limiter.get(key);
  const isSpent = state !== null && state.consumedPoints >= limiter.points;
  return isSpent ? Math.ceil(state.msBeforeNext / 1000) : 0;
}
