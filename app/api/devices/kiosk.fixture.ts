import { randomBytes } from 'node:crypto';
import { type Doors, submission } from '@/app/api/doors.fixture';
import { makeWaitingDevice } from '@/db/testing/waiting-device';
import { WORLD_NOW } from '@/db/testing/world';
import { USUAL_OPENING_HOURS } from '@/lib/devices/opening-hours';
import { type Instant, instantFromMilliseconds, instantMilliseconds } from '@/lib/time/instant';

export function drawnKey(): string {
  return `hk_${randomBytes(32).toString('base64url')}`;
}

export function momentsBefore(milliseconds: number, at: Instant = WORLD_NOW): Instant {
  return instantFromMilliseconds(instantMilliseconds(at) - milliseconds);
}

/** A kiosk at a counter that waits for its tablet. */
export async function waitingKiosk(doors: Doors, placeCode = '24133-TT-1') {
  const { database, world } = doors;
  return makeWaitingDevice(database.db.pool, world.tree, {
    placeCode,
    now: WORLD_NOW,
    pin: '2580',
    openingHours: USUAL_OPENING_HOURS,
  });
}

type Clocks = { wall: Instant; monotonicMs: number; boot: string };

/** A tablet as its own program is to the doors: what it sends, and the key it speaks with. */
export class Tablet {
  /** What its wall clock is ahead of the true time. */
  aheadMs = 0;
  private monotonicMs = 5_000_000;

  private constructor(
    private readonly doors: Doors,
    readonly id: number,
    readonly key: string,
  ) {}

  static async paired(doors: Doors, placeCode?: string): Promise<Tablet> {
    const { id, code } = await waitingKiosk(doors, placeCode);
    const key = drawnKey();
    const { response } = await doors.post({ code, key, shell: '1' }, {}, '/api/v1/devices/pair');
    if (response.status !== 200) throw new Error(`expected 200, found ${response.status}`);
    return new Tablet(doors, id, key);
  }

  clocks(agoMs = 0): Clocks {
    return {
      wall: momentsBefore(agoMs - this.aheadMs),
      monotonicMs: this.monotonicMs - agoMs,
      boot: 'a boot',
    };
  }

  /** An answer kept so long ago, its times told by the tablet's own clock. */
  kept(sequence: number, change: Record<string, unknown> = {}, agoMs = 60_000) {
    const { wall } = this.clocks(agoMs);
    const response = submission({ startedAt: wall, submittedAt: wall, ...change });
    return {
      sequence,
      kept: { ...this.clocks(agoMs), lastContactAt: null as Instant | null },
      sincePreviousMs: null as number | null,
      response,
    };
  }

  async send(answers: readonly unknown[], change: Record<string, unknown> = {}) {
    const sequences = (answers as { sequence: number }[]).map(({ sequence }) => sequence);
    const lastSequence = Math.max(...sequences);
    return this.doors.post(
      { protocol: 1, sent: this.clocks(), lastSequence, answers, ...change },
      { Authorization: `Bearer ${this.key}` },
      `/api/v1/devices/${this.id}/responses`,
    );
  }

  async tell(change: Record<string, unknown> = {}) {
    return this.doors.post(
      {
        protocol: 1,
        shell: '1',
        setupVersion: '',
        sent: this.clocks(),
        lastSequence: 0,
        waiting: 0,
        oldestWaiting: null,
        parkedCount: 0,
        parked: [],
        lastAnswer: null,
        storage: { isPersisted: true, usedBytes: 1000, quotaBytes: 1_000_000 },
        battery: { level: 0.8, isCharging: true },
        ...change,
      },
      { Authorization: `Bearer ${this.key}` },
      `/api/v1/devices/${this.id}/status`,
    );
  }
}
