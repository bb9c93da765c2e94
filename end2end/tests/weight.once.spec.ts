// What a first visit costs on the wire, and what is never sent.
import { expect, test, weigh } from '../fixtures';

test('an answer costs no wasm, no script and at most 60 kB', async ({ page }) => {
  const { total, wasm, list } = await weigh(page, '/svar/pas');
  expect(wasm).toEqual([]);
  expect(list).not.toMatch(/\.m?js$/m);
  expect(total, list).toBeGreaterThan(5_000);
  expect(total, list).toBeLessThanOrEqual(60_000);
});

// 150 kB without the privacy guard, which may cost 60 kB: its word lists are what keeps a private text on the device.
test('the front page costs at most 210 kB, wasm and guard included', async ({ page }) => {
  const { total, wasm, list } = await weigh(page, '/');
  expect(wasm).toHaveLength(1);
  expect(total, list).toBeLessThanOrEqual(210_000);
});

test('only pages with an island send a script, and no anonymous page sets a cookie', async ({ request }) => {
  const scripts: Record<string, boolean> = { '/': true, '/en': true, '/forslag': true,
    '/emner': false, '/emner/boern-og-skole': false, '/svar/pas': false, '/svar/102': false, '/en/svar/pas': false,
    '/tak': false, '/tak/nej': false, '/findes-ikke': false };
  for (const [path, script] of Object.entries(scripts)) {
    const response = await request.get(path);
    expect(response.headers()['set-cookie'], path).toBeUndefined();
    // Structured data is no script: nothing runs it.
    expect(/<script(?! type="application\/ld\+json")/.test(await response.text()), path).toBe(script);
    expect(response.headers()['content-security-policy'], path).toContain(script ? "connect-src 'self'" : "script-src 'none'");
  }
});
