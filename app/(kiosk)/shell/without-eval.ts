import { config } from 'zod';

// The kiosk's policy forbids making code from text; zod would try it when the first schema is made.
config({ jitless: true });
