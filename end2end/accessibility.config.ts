// `make accessibility`: visits every page and state in both languages, in a desktop's and a phone's window, and writes report/.
import { defineConfig } from '@playwright/test';
import base from './playwright.config';

const [desktop, , phone] = base.projects!;

export default defineConfig({
  ...base,
  testDir: 'accessibility',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/accessibility',
  globalSetup: './accessibility/setup.ts',
  timeout: 180_000,
  reporter: [['./accessibility/reporter.ts']],
  use: { ...base.use, trace: 'off' },
  projects: [
    { name: 'skrivebord', use: desktop.use, grepInvert: /@telefon/ },
    { name: 'telefon', use: phone.use, grepInvert: /@skrivebord/ },
  ],
});
