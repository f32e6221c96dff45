import { useEffect, useState } from 'react';
import type { LinkView } from '@/app/(kiosk)/device/link-view';
import { correctedNow } from '@/lib/devices/corrected-now';
import { type Instant, systemNow } from '@/lib/time/instant';

const LOOK_EVERY_MS = 15_000;

/** The time by the server's clock, to a quarter of a minute; `null` when nobody can know it. */
export function useTrueTime({
  clockOffsetMs,
  lastContactAt,
}: Pick<LinkView, 'clockOffsetMs' | 'lastContactAt'>): Instant | null {
  const [wall, setWall] = useState(systemNow);
  useEffect(() => {
    const timer = setInterval(() => setWall(systemNow()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return correctedNow(wall, clockOffsetMs, lastContactAt);
}
