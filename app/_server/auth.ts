import { betterAuth } from 'better-auth';
import { authStorage } from '@/db/auth-storage';
import type { Database } from '@/db/client';

const SESSION_SECONDS = 12 * 3600;
const PASSWORD_MINIMUM = 10;

/** Accounts, passwords (scrypt) and sessions; nobody can sign himself up. */
export function createAuth(db: Database, settings: { baseUrl: string; secret: string }) {
  return betterAuth({
    appName: 'Hài Lòng',
    baseURL: settings.baseUrl,
    secret: settings.secret,
    database: authStorage(db),
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MINIMUM,
      autoSignIn: false,
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: SESSION_SECONDS / 12 },
    advanced: {
      cookiePrefix: 'hai-long',
      ipAddress: { ipAddressHeaders: ['x-client-address'] },
    },
    // Its limit counts right passwords too, and never forgets an address that is heard every minute.
    rateLimit: { enabled: false },
  });
}

export type Auth = ReturnType<typeof createAuth>;
