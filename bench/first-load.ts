import { chromium } from '@playwright/test';
import { findChromium } from '../.ci/find-chromium.mjs';

/**
 * What a browser with an empty cache fetches for the first view of each page, counted by Chromium as bytes
 * on the wire. Needs a running server: `npm run bench -- bench/first-load.ts http://localhost:3000`
 */
const base = process.argv[2] ?? 'http://localhost:3000';
const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

type Weight = {
  requests: number;
  document: number;
  script: number;
  style: number;
  font: number;
  other: number;
};

const places: { places: { code: string; kind: string; shortCode: string | null }[] } = await (
  await fetch(`${base}/api/v1/places`)
).json();
const find = (code: string) => places.places.find((place) => place.code === code);
const counter = find('24133-TT-1') ?? find('24133-TT');
const centre = find('24133-TT');
const pages: [name: string, path: string][] = [
  ['phone, counter questionnaire', `/p/${centre?.shortCode}`],
  ['phone, full questionnaire', `/p/${centre?.shortCode}/full`],
  ['kiosk', `/kiosk?at=${counter?.shortCode}`],
  ['public, province', '/vi'],
  ['public, centre', '/vi/places/24133-TT'],
  ['sign-in', '/vi/manage/sign-in'],
];

const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: flags.split(' '),
});

async function weigh(path: string): Promise<Weight> {
  const context = await browser.newContext({ locale: 'vi-VN' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, string>();
  const weight: Weight = { requests: 0, document: 0, script: 0, style: 0, font: 0, other: 0 };
  session.on('Network.responseReceived', (event) => kinds.set(event.requestId, event.type));
  session.on('Network.loadingFinished', (event) => {
    const kind = kinds.get(event.requestId) ?? 'Other';
    const known: Record<string, keyof Weight> = {
      Document: 'document',
      Script: 'script',
      Stylesheet: 'style',
      Font: 'font',
    };
    weight.requests += 1;
    weight[known[kind] ?? 'other'] += event.encodedDataLength;
  });
  await page.goto(`${base}${path}`, { waitUntil: 'networkidle' });
  await context.close();
  return weight;
}

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1).padStart(8);
process.stdout.write(
  `${'KiB on the wire'.padEnd(30)} requests document   script    style     font    other\n`,
);
for (const [name, path] of pages) {
  const weight = await weigh(path);
  const columns = [weight.document, weight.script, weight.style, weight.font, weight.other];
  process.stdout.write(
    `${name.padEnd(30)} ${String(weight.requests).padStart(8)} ${columns.map(kilobytes).join(' ')}\n`,
  );
}
await browser.close();
