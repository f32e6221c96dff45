import { KioskPage } from '@/e2e/pages/kiosk-page';
import { layKioskFront } from '@/e2e/world/kiosk-front';
import { RealTablet } from '@/e2e/world/real-tablet';
import { startWorld } from '@/e2e/world/world';
import { findChromium } from '../.ci/find-chromium.mjs';

/**
 * `npm run bench -- bench/cold-start.ts [runs]`: a kiosk whose browser was killed with -9 starts without a
 * network, from asking for its page to its first question, on the whole processor and on a quarter of it.
 */
const runs = Number(process.argv[2] ?? 5);
const RATES = [1, 4];

const world = await startWorld();
const front = await layKioskFront(world.baseUrl);
const tablet = new RealTablet(findChromium() ?? '', ['--no-sandbox', '--disable-gpu']);
const first = new KioskPage(await tablet.switchOn());
await first.page.goto(`${front.url}/kiosk?at=24133-TT-1&lang=vi`);
await first.question(0).waitFor();
await first.expectInstalled();
await front.cut();
await tablet.pullThePlug();

const taken = new Map<number, number[]>(RATES.map((rate) => [rate, []]));
for (let run = 0; run < runs; run += 1) {
  for (const rate of RATES) {
    const kiosk = new KioskPage(await tablet.switchOn());
    const cdp = await kiosk.page.context().newCDPSession(kiosk.page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate });
    const start = performance.now();
    await kiosk.page.goto(`${front.url}/kiosk`);
    await kiosk.question(0).waitFor();
    taken.get(rate)?.push(performance.now() - start);
    await tablet.pullThePlug();
  }
}
await tablet.throwAway();
await world.end();

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
const [baseline = 1] = RATES.map((rate) => median(taken.get(rate) ?? []));
for (const rate of RATES) {
  const middle = median(taken.get(rate) ?? []);
  const line = `processor 1/${rate}: ${Math.round(middle)} ms, ratio ${(middle / baseline).toFixed(2)}`;
  process.stdout.write(`${line}\n`);
}
