import { audit, BOX, expect, test, type Page } from '../fixtures';

const island = (page: Page) => page.locator('leptos-island').filter({ has: page.locator('textarea[name="need"]') });
const offered = (page: Page) => island(page).getByRole('listitem').getByRole('link').filter({ visible: true });

test.beforeEach(async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
});

test('three letters bring at most seven answers, and their number is said', async ({ page }) => {
  await page.getByLabel(BOX).pressSequentially('vug');
  await expect(offered(page).first()).toBeVisible();
  const count = await offered(page).count();
  expect(count).toBeLessThanOrEqual(7);
  await expect(island(page).getByRole('status')).toHaveText(new RegExp(`^\\s*${count} forslag`));
  await expect(offered(page).first()).toHaveAttribute('href', /^\/svar\//);
  await expect(island(page)).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - link
  `);
  await audit(page);
});

test('two letters bring none', async ({ page }) => {
  await page.getByLabel(BOX).pressSequentially('vu');
  await page.waitForTimeout(1_000); // longer than any pause for typing
  await expect(offered(page)).toHaveCount(0);
});

// An answer that arrives after Escape must not open the list again.
test('Escape closes the list and keeps the text', async ({ page }) => {
  const box = page.getByLabel(BOX);
  await box.pressSequentially('vuggestue');
  await expect(offered(page).first()).toBeVisible();
  await box.press('Escape');
  await expect(offered(page)).toHaveCount(0);
  await expect(box).toHaveValue('vuggestue');
  await expect(box).toBeFocused();
});

test('the list is reached by Tab and followed by Enter', async ({ page }) => {
  await page.getByLabel(BOX).pressSequentially('vuggestue');
  await expect(offered(page).first()).toBeVisible();
  for (let stops = 0; stops < 3; stops++) {
    await page.keyboard.press('Tab');
    if (await offered(page).first().evaluate((link) => link === document.activeElement)) break;
  }
  await expect(offered(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/svar\/[a-z0-9-]+$/);
});

test('while typing, the words never stand in an address', async ({ page }) => {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())));
  await page.getByLabel(BOX).pressSequentially('vuggestue');
  await expect(offered(page).first()).toBeVisible();
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => address.includes('vug'))).toEqual([]);
});

test('no answers are offered above 200 characters', async ({ page }) => {
  const box = page.getByLabel(BOX);
  await box.fill('vuggestue '.repeat(20));
  await box.pressSequentially('xyz');
  await page.waitForTimeout(1_000);
  await expect(offered(page)).toHaveCount(0);
});
