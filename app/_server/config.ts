import { z } from 'zod';
import { type IsTrustedProxy, trustedProxies } from '@/app/_server/client-address';
import {
  type ConnectionSettings,
  connectionSettings,
  readSettings,
  setting,
} from '@/db/connection-settings';
import { publicationSettings } from '@/db/publication-settings';

const wholeNumber = z.coerce.number('must be a number').int('must be a whole number');

const schema = z.object({
  ...connectionSettings,
  ...publicationSettings,
  PORT: setting(
    wholeNumber.min(0, 'must be 0 to 65535').max(65_535, 'must be 0 to 65535').default(3000),
  ),
  HOST: setting(z.string().default('127.0.0.1')),
  PUBLIC_URL: setting(
    z
      .url({
        protocol: /^https?$/,
        error: 'must be an address that begins with http:// or https://',
      })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
  ),
  TRUSTED_PROXIES: setting(
    z
      .string()
      .default('')
      .transform((text, context): IsTrustedProxy => {
        const addresses = text.split(/[\s,]+/).filter((address) => address !== '');
        try {
          return trustedProxies(addresses);
        } catch {
          const message = 'must be addresses or ranges, like 10.0.0.5, 10.0.0.0/8 or loopback';
          context.addIssue({ code: 'custom', message });
          return z.NEVER;
        }
      }),
  ),
  SUBMISSIONS_PER_MINUTE: setting(
    wholeNumber
      .min(0, 'must not be below 0')
      .max(1_000_000, 'must be at most 1000000')
      .default(600),
  ),
  LOG_LEVEL: setting(
    z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
        'must be fatal, error, warn, info, debug or silent',
      )
      .default('warn'),
  ),
  KIOSK_IDLE_SECONDS: setting(
    wholeNumber.min(30, 'must be 30 to 120').max(120, 'must be 30 to 120').default(45),
  ),
});

export type Config = {
  connection: ConnectionSettings;
  port: number;
  host: string;
  /** The address that citizens and managers use, without a trailing slash. */
  publicUrl: string;
  /** False: nobody said how others reach this server, so links and QR codes name localhost. */
  isPublicUrlSet: boolean;
  /** The proxies in front, which are believed when they say for whom they ask; none by default. */
  isTrustedProxy: IsTrustedProxy;
  /** From one address, at the open door and on phones; 0: as many as come. */
  submissionsPerMinute: number;
  logLevel: string;
  minimumToShow: number;
  minimumToCompare: number;
  minimumToRank: number;
  /** A month is published so many days after its end. */
  publishAfterDays: number;
  kioskIdleSeconds: number;
};

export type ConfigResult = { ok: true; config: Config } | { ok: false; faults: string[] };

export function readConfig(environment: Record<string, string | undefined>): ConfigResult {
  const read = readSettings(schema, environment);
  if (!read.ok) return read;
  const s = read.settings;
  const config: Config = {
    connection: s,
    port: s.PORT,
    host: s.HOST,
    isPublicUrlSet: s.PUBLIC_URL !== undefined,
    publicUrl: s.PUBLIC_URL ?? `http://localhost:${s.PORT}`,
    isTrustedProxy: s.TRUSTED_PROXIES,
    submissionsPerMinute: s.SUBMISSIONS_PER_MINUTE,
    logLevel: s.LOG_LEVEL,
    minimumToShow: s.MINIMUM_TO_SHOW,
    minimumToCompare: s.MINIMUM_TO_COMPARE,
    minimumToRank: s.MINIMUM_TO_RANK,
    publishAfterDays: s.PUBLISH_AFTER_DAYS,
    kioskIdleSeconds: s.KIOSK_IDLE_SECONDS,
  };
  return { ok: true, config };
}
