// Journey 2 while Digital Post is down.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { audit, expect, says, states, test, withoutLogin } from '../fixtures';
import { start } from '../server';

const outage = test.extend({
  // A server of its own: an outage is everybody's, and the other tests need Digital Post.
  baseURL: async ({}, use) => {
    const data = fs.mkdtempSync(path.join(os.tmpdir(), 'kontakt-outage-'));
    const settings = { KONTAKT_DATA_DIR: data };
    const { url, stop } = await start(settings, path.join(data, 'server.log'));
    const binary = process.env.SERVER_BINARY ?? path.join(import.meta.dirname, '../../target/debug/server');
    const begun = spawnSync(binary, ['notice', 'begin', 'digital-post'], { env: { ...process.env, ...settings }, encoding: 'utf8' });
    expect(begun.status, begun.stderr).toBe(0);
    await use(url);
    await stop();
    fs.rmSync(data, { recursive: true, force: true });
  },
});

outage('2: while Digital Post is down it is said on every step, and the form still does not open', async ({ page }) => {
  const said = page.locator('.outage');
  await states(page, 'skal låne til indskud, kan ikke logge ind, der står fejl');
  await expect(said).toContainText('Digital Post virker ikke lige nu');
  await expect(said).toContainText('Vi kan ikke love, at fristen bliver forlænget.');
  await says(page, /^Ja/);
  await expect(page).toHaveURL(/\/digital-post$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Du kan få hjælp uden Digital Post');
  await expect(said).toContainText('Ring til os på 33 66 33 66');
  await expect(page.locator('.contact-form')).toHaveCount(0);
  await withoutLogin(page);
  await audit(page);
});
