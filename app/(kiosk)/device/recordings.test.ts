import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Recordings } from '@/app/(kiosk)/device/recordings';

const ORIGIN = 'https://hai-long.example';
const MEGABYTE = 1_000_000;

/** A browser's cache whose fetching ends when the test says so. */
class FakeBrowser {
  readonly asked: string[] = [];
  readonly failing = new Set<string>();
  kept: Set<string> | null = null;
  isFull = false;
  isHeld = false;
  usedBytes = 0;
  private readonly held: (() => void)[] = [];

  get room() {
    const cache = {
      keys: async () => [...(this.kept ?? [])].map((path) => ({ url: `${ORIGIN}${path}` })),
      delete: async ({ url }: { url: string }) => this.kept?.delete(new URL(url).pathname) ?? false,
      add: (path: string) => this.add(path),
    };
    const caches = {
      open: async () => {
        this.kept ??= new Set();
        return cache;
      },
      has: async () => this.kept !== null,
      match: async (path: string) => (this.kept?.has(path) ? new Response('sound') : undefined),
      delete: async () => {
        const wasThere = this.kept !== null;
        this.kept = null;
        return wasThere;
      },
    };
    const storage = {
      persisted: async () => true,
      estimate: async () => ({ usage: this.usedBytes, quota: 1000 * MEGABYTE }),
    };
    return { caches, storage } as unknown as ConstructorParameters<typeof Recordings>[0];
  }

  private async add(path: string): Promise<void> {
    this.asked.push(path);
    if (this.isHeld) await new Promise<void>((go) => this.held.push(go));
    if (this.failing.has(path)) throw new TypeError('404');
    if (this.isFull) throw new DOMException('no space', 'QuotaExceededError');
    this.kept ??= new Set();
    this.kept.add(path);
  }

  /** One file comes; once more when the next one has been asked for. */
  async release(): Promise<void> {
    await new Promise((next) => setImmediate(next));
    this.held.shift()?.();
    await new Promise((next) => setImmediate(next));
  }
}

test('fetched once, one after the other, however often the server is heard of', async () => {
  const browser = new FakeBrowser();
  const recordings = new Recordings(browser.room);
  browser.isHeld = true;
  for (let beat = 0; beat < 10; beat += 1) void recordings.keep(['/r/1', '/r/2']);
  await browser.release();
  assert.deepEqual(browser.asked, ['/r/1', '/r/2']);
  await browser.release();
  await recordings.keep(['/r/1', '/r/2']);
  assert.deepEqual(browser.asked, ['/r/1', '/r/2']);
});

test('one that fails holds up no other, and is asked for with the next contact', async () => {
  const browser = new FakeBrowser();
  const recordings = new Recordings(browser.room);
  browser.failing.add('/r/1');
  await recordings.keep(['/r/1', '/r/2', '/r/3']);
  assert.deepEqual([...(browser.kept ?? [])], ['/r/2', '/r/3']);
  browser.failing.clear();
  await recordings.keep(['/r/1', '/r/2', '/r/3']);
  assert.deepEqual(browser.asked, ['/r/1', '/r/2', '/r/3', '/r/1']);
});

test('a wish that changes meanwhile counts; what no language needs is dropped', async () => {
  const browser = new FakeBrowser();
  const recordings = new Recordings(browser.room);
  await recordings.keep(['/r/1', '/r/2']);
  browser.isHeld = true;
  const running = recordings.keep(['/r/2', '/r/3']);
  void recordings.keep(['/r/2', '/r/4']);
  await browser.release();
  await browser.release();
  await running;
  assert.deepEqual([...(browser.kept ?? [])].sort(), ['/r/2', '/r/4']);
  await recordings.keep([]);
  assert.equal(browser.kept, null);
});

test('nothing is fetched into the last 200 MB', async () => {
  const browser = new FakeBrowser();
  const recordings = new Recordings(browser.room);
  browser.usedBytes = 800 * MEGABYTE + 1;
  await recordings.keep(['/r/1']);
  assert.deepEqual(browser.asked, []);
  browser.usedBytes = 800 * MEGABYTE;
  await recordings.keep(['/r/1']);
  assert.deepEqual(browser.asked, ['/r/1']);
});

test('on a full disk they go, those under way too, and are not fetched again', async () => {
  const browser = new FakeBrowser();
  const recordings = new Recordings(browser.room);
  assert.equal(await recordings.drop(), false, 'there was nothing');
  const others = new Recordings(browser.room);
  await others.keep(['/r/1']);
  browser.isHeld = true;
  const running = others.keep(['/r/1', '/r/2', '/r/3']);
  await new Promise((next) => setImmediate(next));
  assert.equal(await others.drop(), true);
  await browser.release();
  await running;
  assert.equal(browser.kept, null);
  await others.keep(['/r/1']);
  assert.deepEqual(browser.asked, ['/r/1', '/r/2']);
});

test('a recording that does not fit takes all others with it', async () => {
  const browser = new FakeBrowser();
  const recordings = new Recordings(browser.room);
  await recordings.keep(['/r/1']);
  browser.isFull = true;
  await recordings.keep(['/r/1', '/r/2', '/r/3']);
  assert.equal(browser.kept, null);
  assert.deepEqual(browser.asked, ['/r/1', '/r/2']);
});

test('played from the tablet where it has it, else from the server', async () => {
  const browser = new FakeBrowser();
  const recordings = new Recordings(browser.room);
  await recordings.keep(['/r/1']);
  assert.match(await recordings.sourceOf('/r/1'), /^blob:/);
  assert.equal(await recordings.sourceOf('/r/2'), '/r/2');
  await recordings.drop();
  assert.equal(await recordings.sourceOf('/r/1'), '/r/1');
});
