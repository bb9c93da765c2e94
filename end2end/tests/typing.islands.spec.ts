import { ask, audit, BOX, expect, need, test, type Page } from '../fixtures';

const API = /\/api\/forslag/;
const island = (page: Page) => page.locator('leptos-island').filter({ has: need(page) });
const status = (page: Page) => island(page).getByRole('status');
const offered = (page: Page) => island(page).getByRole('listitem').getByRole('link').filter({ visible: true });

/** Writes, and waits for the answer to exactly this text. */
async function write(page: Page, text: string) {
  const answered = page.waitForResponse((response) => API.test(response.url()));
  await need(page).fill(text);
  await answered;
}

test.beforeEach(async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
});

test('three letters bring at most seven answers as plain links, and only their number is said', async ({ page }) => {
  await page.getByLabel(BOX).pressSequentially('bor');
  await expect(offered(page).first()).toBeVisible();
  const count = await offered(page).count();
  expect(count).toBeLessThanOrEqual(7);
  await expect(status(page)).toHaveText(new RegExp(`^${count} forslag$`));
  for (const link of await offered(page).all()) await expect(link).toHaveAttribute('href', /^\/svar\/[a-z0-9-]+$/);
  await expect(island(page)).toMatchAriaSnapshot(`
    - textbox "${BOX}"
    - button "Find svar"
    - status: /^\\d forslag$/
    - list:
      - listitem:
        - link
  `);
  await expect(island(page).locator('[role=listbox], [role=option], [aria-expanded], [aria-live]')).toHaveCount(0);
  await audit(page);
});

test('the status says when there is nothing, and is silent before', async ({ page }) => {
  await expect(status(page)).toHaveText('');
  await write(page, 'xyzzy qwerty');
  await expect(status(page)).toHaveText('Ingen forslag endnu');
  await expect(offered(page)).toHaveCount(0);
});

test('a text that grows too long takes the list away', async ({ page }) => {
  await write(page, 'vuggestue');
  await expect(offered(page).first()).toBeVisible();
  await need(page).fill('vuggestue '.repeat(21));
  await expect(offered(page)).toHaveCount(0);
  await expect(status(page)).toHaveText('');
});

test('while typing there is one call, to one address, by POST', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${decodeURIComponent(new URL(request.url()).pathname + new URL(request.url()).search)}`));
  await page.getByLabel(BOX).pressSequentially('vuggestue');
  await expect(offered(page).first()).toBeVisible();
  expect(requests.length).toBeGreaterThan(0);
  expect(new Set(requests)).toEqual(new Set(['POST /api/forslag']));
});

test('Escape closes the list and keeps the text', async ({ page }) => {
  const box = page.getByLabel(BOX);
  await write(page, 'vuggestue');
  await expect(offered(page).first()).toBeVisible();
  await box.press('Escape');
  await expect(offered(page)).toHaveCount(0);
  await expect(box).toHaveValue('vuggestue');
  await expect(box).toBeFocused();
});

test('Escape on a link of the list gives the field its focus back', async ({ page }) => {
  await write(page, 'vuggestue');
  await offered(page).first().focus();
  await page.keyboard.press('Escape');
  await expect(offered(page)).toHaveCount(0);
  await expect(page.getByLabel(BOX)).toBeFocused();
});

test('an answer that comes after Escape, or after a newer one, is dropped', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => { release = resolve; });
  let first = true;
  await page.route(API, async (route) => {
    if (first) { first = false; await held; }
    await route.continue();
  });
  const asked = page.waitForRequest(API);
  await need(page).fill('vuggestue');
  await asked;
  await write(page, 'nyt pas');
  await expect(island(page).locator('a[href="/svar/pas"]')).toBeVisible();
  const late = page.waitForResponse(API);
  release();
  await late;
  await page.waitForTimeout(200);
  await expect(island(page).locator('a[href="/svar/pas"]')).toBeVisible();
});

test('when the call fails the form works', async ({ page }) => {
  await page.route(API, (route) => route.fulfill({ status: 204, body: '' })); // an answer that cannot be read
  await write(page, 'nyt pas');
  await expect(offered(page)).toHaveCount(0);
  await ask(page);
  await expect(page.locator('.answer-card a[href="/svar/pas"]').first()).toBeVisible();
});

test('the list is reached by Tab and followed by Enter', async ({ page }) => {
  await page.getByLabel(BOX).pressSequentially('vuggestue');
  await expect(offered(page).first()).toBeVisible();
  await page.keyboard.press('Tab'); // the button
  await page.keyboard.press('Tab');
  await expect(offered(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/svar\/[a-z0-9-]+$/);
});

test('on the English page the links lead to English answers', async ({ page }) => {
  await page.goto('/en', { waitUntil: 'networkidle' });
  await write(page, 'passport');
  await expect(offered(page).first()).toHaveAttribute('href', '/en/svar/pas');
  await expect(status(page)).toHaveText(/^\d+ suggestions?$/);
});

test('the box suggests where the text is gone, too', async ({ page }) => {
  await page.goto('/forslag', { waitUntil: 'networkidle' });
  await write(page, 'nyt pas');
  await expect(offered(page).first()).toHaveAttribute('href', '/svar/pas');
});
