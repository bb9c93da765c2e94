import { ask, audit, BOX, expect, fits, need, test } from '../fixtures';

test('an empty box says what is missing and leads to it', async ({ page }) => {
  await page.goto('/');
  expect((await ask(page)).status()).toBe(422);

  await expect(page).toHaveTitle(/^Fejl: /);
  await expect(need(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('alert')).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - link
  `);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - textbox "${BOX}"
  `);
  await audit(page);
  await fits(page);

  await page.getByRole('alert').getByRole('link').click();
  await expect(need(page)).toBeFocused();
});

test('5,001 characters are too many, and none is lost', async ({ page }) => {
  const text = 'vuggestue '.repeat(500) + '!';
  expect(text).toHaveLength(5_001);
  await page.goto('/');
  await page.getByLabel(BOX).fill(text);
  expect((await ask(page)).status()).toBe(422);

  await expect(page).toHaveTitle(/^Fejl: /);
  await expect(need(page)).toHaveValue(text);
  await audit(page);
});

test('an English mistake is told in English', async ({ page }) => {
  await page.goto('/en');
  expect((await ask(page)).status()).toBe(422);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).not.toHaveTitle(/^Fejl: /);
  await expect(page.getByRole('alert').getByRole('link')).toBeVisible();
  await audit(page);
});

for (const path of ['/findes-ikke', '/svar/findes-ikke', '/emner/findes-ikke']) {
  test(`${path} is not found, and there are ways on`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response!.status()).toBe(404);
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`
      - heading [level=1]
    `);
    await expect(page.locator('main a[href="/"], main a[href="/emner"]').first()).toBeVisible();
    await audit(page);
    await fits(page);
  });
}
