import { type Instant, instantFromMilliseconds, instantMilliseconds } from '@/lib/time/instant';

type Timer = { at: number; due: () => void };

const MOST_ROUNDS = 6;
/** Enough for a tab to finish what it does with its disk. */
const TURNS = 60;

/** The true time of a simulated world; nothing waits for the machine's own clock. */
export class World {
  nowMs: number;
  private readonly timers = new Set<Timer>();
  private underWay = 0;
  private sleptMs = 0;

  constructor(start: Instant) {
    this.nowMs = instantMilliseconds(start);
  }

  now(): Instant {
    return instantFromMilliseconds(this.nowMs);
  }

  after(milliseconds: number, due: () => void): () => void {
    const timer = { at: this.nowMs + milliseconds, due };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  /** While a request is under way, no time passes. */
  async during<Result>(work: Promise<Result>): Promise<Result> {
    this.underWay += 1;
    return work.finally(() => {
      this.underWay -= 1;
    });
  }

  /** Lets everything that can happen now happen, some turns of the event loop long. */
  async turn(turns: number): Promise<void> {
    for (let left = turns; left > 0 || this.underWay > 0; left -= 1) {
      await new Promise((next) => setImmediate(next));
    }
  }

  /** What a monotonic clock counts: it stands still while the tablet sleeps. */
  get awakeMs(): number {
    return this.nowMs - this.sleptMs;
  }

  /** No timer is served; those that are due by then wait for the waking. */
  sleep(milliseconds: number): void {
    this.nowMs += milliseconds;
    this.sleptMs += milliseconds;
  }

  /** Until all of that time is gone. Over a long time timers are served late and together, as browsers do. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.nowMs + milliseconds;
    const roundMs = milliseconds / MOST_ROUNDS;
    while (this.nowMs < until) {
      await this.turn(TURNS);
      const next = Math.min(until, ...[...this.timers].map(({ at }) => at));
      this.nowMs = Math.min(until, Math.max(next, this.nowMs + roundMs));
      const due = [...this.timers].filter(({ at }) => at <= this.nowMs);
      for (const timer of due.sort((a, b) => a.at - b.at)) {
        // One that was called off by another before it.
        if (this.timers.delete(timer)) timer.due();
      }
    }
    await this.turn(TURNS);
  }

  /** On to the next timer, but not further than so far. */
  passTime(mostMs: number): void {
    const until = this.nowMs + mostMs;
    const [next] = [...this.timers].sort((a, b) => a.at - b.at);
    if (!next || next.at > until) {
      this.nowMs = until;
      return;
    }
    this.nowMs = Math.max(this.nowMs, next.at);
    this.timers.delete(next);
    next.due();
  }
}
