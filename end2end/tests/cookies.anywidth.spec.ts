// One cookie, and only while there is a text to keep; without it nothing is lost.
import { ask, asksAgain, audit, BOX, expect, need, NURSERY, press, states, switchLanguage, test, type Page } from '../fixtures';

const CARD = '.answer-card';
const PASSPORT = 'nyt pas';

test('who only reads gets no cookie', async ({ page, context }) => {
  for (const path of ['/', '/svar/pas', '/emner', '/emner/boern-og-skole', '/forslag', '/tak', '/en']) {
    const response = await page.goto(path);
    expect(response!.status()).toBe(200);
    expect(await response!.headerValue('set-cookie'), path).toBeNull();
    expect(await context.cookies(), path).toEqual([]);
  }
});

test('a need brings one cookie that no script can read, for two hours', async ({ page, context }) => {
  await states(page, NURSERY);
  const cookies = await context.cookies();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  const lasts = cookies[0].expires - Date.now() / 1000;
  expect(lasts).toBeGreaterThan(7_100);
  expect(lasts).toBeLessThan(7_300);
  expect(decodeURIComponent(cookies[0].value)).not.toMatch(/vuggestue/);
  await audit(page);
});

test.describe('a browser that keeps no cookies', () => {
  test.beforeEach(async ({ page, context }) => {
    let offered = 0;
    await page.route('**/*', async (route) => {
      if (!route.request().isNavigationRequest()) return route.fallback();
      expect(await context.cookies(), 'nothing to send').toEqual([]);
      const response = await route.fetch({ maxRedirects: 0 });
      await context.clearCookies(); // route.fetch put it there
      const { 'set-cookie': cookie, ...headers } = response.headers();
      if (cookie) offered++;
      await route.fulfill({ response, headers });
    });
    await states(page, PASSPORT);
    expect(offered, 'there was a cookie to refuse').toBe(1);
    expect(await context.cookies()).toEqual([]);
  });

  test('gets its answers', async ({ page }) => {
    await expect(page.locator(CARD).first().locator('a[href="/svar/pas"]').first()).toBeVisible();
    await expect(need(page)).toHaveValue(PASSPORT);
    await audit(page);
  });

  test('may change the text', async ({ page }) => {
    expect((await asksAgain(page, NURSERY)).status()).toBe(200);
    await expect(page.locator(CARD).first().locator('a[href="/svar/dagtilbud"]').first()).toBeVisible();
    await expect(need(page)).toHaveValue(NURSERY);
  });

  test('keeps the text in the other language, and back', async ({ page }) => {
    await switchLanguage(page, 'English');
    await expect(page).toHaveURL(/\/en\/forslag$/);
    await expect(page.locator(CARD).first().locator('a[href="/en/svar/pas"]').first()).toBeVisible();
    await expect(need(page)).toHaveValue(PASSPORT);
    await switchLanguage(page, 'Dansk');
    await expect(page).toHaveURL(/:\d+\/forslag$/);
    await expect(need(page)).toHaveValue(PASSPORT);
  });

  test('may answer, and erase', async ({ page }) => {
    expect((await press(page, page.getByRole('button', { name: 'Slet min tekst' }))).status()).toBeLessThan(400);
    await expect(page.getByLabel(BOX)).toHaveValue('');
    await states(page, PASSPORT);
    await press(page, page.getByRole('button', { name: 'Ja', exact: true }));
    await expect(page).toHaveURL(/\/tak$/);
  });
});

test('two tabs keep each their own text', async ({ page, context }) => {
  await states(page, PASSPORT);
  const other = await context.newPage();
  await states(other, NURSERY);
  expect(await context.cookies()).toHaveLength(1);

  const holds = async (tab: Page, text: string, slug: string) => {
    await expect(need(tab)).toHaveValue(text);
    await expect(tab.locator(CARD).locator('h2').locator(`a[href$="/svar/${slug}"]`)).toBeVisible();
  };
  await holds(page, PASSPORT, 'pas');
  await holds(other, NURSERY, 'dagtilbud');

  await switchLanguage(page, 'English');
  await expect(page).toHaveURL(/\/en\/forslag$/);
  await holds(page, PASSPORT, 'pas');
  await switchLanguage(other, 'English');
  await expect(other).toHaveURL(/\/en\/forslag$/);
  await holds(other, NURSERY, 'dagtilbud');

  await switchLanguage(page, 'Dansk');
  await expect(page).toHaveURL(/:\d+\/forslag$/);
  await asksAgain(page, `${PASSPORT} nu`);
  await holds(page, `${PASSPORT} nu`, 'pas');
});

test('"Slet min tekst" erases text and cookie, and back does not bring it again', async ({ page, context }) => {
  await states(page, PASSPORT);
  expect((await asksAgain(page, NURSERY)).status()).toBe(303); // the page is the answer to a GET now
  await press(page, page.getByRole('button', { name: 'Slet min tekst' }));
  await expect(page.getByLabel(BOX)).toHaveValue('');
  expect(await context.cookies()).toEqual([]);

  await page.goBack();
  await expect(page).toHaveURL(/\/forslag$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Her er ingen tekst');
  expect(await page.content()).not.toContain(NURSERY);

  await page.goto('/forslag');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Her er ingen tekst');
  expect(await page.content()).not.toContain(NURSERY);
  await audit(page);
});

// The answer to the first POST is the page itself, and the browser keeps it for Back: it must be told to let go.
test('"Slet min tekst" on the first answer: back does not bring the text again', async ({ page }) => {
  await states(page, NURSERY);
  await press(page, page.getByRole('button', { name: 'Slet min tekst' }));
  await expect(page.getByLabel(BOX)).toHaveValue('');
  await page.goBack().catch(() => {}); // Chromium asks whether to send the form again, and shows nothing
  await page.waitForLoadState().catch(() => {});
  await expect.poll(() => page.content().catch(() => NURSERY), 'settled, without the text').not.toContain(NURSERY);
});
