// Imported first of all: React and Next choose their production code by NODE_ENV when they are loaded.
if (!process.env.NODE_ENV) {
  Object.assign(process.env, {
    NODE_ENV: process.argv.includes('--dev') ? 'development' : 'production',
  });
}
Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: '1' });
