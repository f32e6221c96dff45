import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '@/db/client';
import type { GivenAnswers } from '@/db/commands/judge-device-answer';
import { keepDeviceState } from '@/db/commands/keep-device-state';
import { pairDevice } from '@/db/commands/pair-device';
import { storeDeviceAnswers } from '@/db/commands/store-device-answers';
import { QuestionnaireRegistry } from '@/db/queries/questionnaire-registry';
import { makeWaitingDevice } from '@/db/testing/waiting-device';
import { WORLD_NOW, type World } from '@/db/testing/world';
import { type DeviceStatus, type KeptAnswer, PROTOCOL } from '@/lib/devices/device-protocol';
import type { PlaceId } from '@/lib/places/place';
import type { PlaceTree } from '@/lib/places/place-tree';
import { type Instant, instantFromMilliseconds, instantMilliseconds } from '@/lib/time/instant';

const PAIRED_BEFORE_MS = 30 * 86_400_000;

export function before(milliseconds: number, at: Instant = WORLD_NOW): Instant {
  return instantFromMilliseconds(instantMilliseconds(at) - milliseconds);
}

type Sent = {
  at?: Instant;
  /** The highest number told; that of the answers unless given. */
  lastSequence?: number;
  /** The places that the server knows of; those of the world unless given. */
  tree?: PlaceTree;
};

/** A kiosk with its tablet, whose clocks are right, as the commands see it. */
export class TestKiosk {
  private constructor(
    private readonly db: Database,
    private readonly world: World,
    readonly id: number,
    readonly placeId: PlaceId,
    readonly pairedAt: Instant,
  ) {}

  static async paired(db: Database, world: World, placeCode: string): Promise<TestKiosk> {
    const now = before(PAIRED_BEFORE_MS);
    const wanted = { placeCode, now, pin: null, openingHours: null };
    const { id, code } = await makeWaitingDevice(db.pool, world.tree, wanted);
    const keyHash = createHash('sha256').update(randomUUID()).digest();
    const paired = await pairDevice(db, { code, keyHash, now });
    const place = world.tree.find(placeCode);
    if (paired !== id || !place) throw new Error(`expected a kiosk at ${placeCode}`);
    return new TestKiosk(db, world, id, place.id, now);
  }

  clocks(at: Instant, boot = 'a boot') {
    const sincePairing = instantMilliseconds(at) - instantMilliseconds(this.pairedAt);
    return { wall: at, monotonicMs: sincePairing, boot };
  }

  /** An answer at a counter of 24133-TT, given at a moment. */
  kept(sequence: number, at: Instant, change: Record<string, unknown> = {}): KeptAnswer {
    const response = {
      id: randomUUID(),
      centre: '24133-TT',
      counter: '24133-TT-1',
      questionnaire: { code: 'counter', version: 1 },
      channel: 'kiosk',
      language: 'vi',
      startedAt: before(40_000, at),
      submittedAt: at,
      ratings: { overall: 5, access: 4, procedures: 4, officials: 5, result: 4, feedback: 4 },
      ...change,
    };
    const kept = { ...this.clocks(at), lastContactAt: null };
    return { sequence, kept, sincePreviousMs: null, response };
  }

  private given(answers: KeptAnswer[], { at = WORLD_NOW, ...sent }: Sent): GivenAnswers {
    const highest = Math.max(0, ...answers.map(({ sequence }) => sequence));
    const questionnaires = new QuestionnaireRegistry(this.world.questionnaires);
    return {
      device: { id: this.id, pairedAt: this.pairedAt },
      payload: {
        sent: this.clocks(at),
        lastSequence: sent.lastSequence ?? highest,
        answers,
      },
      via: 'network',
      receivedAt: at,
      sentAt: at,
      against: { questionnaires, tree: sent.tree ?? this.world.tree, secret: 'a secret' },
    };
  }

  /** @param db by which the answers go in; that of the world unless given */
  send(answers: KeptAnswer[], sent: Sent = {}, db: Database = this.db) {
    return storeDeviceAnswers(db, this.given(answers, sent));
  }

  async tell(change: Partial<DeviceStatus>, at: Instant = WORLD_NOW): Promise<number | null> {
    const status: DeviceStatus = {
      protocol: PROTOCOL,
      shell: '1',
      setupVersion: '',
      sent: this.clocks(at),
      lastSequence: 0,
      waiting: 0,
      oldestWaiting: null,
      parkedCount: 0,
      parked: [],
      lastAnswer: null,
      storage: { isPersisted: true, usedBytes: 1_000, quotaBytes: 1_000_000 },
      battery: null,
      ...change,
    };
    const device = { id: this.id, pairedAt: this.pairedAt };
    return keepDeviceState(this.db.pool, { device, status, now: at });
  }
}
