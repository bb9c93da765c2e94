import { audit, expect, fits, test, weigh } from '../fixtures';

test('an answer is a page of its own', async ({ page }) => {
  const response = await page.goto('/svar/pas');
  expect(response!.status()).toBe(200);
  await expect(page.locator('html')).toHaveAttribute('lang', 'da');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading /[Pp]as/ [level=1]
    - paragraph
  `);
  await expect(page.locator('a[href^="/emner/"]').first()).toBeVisible();
  await audit(page);
});

test('an answer fits in 320 px', async ({ page }) => {
  await page.goto('/svar/pas');
  await fits(page);
});

test('an answer costs no wasm and at most 60 kB', async ({ page }) => {
  const { total, wasm, list } = await weigh(page, '/svar/pas');
  expect(wasm).toEqual([]);
  expect(total, list).toBeGreaterThan(0);
  expect(total, list).toBeLessThanOrEqual(60_000);
});

test('the front page costs at most 150 kB, wasm included', async ({ page }) => {
  const { total, list } = await weigh(page, '/');
  expect(total, list).toBeGreaterThan(0);
  expect(total, list).toBeLessThanOrEqual(150_000);
});
