import { audit, expect, fits, test } from '../fixtures';

test('all topics are listed', async ({ page }) => {
  await page.goto('/emner');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading [level=1]
    - list:
      - listitem:
        - link
  `);
  await audit(page);
  await fits(page);
});

test('from the topics to an answer by links alone', async ({ page }) => {
  await page.goto('/emner');
  await page.locator('main a[href="/emner/boern-og-skole"]').first().click();
  await expect(page).toHaveURL(/\/emner\/boern-og-skole$/);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading [level=1]
    - list:
      - listitem:
        - link
  `);
  await audit(page);
  await fits(page);

  await page.locator('main a[href^="/svar/"]').first().click();
  await expect(page).toHaveURL(/\/svar\/[a-z0-9-]+$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the thanks page stands alone', async ({ page }) => {
  const response = await page.goto('/tak');
  expect(response!.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await audit(page);
});
