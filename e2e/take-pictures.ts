import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../.ci/find-chromium.mjs';

/**
 * Takes the README's pictures of the real screens from a running demonstration:
 * `npx tsx e2e/take-pictures.ts http://localhost:3000`
 */
const base = process.argv[2] ?? 'http://localhost:3000';
const folder = path.join(import.meta.dirname, 'pictures');
const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

type Picture = {
  name: string;
  address: string;
  width: number;
  height: number;
  signIn?: string;
  dark?: boolean;
};

const { places }: { places: { code: string; shortCode: string | null }[] } = await (
  await fetch(`${base}/api/v1/places`)
).json();
const shortCode = (code: string) => places.find((place) => place.code === code)?.shortCode;

const pictures: Picture[] = [
  { name: 'kiosk', address: `/kiosk?at=${shortCode('24133-TT-1')}`, width: 1280, height: 800 },
  { name: 'phone', address: `/p/${shortCode('24133-TT')}`, width: 390, height: 800 },
  { name: 'public', address: '/vi', width: 1280, height: 1000 },
  { name: 'public-phone-dark', address: '/vi', width: 390, height: 800, dark: true },
  {
    name: 'manager',
    address: '/vi/manage/places/24133',
    width: 1280,
    height: 1000,
    signIn: 'buonmathuot@minhhoa.example',
  },
];

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${base}/vi/manage/sign-in`);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Mật khẩu').fill('hai-long-2026');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL(/manage\/places/);
}

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: flags.split(' '),
});
for (const { name, address, width, height, signIn: email, dark } of pictures) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'vi-VN',
    colorScheme: dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  if (email) await signIn(page, email);
  await page.goto(`${base}${address}`, { waitUntil: 'networkidle' });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await context.close();
}
await browser.close();
