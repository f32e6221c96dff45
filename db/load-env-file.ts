import { existsSync } from 'node:fs';
import path from 'node:path';

/** Takes settings from `.env` in the checkout; what the environment already says goes first. */
export function loadEnvFile(checkout: string): void {
  const file = path.join(checkout, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
