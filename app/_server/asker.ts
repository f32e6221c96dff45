import { headers } from 'next/headers';
import { cache } from 'react';
import { type Asker, whoAsks } from '@/app/_server/gate';
import { runtime } from '@/app/_server/runtime';

/** Who asks for the page being made; once a request. */
export const currentAsker = cache(async (): Promise<Asker> => whoAsks(runtime(), await headers()));
