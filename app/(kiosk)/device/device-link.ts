import { AnswerStore } from '@/app/(kiosk)/device/answer-store';
import { clockReading } from '@/app/(kiosk)/device/clock-reading';
import type { DeviceEnvironment } from '@/app/(kiosk)/device/device-environment';
import { type BatchOutcome, postPairing } from '@/app/(kiosk)/device/device-server';
import { drawDeviceKey } from '@/app/(kiosk)/device/draw-device-key';
import { beatOnce } from '@/app/(kiosk)/device/heartbeat';
import type { Pairing } from '@/app/(kiosk)/device/kiosk-database';
import { FIRST_VIEW, type LinkView } from '@/app/(kiosk)/device/link-view';
import { Sender } from '@/app/(kiosk)/device/sender';
import { type StorageFault, storageFaultOf } from '@/app/(kiosk)/device/storage-fault';
import { measureSpace, spaceFault } from '@/app/(kiosk)/device/storage-space';
import { withRoom } from '@/app/(kiosk)/device/with-room';
import { type PairingRequest, PROTOCOL } from '@/lib/devices/device-protocol';
import type { KioskSetup } from '@/lib/devices/kiosk-setup';
import type { Parking } from '@/lib/devices/outbox';
import { PAIRING_CODE_PATTERN } from '@/lib/devices/pairing-code';
import { sealRecovery } from '@/lib/devices/recovery';
import type { Language } from '@/lib/i18n/language';

export type PairingWish = { code: string } | { trialAt: string; language: Language };
export type PairingResult =
  | 'paired'
  | 'code-unknown'
  | 'too-many-tries'
  | 'unreachable'
  | 'outdated'
  | 'storage';
export type KeepResult =
  /** The id is the response's own, but for a second thought after the first one had been stored. */
  { kind: 'kept'; sequence: number; id: string | null } | { kind: 'failed'; fault: StorageFault };

const BEAT_MS = 30_000;
/** As long as the longest answer: where it fits, an answer does. */
const CANARY_SIGNS = 8192;
const LOCK = 'hai-long-outbox';

/** Opens the kiosk's storage and begins to send; never throws, the view tells what does not work. */
export function openDeviceLink(environment: DeviceEnvironment): DeviceLink {
  return new DeviceLink(environment);
}

/** All that the screens know of storage and network. */
export class DeviceLink {
  private shown: LinkView = FIRST_VIEW;
  private readonly listeners = new Set<() => void>();
  private readonly store: AnswerStore;
  private readonly sender: Sender;
  private readonly endings: (() => void)[] = [];
  private writeFault: StorageFault | null = null;
  private isStopped = false;
  private isBeating = false;
  private isBeatWanted = false;
  private endBeatPause = () => {};
  private refreshing: Promise<void> | null = null;
  private isStale = false;
  private setupReadBy: string | undefined;

  constructor(private readonly environment: DeviceEnvironment) {
    this.store = new AnswerStore(environment);
    this.sender = new Sender(environment, this.store, {
      language: () => this.language(),
      onChange: (hasSettled) => this.senderChanged(hasSettled),
      onContact: (outcome) => this.heardFromServer(outcome),
      onStorageFault: (error) => this.writeFailed(error),
    });
    void this.start();
  }

  /** The same object until something has changed. */
  view(): LinkView {
    return this.shown;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Asked again with the same wish it asks for the same device, so a lost reply costs nothing. */
  async pair(wish: PairingWish): Promise<PairingResult> {
    const asked = 'code' in wish ? { code: signsOf(wish.code) } : wish;
    if ('code' in asked && !PAIRING_CODE_PATTERN.test(asked.code)) return 'code-unknown';
    const { shell } = this.environment;
    try {
      const key = await this.store.keyForWish(JSON.stringify(asked), () =>
        drawDeviceKey(this.environment.random),
      );
      const request: PairingRequest = { ...asked, key, shell };
      const outcome = await postPairing(this.environment, request, this.language());
      this.show({ isOnline: outcome.kind !== 'unreachable' });
      if (outcome.kind !== 'paired') return outcome.kind;
      const { device, setup } = outcome.answer;
      await this.store.pair({ device, key, setup, setupReadBy: shell, admission: 'admitted' });
    } catch (error) {
      this.writeFailed(error);
      return 'storage';
    }
    this.askToPersist();
    await this.refresh();
    this.tellOthers();
    this.sender.take({ type: 'woken', reason: 'staff' });
    void this.beat();
    return 'paired';
  }

  /** `kept` only after the disk has it: then the person may be thanked. */
  async keep(response: unknown): Promise<KeepResult> {
    try {
      const reading = clockReading(this.environment.clock);
      const kept = await withRoom(this.environment, () => this.store.keep(response, reading));
      this.writeFault = null;
      void this.refresh();
      this.tellOthers();
      this.sender.take({ type: 'woken', reason: 'answer' });
      return { kind: 'kept', ...kept };
    } catch (error) {
      this.writeFailed(error);
      return { kind: 'failed', fault: storageFaultOf(error) };
    }
  }

  /** For staff: tries at once, the parked ones too, unless the server has named a time. */
  sendNow(): void {
    const wake = () => this.sender.take({ type: 'woken', reason: 'staff' });
    this.store.unpark().then(wake, (error) => this.writeFailed(error));
    void this.beat();
  }

  /** @throws StorageError when the storage cannot be read */
  parked(): Promise<Parking[]> {
    return this.store.parked();
  }

  /** The text of a file with every answer still here, which only the server can read. @throws when not paired */
  async recoveryText(): Promise<string> {
    const everything = await this.store.everything();
    if (!everything) throw new Error('expected a paired kiosk, found none');
    const { device, key, lastSequence, answers } = everything;
    const sent = clockReading(this.environment.clock);
    const known = await this.store.recall('contact');
    const contact = known && { ...known, clockOffsetMs: 0 - known.clockOffsetMs };
    const payload = {
      protocol: PROTOCOL,
      sent,
      lastSequence,
      answers,
      ...(contact && { contact }),
    };
    return sealRecovery({ key, device, exportedAt: sent.wall, payload });
  }

  /** Forgets the key; refused while any answer is left. @throws StorageError */
  async unpair(): Promise<'done' | 'answers-left'> {
    const isDone = await this.store.unpair();
    await this.refresh();
    this.tellOthers();
    return isDone ? 'done' : 'answers-left';
  }

  /** Ends everything of this tab; what is kept stays. */
  stop(): void {
    this.isStopped = true;
    this.sender.take({ type: 'stopped' });
    this.endBeatPause();
    for (const end of this.endings.splice(0)) end();
    this.store.close();
    this.listeners.clear();
  }

  private async start(): Promise<void> {
    const { channel, events } = this.environment;
    this.askToPersist();
    this.endings.push(
      events.subscribe((event) => this.heardFromBrowser(event)),
      channel?.subscribe(() => this.otherTabChanged()) ?? (() => {}),
    );
    await this.measure();
    await this.tryStorage();
    if (this.isStopped) return;
    this.takeLock();
    await this.beat();
  }

  private takeLock(): void {
    const begin = () => {
      this.sender.take({ type: 'lock-taken' });
      void this.beat();
    };
    const { locks } = this.environment;
    if (!locks) {
      begin();
      return;
    }
    const abort = new AbortController();
    this.endings.push(() => abort.abort());
    const held = () => {
      if (!this.isStopped) begin();
      return new Promise<void>((release) => this.endings.push(release));
    };
    locks.request(LOCK, { signal: abort.signal }, held).catch(() => {});
  }

  /** Every half minute and at every hint: storage, status, setup. */
  private async beat(): Promise<void> {
    this.isBeatWanted = true;
    if (this.isBeating || this.isStopped) return;
    this.isBeating = true;
    this.endBeatPause();
    while (this.isBeatWanted && !this.isStopped) {
      this.isBeatWanted = false;
      await this.beatOnce();
    }
    this.isBeating = false;
    if (this.isStopped) return;
    this.endBeatPause = this.environment.timers.after(BEAT_MS, () => void this.beat());
  }

  private async beatOnce(): Promise<void> {
    try {
      if (this.writeFault === null) await this.feelForSpace();
      else await this.tryStorage();
      await this.measure();
      if (this.sender.phase !== 'asleep') await this.tellStatus();
    } catch (error) {
      this.writeFailed(error);
    }
  }

  private async tellStatus(): Promise<void> {
    const beat = await beatOnce(this.environment, this.store, this.shown.storageFault);
    if (!beat) return;
    const { outcome } = beat;
    this.show({ isOnline: outcome.kind !== 'unreachable' });
    if (outcome.kind === 'unreachable') return;
    if (outcome.kind === 'heard') this.show({ newestShell: outcome.answer.shell });
    await this.refresh();
    this.tellOthers();
    if (outcome.kind === 'heard') this.sender.take({ type: 'woken', reason: 'contact' });
  }

  /** A write that is read again; only then may a survey begin. */
  private async tryStorage(): Promise<void> {
    try {
      await this.writeCanary();
      if ((await this.store.recall('canary')) === null) throw new Error('the canary is gone');
    } catch (error) {
      this.writeFailed(error);
      return;
    }
    this.writeFault = null;
    await this.refresh();
  }

  /** Browsers no longer tell how much space is left: only a write does. Any other fault is told when it matters. */
  private async feelForSpace(): Promise<void> {
    try {
      await this.writeCanary();
    } catch (error) {
      if (storageFaultOf(error) === 'full') this.writeFailed(error);
    }
  }

  private writeCanary(): Promise<void> {
    const canary = this.environment.clock.boot.padEnd(CANARY_SIGNS);
    return withRoom(this.environment, () => this.store.remember('canary', canary));
  }

  private async measure(): Promise<void> {
    const { storage, makeRoom } = this.environment;
    let space = await measureSpace(storage);
    if (spaceFault(space) === 'full' && (await makeRoom?.())) space = await measureSpace(storage);
    this.show({ ...space, ...this.storageOf({ ...this.shown, ...space }) });
  }

  private storageOf(space: LinkView): Pick<LinkView, 'storage' | 'storageFault'> {
    const fault = this.writeFault ?? spaceFault(space);
    if (fault !== null) return { storage: 'refused', storageFault: fault };
    return { storage: this.shown.storage === 'opening' ? 'opening' : 'ready', storageFault: null };
  }

  private askToPersist(): void {
    const { storage } = this.environment;
    storage?.persist().then(
      () => this.measure(),
      () => {},
    );
  }

  /** What another tab or the sender has changed comes from the storage. */
  private refresh(): Promise<void> {
    this.isStale = true;
    this.refreshing ??= this.readUntilFresh().finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  private async readUntilFresh(): Promise<void> {
    while (this.isStale && !this.isStopped) {
      this.isStale = false;
      try {
        await this.readOnce();
      } catch (error) {
        this.writeFailed(error);
      }
    }
  }

  private async readOnce(): Promise<void> {
    const { waiting, parked, lastSequence, lastAnswer } = await this.store.summary();
    const pairing = await this.store.recall('pairing');
    const contact = await this.store.recall('contact');
    const fault = this.writeFault ?? spaceFault(this.shown);
    this.show({
      storage: fault === null ? 'ready' : 'refused',
      storageFault: fault,
      setup: this.settledSetup(pairing),
      admission: pairing?.admission ?? 'unpaired',
      waiting,
      parked,
      lastSequence,
      lastContactAt: contact?.lastContactAt ?? null,
      clockOffsetMs: contact?.clockOffsetMs ?? null,
      lastAnswerAt: lastAnswer?.wall ?? null,
    });
  }

  /** The screens compare setups by identity; an unchanged one, read by the same program, stays the same object. */
  private settledSetup(pairing: Pairing | null): KioskSetup | null {
    const { setup } = this.shown;
    const isSame =
      pairing?.setup.version === setup?.version && pairing?.setupReadBy === this.setupReadBy;
    this.setupReadBy = pairing?.setupReadBy;
    return isSame ? setup : (pairing?.setup ?? null);
  }

  private heardFromServer({ post, admission }: BatchOutcome): void {
    // Somebody on the way refused: of the server that says nothing.
    if (post.kind !== 'too-large') this.show({ isOnline: post.kind !== 'unreachable' });
    if (admission !== null && admission !== this.shown.admission) void this.beat();
  }

  private heardFromBrowser(event: 'online' | 'offline' | 'visible'): void {
    if (event === 'offline') {
      this.show({ isOnline: false });
      return;
    }
    this.sender.take({ type: 'woken', reason: 'network' });
    void this.beat();
  }

  private otherTabChanged(): void {
    void this.refresh();
    this.sender.take({ type: 'woken', reason: 'answer' });
  }

  private senderChanged(hasSettled: boolean): void {
    const { phase } = this.sender;
    this.show({ isSending: phase === 'posting' || phase === 'settling' });
    if (!hasSettled) return;
    void this.refresh();
    this.tellOthers();
  }

  private writeFailed(error: unknown): void {
    this.writeFault = storageFaultOf(error);
    this.show({ storage: 'refused', storageFault: this.writeFault });
  }

  private tellOthers(): void {
    this.environment.channel?.post('changed');
  }

  private language(): string {
    return this.shown.setup?.languages[0] ?? 'vi';
  }

  private show(change: Partial<LinkView>): void {
    if (this.isStopped) return;
    const names = Object.keys(change) as (keyof LinkView)[];
    if (names.every((name) => change[name] === this.shown[name])) return;
    this.shown = { ...this.shown, ...change };
    for (const listener of this.listeners) listener();
  }
}

function signsOf(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, '');
}
