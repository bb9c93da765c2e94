// Each spec runs on a wide and a narrow screen, with JavaScript and without. `*.islands.spec.ts` needs JavaScript;
// `*.once.spec.ts` sets its own screen, or asks what no screen changes, so it runs in the first project only.
import { defineConfig } from '@playwright/test';
import { chromium } from './server';

const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const withoutJavaScript = { javaScriptEnabled: false };
const islands = /\.islands\.spec\.ts$/;
const once = /\.once\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  globalSetup: './server.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.BASE_URL, // server.ts sets it before the first test
    browserName: 'chromium',
    headless: true,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: chromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [
    { name: 'desktop', use: desktop },
    { name: 'desktop-nojs', use: { ...desktop, ...withoutJavaScript }, testIgnore: [islands, once] },
    { name: 'phone', use: phone, testIgnore: once },
    { name: 'phone-nojs', use: { ...phone, ...withoutJavaScript }, testIgnore: [islands, once] },
  ],
});
