import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';

const ATTEMPTS = 3;
const CONNECTING_MS = 15_000;
const LISTENING = /DevTools listening on (ws:\S+)/;

/** A browser in a process of its own, over a profile on the disk: it can be killed like a tablet whose plug is pulled. */
export class RealTablet {
  private readonly profile = mkdtempSync(join(tmpdir(), 'hai-long-tablet-'));
  private running: ChildProcess | null = null;

  constructor(
    private readonly executable: string,
    private readonly flags: readonly string[],
  ) {}

  /** A browser that was killed may come up and say nothing: then its plug is pulled once more, as a person would. */
  async switchOn(): Promise<Page> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.start();
      } catch (error) {
        await this.pullThePlug();
        if (attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async start(): Promise<Page> {
    const child = spawn(
      this.executable,
      [...this.flags, '--headless', '--remote-debugging-port=0', `--user-data-dir=${this.profile}`],
      { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
    );
    this.running = child;
    for await (const line of createInterface(child.stderr)) {
      const address = LISTENING.exec(line)?.[1];
      if (!address) continue;
      child.stderr.resume();
      const browser = await chromium.connectOverCDP(address, { timeout: CONNECTING_MS });
      const [context] = browser.contexts();
      if (!context) throw new Error('expected the browser to have its own context');
      return context.newPage();
    }
    throw new Error('the browser ended without telling its address');
  }

  /** Every process of it, without a word of warning. */
  async pullThePlug(): Promise<void> {
    const child = this.running;
    this.running = null;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await ended;
  }

  async throwAway(): Promise<void> {
    await this.pullThePlug();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 10 });
  }
}
