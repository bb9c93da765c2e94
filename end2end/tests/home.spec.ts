import { audit, BOX, expect, fits, need, test } from '../fixtures';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

test('the front page asks one question', async ({ page }) => {
  await expect(page).toHaveTitle(/\S/);
  await expect(page.getByLabel(BOX)).toBeEditable();
  await expect(need(page)).toHaveCount(1);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - textbox "${BOX}"
    - button "Find svar"
  `);
  await audit(page);
});

test('the box and its button are on the first screen', async ({ page }) => {
  await expect(page.getByLabel(BOX)).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Find svar' })).toBeInViewport();
});

test('the first tab stop skips to the content', async ({ page }) => {
  await page.keyboard.press('Tab');
  const first = page.locator(':focus');
  await expect(first).toHaveAttribute('href', /^#/);
  await expect(first).toBeInViewport();
  const target = await first.getAttribute('href');
  await expect(page.locator(target!)).toHaveCount(1);
});

test('the front page fits in 320 px', async ({ page }) => {
  await fits(page);
});
