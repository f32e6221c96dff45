import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Outbox, type OutboxEvent, SLEEPING_OUTBOX, stepOutbox } from '@/lib/devices/outbox';

const LONGEST_PAUSE_MS = 300_000;
const HEALING_TURNS = 5_000;

const FATES = [
  'arrives',
  'arrives in part',
  'arrives twice',
  'reply lost',
  'lost',
  'too large',
  'too large for a proxy',
  'asked to wait',
] as const;
type Fate = (typeof FATES)[number];
/** A tab with its sender and what its driver has under way: at most one thing to do. */
type Tab = {
  outbox: Outbox;
  read: readonly number[] | null;
  post: readonly number[] | null;
  settle: { acknowledged: readonly number[]; parked: readonly number[] } | null;
  pause: { pauseNumber: number; endsAt: number } | null;
  notBefore: number;
};

/** One tablet's disk, its tabs, and a server that stores by number. */
class World {
  now = 0;
  next = 1;
  readonly disk = new Map<number, 'waiting' | 'parked'>();
  readonly stored = new Map<number, number>();
  readonly tabs: Tab[] = [];
  private holder: Tab | null = null;

  /** What the server will never take. */
  constructor(private readonly poison: ReadonlySet<number>) {}

  open(): void {
    this.tabs.push({
      outbox: SLEEPING_OUTBOX,
      read: null,
      post: null,
      settle: null,
      pause: null,
      notBefore: 0,
    });
    this.giveLock();
  }

  kill(at: number): void {
    const [tab] = this.tabs.splice(at % Math.max(1, this.tabs.length), 1);
    if (tab && tab === this.holder) this.holder = null;
    this.giveLock();
  }

  keep(at: number): void {
    const tab = this.tabs[at % Math.max(1, this.tabs.length)];
    if (!tab) return;
    this.disk.set(this.next, 'waiting');
    this.next += 1;
    for (const other of this.tabs) this.take(other, { type: 'woken', reason: 'answer' });
  }

  wake(reason: 'network' | 'contact' | 'staff'): void {
    for (const tab of this.tabs) this.take(tab, { type: 'woken', reason });
  }

  pass(milliseconds: number): void {
    this.now += milliseconds;
    for (const tab of this.tabs) {
      if (!tab.pause || tab.pause.endsAt > this.now) continue;
      const { pauseNumber } = tab.pause;
      tab.pause = null;
      this.take(tab, { type: 'pause-over', pauseNumber });
    }
  }

  /** The one thing that a tab has under way goes on; the disk may fail, the post has a fate. */
  goOn(at: number, fate: Fate, diskFails: boolean): void {
    const tab = this.tabs[at % Math.max(1, this.tabs.length)];
    if (!tab) return;
    const { read, post, settle } = tab;
    if (read !== null) {
      tab.read = null;
      this.take(
        tab,
        diskFails ? { type: 'storage-failed' } : { type: 'batch-read', sequences: read },
      );
    } else if (post !== null) {
      tab.post = null;
      this.finishPost(tab, post, fate);
    } else if (settle !== null) {
      tab.settle = null;
      if (diskFails) {
        this.take(tab, { type: 'storage-failed' });
        return;
      }
      for (const sequence of settle.acknowledged) {
        assert.ok(this.stored.has(sequence), `${sequence} deleted before the server had it`);
        this.disk.delete(sequence);
      }
      for (const sequence of settle.parked) this.disk.set(sequence, 'parked');
      this.take(tab, { type: 'settled' });
    }
  }

  private finishPost(tab: Tab, sequences: readonly number[], fate: Fate): void {
    const unreachable = (retryAfterSeconds: number): OutboxEvent => ({
      type: 'post-ended',
      outcome: { kind: 'unreachable', retryAfterSeconds },
    });
    if (fate === 'lost') {
      this.take(tab, unreachable(0));
      return;
    }
    if (fate === 'asked to wait') {
      tab.notBefore = this.now + 70_000;
      this.take(tab, unreachable(70));
      return;
    }
    if (fate === 'too large' && sequences.length > 2) {
      this.take(tab, { type: 'post-ended', outcome: { kind: 'refused', detail: 'too large' } });
      return;
    }
    if (fate === 'too large for a proxy') {
      this.take(tab, { type: 'post-ended', outcome: { kind: 'too-large' } });
      return;
    }
    const arrived = fate === 'arrives in part' ? sequences.slice(0, -1) : sequences;
    const results = arrived.map((sequence) => {
      if (this.poison.has(sequence)) return { sequence, outcome: 'invalid' as const };
      const isNew = !this.stored.has(sequence);
      if (isNew) this.stored.set(sequence, 1);
      return { sequence, outcome: isNew ? ('stored' as const) : ('repeated' as const) };
    });
    // A number that was not asked about, as in the answer to an earlier request, says nothing.
    const foreign = { sequence: this.next, outcome: 'stored' as const };
    const told = fate === 'arrives twice' ? [...results, ...results] : [...results, foreign];
    this.take(
      tab,
      fate === 'reply lost'
        ? unreachable(0)
        : { type: 'post-ended', outcome: { kind: 'answered', results: told } },
    );
  }

  private giveLock(): void {
    if (this.holder) return;
    this.holder = this.tabs[0] ?? null;
    if (this.holder) this.take(this.holder, { type: 'lock-taken' });
  }

  private take(tab: Tab, event: OutboxEvent): void {
    const step = stepOutbox(tab.outbox, event, 0.99);
    tab.outbox = step.outbox;
    for (const effect of step.effects) {
      switch (effect.type) {
        case 'read':
          tab.read = this.waiting().slice(0, effect.limit);
          break;
        case 'post':
          assert.equal(tab, this.holder, 'a tab without the lock posts');
          assert.equal(tab.post, null, 'two posts under way');
          assert.ok(this.now >= tab.notBefore, 'asked earlier than the server said');
          tab.post = effect.sequences;
          break;
        case 'settle':
          tab.settle = {
            acknowledged: effect.acknowledged,
            parked: effect.parked.map(({ sequence }) => sequence),
          };
          break;
        case 'pause':
          assert.ok(effect.milliseconds <= LONGEST_PAUSE_MS, 'a pause that is too long');
          tab.pause = {
            pauseNumber: effect.pauseNumber,
            endsAt: this.now + effect.milliseconds,
          };
          break;
        case 'end-pause':
          tab.pause = null;
          break;
      }
    }
    const busy = [tab.read, tab.post, tab.settle, tab.pause].filter((work) => work !== null);
    assert.ok(busy.length <= 1, 'more than one thing under way in one sender');
  }

  /** The network and the disk work again and a tab is open. */
  heal(): void {
    if (this.tabs.length === 0) this.open();
    for (let turn = 0; turn < HEALING_TURNS && this.waiting().length > 0; turn += 1) {
      const isBusy = this.holder && [this.holder.read, this.holder.post, this.holder.settle];
      if (isBusy?.some((work) => work !== null)) {
        this.goOn(this.tabs.indexOf(this.holder as Tab), 'arrives', false);
      } else this.pass(LONGEST_PAUSE_MS);
    }
  }

  private waiting(): number[] {
    return [...this.disk]
      .flatMap(([sequence, state]) => (state === 'waiting' ? [sequence] : []))
      .sort((a, b) => a - b);
  }
}

type Command = fc.Command<Record<string, never>, World>;

function command(name: string, run: (world: World) => void): Command {
  return {
    check: () => true,
    run: (_, world) => run(world),
    toString: () => name,
  };
}

const fate = fc.constantFrom(...FATES);
const which = fc.nat({ max: 3 });
const commands = [
  which.map((at) => command(`keep ${at}`, (world) => world.keep(at))),
  fc
    .tuple(which, fate, fc.integer({ min: 0, max: 5 }))
    .map(([at, how, luck]) =>
      command(`go on ${at} ${how}${luck === 0 ? ', disk fails' : ''}`, (world) =>
        world.goOn(at, how, luck === 0),
      ),
    ),
  fc
    .constantFrom(500, 5_000, 60_000, 400_000)
    .map((milliseconds) => command(`pass ${milliseconds}`, (world) => world.pass(milliseconds))),
  fc
    .constantFrom('network' as const, 'contact' as const, 'staff' as const)
    .map((reason) => command(`wake ${reason}`, (world) => world.wake(reason))),
  which.map((at) => command(`kill ${at}`, (world) => world.kill(at))),
  fc.constant(
    command('open', (world) => {
      if (world.tabs.length < 3) world.open();
    }),
  ),
];

test('whatever happens on the way, in the end each answer is stored once or parked', () => {
  const poisons = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 });
  fc.assert(
    fc.property(
      poisons,
      fc.commands(commands, { maxCommands: 120, size: 'max' }),
      (poison, schedule) => {
        const world = new World(new Set(poison));
        world.open();
        fc.modelRun(() => ({ model: {}, real: world }), schedule);
        world.heal();
        for (let sequence = 1; sequence < world.next; sequence += 1) {
          const isPoison = poison.includes(sequence);
          assert.equal(world.stored.get(sequence), isPoison ? undefined : 1);
          assert.equal(world.disk.get(sequence), isPoison ? 'parked' : undefined);
        }
      },
    ),
    { numRuns: 400 },
  );
});
