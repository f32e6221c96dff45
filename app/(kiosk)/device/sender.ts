import type { AnswerStore, SentBatch } from '@/app/(kiosk)/device/answer-store';
import { clockReading } from '@/app/(kiosk)/device/clock-reading';
import type { DeviceEnvironment } from '@/app/(kiosk)/device/device-environment';
import { type BatchOutcome, postBatch } from '@/app/(kiosk)/device/device-server';
import { PROTOCOL } from '@/lib/devices/device-protocol';
import {
  type Outbox,
  type OutboxEffect,
  type OutboxEvent,
  SLEEPING_OUTBOX,
  stepOutbox,
} from '@/lib/devices/outbox';

type Told = {
  language(): string;
  /** The phase or what is stored may have changed. */
  onChange(hasSettled: boolean): void;
  /** Whether the server answered, and as what it sees this tablet. */
  onContact(outcome: BatchOutcome): void;
  onStorageFault(error: unknown): void;
};

/** Carries out what the outbox decides. */
export class Sender {
  private outbox: Outbox = SLEEPING_OUTBOX;
  private batch: SentBatch | null = null;
  private endPause = () => {};

  constructor(
    private readonly environment: DeviceEnvironment,
    private readonly store: AnswerStore,
    private readonly told: Told,
  ) {}

  get phase(): Outbox['phase'] {
    return this.outbox.phase;
  }

  take(event: OutboxEvent): void {
    const before = this.outbox.phase;
    const step = stepOutbox(this.outbox, event, this.environment.random.chance());
    this.outbox = step.outbox;
    for (const effect of step.effects) this.carryOut(effect);
    if (this.outbox.phase !== before) this.told.onChange(event.type === 'settled');
  }

  private carryOut(effect: OutboxEffect): void {
    switch (effect.type) {
      case 'read':
        void this.read(effect.limit);
        break;
      case 'post':
        void this.post();
        break;
      case 'settle':
        void this.settle(effect);
        break;
      case 'pause':
        this.endPause = this.environment.timers.after(effect.milliseconds, () =>
          this.take({ type: 'pause-over', pauseNumber: effect.pauseNumber }),
        );
        break;
      case 'end-pause':
        this.endPause();
        break;
    }
  }

  private async read(limit: number): Promise<void> {
    try {
      this.batch = await this.store.batch(limit);
    } catch (error) {
      this.failed(error);
      return;
    }
    const sequences = this.batch?.answers.map(({ sequence }) => sequence) ?? [];
    this.take({ type: 'batch-read', sequences });
  }

  private async post(): Promise<void> {
    const batch = this.batch;
    if (!batch) throw new Error('expected a batch that was read, found none');
    const { device, key, lastSequence, answers } = batch;
    const outcome = await postBatch(
      this.environment,
      { device, key, language: this.told.language() },
      { protocol: PROTOCOL, sent: clockReading(this.environment.clock), lastSequence, answers },
    );
    this.told.onContact(outcome);
    this.take({ type: 'post-ended', outcome: outcome.post });
  }

  private async settle(effect: OutboxEffect & { type: 'settle' }): Promise<void> {
    const { batch } = this;
    if (!batch) throw new Error('expected a batch that was posted, found none');
    try {
      await this.store.settle(batch, effect.acknowledged, effect.parked);
    } catch (error) {
      this.failed(error);
      return;
    }
    this.take({ type: 'settled' });
  }

  private failed(error: unknown): void {
    this.told.onStorageFault(error);
    this.take({ type: 'storage-failed' });
  }
}
