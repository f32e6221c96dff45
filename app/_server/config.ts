import { z } from 'zod';

const port = z.coerce.number('must be a number').int('must be a whole number').min(0).max(65_535);
const positive = z.coerce.number('must be a number').int('must be a whole number').min(1);
const blankIsUnset = (value: unknown) => (value === '' ? undefined : value);
const setting = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema);

const settingsSchema = z.object({
  PORT: setting(port.default(3000)),
  HOST: setting(z.string().default('127.0.0.1')),
  PUBLIC_URL: setting(
    z
      .url({
        protocol: /^https?$/,
        error: 'must be an address that begins with http:// or https://',
      })
      .optional()
      .transform((url) => url?.replace(/\/+$/, '')),
  ),
  DATABASE_URL: setting(
    z
      .url({
        protocol: /^postgres(ql)?$/,
        error: 'must be an address that begins with postgres://',
      })
      .optional(),
  ),
  DATABASE_CONNECTIONS: setting(positive.max(500).default(10)),
  DATA_DIR: setting(z.string().optional()),
  SECRET_KEY: setting(z.string().min(32, 'must have at least 32 signs').optional()),
  LOG_LEVEL: setting(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info')),
  MINIMUM_TO_SHOW: setting(positive.default(10)),
  MINIMUM_TO_COMPARE: setting(positive.default(30)),
  MINIMUM_TO_RANK: setting(positive.default(100)),
  KIOSK_IDLE_SECONDS: setting(
    z.coerce.number('must be a number').int().min(30).max(120).default(45),
  ),
});

export type Config = {
  port: number;
  host: string;
  /** The address that citizens and managers use, without a trailing slash; null: the one they came by. */
  publicUrl: string | null;
  databaseUrl: string | null;
  databaseConnections: number;
  dataDirectory: string | null;
  secretKey: string | null;
  logLevel: string;
  minimumToShow: number;
  minimumToCompare: number;
  minimumToRank: number;
  kioskIdleSeconds: number;
};

export type ConfigResult = { ok: true; config: Config } | { ok: false; faults: string[] };

/** Reads every setting at once, so that all faults can be told together. */
export function readConfig(environment: Record<string, string | undefined>): ConfigResult {
  const parsed = settingsSchema.safeParse(environment);
  if (!parsed.success) {
    return {
      ok: false,
      faults: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    };
  }
  const s = parsed.data;
  return {
    ok: true,
    config: {
      port: s.PORT,
      host: s.HOST,
      publicUrl: s.PUBLIC_URL ?? null,
      databaseUrl: s.DATABASE_URL ?? null,
      databaseConnections: s.DATABASE_CONNECTIONS,
      dataDirectory: s.DATA_DIR ?? null,
      secretKey: s.SECRET_KEY ?? null,
      logLevel: s.LOG_LEVEL,
      minimumToShow: s.MINIMUM_TO_SHOW,
      minimumToCompare: s.MINIMUM_TO_COMPARE,
      minimumToRank: s.MINIMUM_TO_RANK,
      kioskIdleSeconds: s.KIOSK_IDLE_SECONDS,
    },
  };
}
