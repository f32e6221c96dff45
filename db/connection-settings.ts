import { z } from 'zod';

/** A setting left empty in an .env file counts as not set. */
export function setting<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema);
}

/** What the server and every job need to reach the database. */
export const connectionSettings = {
  DATABASE_URL: setting(
    z
      .url({
        protocol: /^postgres(ql)?$/,
        error: 'must be an address that begins with postgres://',
      })
      .optional(),
  ),
  DATABASE_CONNECTIONS: setting(
    z.coerce
      .number('must be a number')
      .int('must be a whole number')
      .min(1, 'must be at least 1')
      .max(500, 'must be at most 500')
      .default(10),
  ),
  DATA_DIR: setting(z.string().optional()),
  SECRET_KEY: setting(z.string().min(32, 'must have at least 32 signs').optional()),
};

const schema = z.object(connectionSettings);
export type ConnectionSettings = z.infer<typeof schema>;

type Environment = Record<string, string | undefined>;
export type Settings<T> = { ok: true; settings: T } | { ok: false; faults: string[] };

/** Reads every setting at once, so that all faults can be told together. */
export function readSettings<T>(schema: z.ZodType<T>, environment: Environment): Settings<T> {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return { ok: true, settings: parsed.data };
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  return { ok: false, faults };
}

export function readConnectionSettings(environment: Environment): Settings<ConnectionSettings> {
  return readSettings(schema, environment);
}
