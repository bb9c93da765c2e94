// Each spec runs on a wide and a narrow screen, with JavaScript and without, unless its name says less:
// `*.islands.spec.ts` needs JavaScript; `*.anywidth.spec.ts` asks what no width changes, so it runs on the wide screen only;
// `*.once.spec.ts` sets its own window or asks about the wire, so it runs in the first project only.
import { defineConfig } from '@playwright/test';
import { chromium } from './server';

const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const withoutJavaScript = { javaScriptEnabled: false };
const islands = /\.islands\.spec\.ts$/;
const anyWidth = /\.anywidth\.spec\.ts$/;
const once = /\.once\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  globalSetup: './server.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // Only what hangs fails: a machine that is busy with other things may be many times slower than one that is not.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.BASE_URL, // server.ts sets it before the first test
    browserName: 'chromium',
    headless: true,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    trace: process.env.TRACE ? 'retain-on-failure' : 'off', // a film of every test costs more than the test: TRACE=1 for one spec
    launchOptions: {
      executablePath: chromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [
    { name: 'desktop', use: desktop },
    { name: 'desktop-nojs', use: { ...desktop, ...withoutJavaScript }, testIgnore: [islands, once] },
    { name: 'phone', use: phone, testIgnore: [anyWidth, once] },
    { name: 'phone-nojs', use: { ...phone, ...withoutJavaScript }, testIgnore: [islands, anyWidth, once] },
  ],
});
