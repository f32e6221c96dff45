import { randomBytes } from 'node:crypto';
import { submissionOf } from '@/e2e/world/give-answers';
import { alike } from '@/e2e/world/known-answers';
import { dayOfInstant, systemNow } from '@/lib/time/instant';

type Paired = { device: number; setup: { name: string; version: string; idleSeconds: number } };

/** A tablet as the doors know it: it pairs by a code, tells its status and sends answers. */
export class KioskTablet {
  private constructor(
    private readonly baseUrl: string,
    private readonly key: string,
    readonly paired: Paired,
  ) {}

  static async pair(baseUrl: string, code: string): Promise<KioskTablet> {
    const key = `hk_${randomBytes(32).toString('base64url')}`;
    const response = await fetch(`${baseUrl}/api/v1/devices/pair`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code, key, shell: '1' }),
    });
    if (response.status !== 200) throw new Error(`expected 200, found ${response.status}`);
    return new KioskTablet(baseUrl, key, (await response.json()) as Paired);
  }

  private clocks(boot = 'a boot') {
    return { wall: systemNow(), monotonicMs: 100_000, boot };
  }

  private async post(door: string, body: object): Promise<Response> {
    return fetch(`${this.baseUrl}/api/v1/devices/${this.paired.device}/${door}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${this.key}` },
      body: JSON.stringify({ protocol: 1, sent: this.clocks(), ...body }),
    });
  }

  /** @param boot another one when the tablet was started again */
  async tellStatus(lastSequence: number, boot?: string): Promise<Response> {
    return this.post('status', {
      sent: this.clocks(boot),
      shell: '1',
      setupVersion: this.paired.setup.version,
      lastSequence,
      waiting: 0,
      oldestWaiting: null,
      parkedCount: 0,
      parked: [],
      lastAnswer: null,
      storage: { isPersisted: true, usedBytes: 21_000_000, quotaBytes: 5_021_000_000 },
      battery: { level: 0.8, isCharging: true },
    });
  }

  async sendAnswer(sequence: number, counter: string): Promise<Response> {
    const day = dayOfInstant(systemNow());
    const response = submissionOf({ counter, day, ratings: alike(5) });
    const kept = { ...this.clocks(), lastContactAt: null };
    return this.post('responses', {
      lastSequence: sequence,
      answers: [{ sequence, kept, sincePreviousMs: null, response }],
    });
  }
}
