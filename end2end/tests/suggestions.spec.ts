import { ask, asksAgain, audit, BOX, expect, fits, need, NURSERY, press, states, test } from '../fixtures';

const CARD = '.answer-card';

test('words lead to at most three answers, the right one first', async ({ page }) => {
  await states(page, NURSERY);

  expect(new URL(page.url()).pathname).toBe('/forslag');
  await expect(page.locator(CARD).first().getByRole('heading', { level: 2 })).toBeVisible();
  await expect(page.locator(CARD).first().locator('a[href="/svar/dagtilbud"]').first()).toBeVisible();
  expect(await page.locator(CARD).count()).toBeLessThanOrEqual(3);
  await expect(need(page)).toHaveValue(NURSERY);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - group "Besvarede det dit spørgsmål?":
      - button "Ja"
      - button "Nej"
  `);
  await audit(page);
});

test('the words never stand in the address', async ({ page }) => {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())));
  await states(page, NURSERY);
  await page.locator(CARD).first().getByRole('link').first().click();
  expect(addresses.filter((address) => address.includes('vuggestue'))).toEqual([]);
});

test('without our cookie the answers come at once; with it by way of 303', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel(BOX).fill(NURSERY);
  expect((await ask(page)).status()).toBe(200);

  expect((await asksAgain(page, 'nyt pas')).status()).toBe(303);
  expect(new URL(page.url()).pathname).toBe('/forslag');
  await expect(need(page)).toHaveValue('nyt pas');
  await expect(page.locator(CARD).first().locator('a[href="/svar/pas"]').first()).toBeVisible();
});

test('reload keeps the text', async ({ page }) => {
  await states(page, NURSERY);
  await page.reload();
  await expect(need(page)).toHaveValue(NURSERY);
  await expect(page.locator(CARD).first()).toBeVisible();
});

test('back from an answer keeps the text', async ({ page }) => {
  await states(page, NURSERY);
  await page.locator('a[href="/svar/dagtilbud"]').first().click();
  await expect(page).toHaveURL(/\/svar\/dagtilbud$/);
  await page.goBack();
  await expect(need(page)).toHaveValue(NURSERY);
});

test('back from an answer keeps the text after a second search', async ({ page }) => {
  await states(page, 'nyt pas');
  await asksAgain(page, NURSERY);
  await page.locator('a[href="/svar/dagtilbud"]').first().click();
  await page.goBack();
  await expect(need(page)).toHaveValue(NURSERY);
});

test('"Slet min tekst" forgets it', async ({ page }) => {
  await states(page, NURSERY);
  await press(page, page.getByRole('button', { name: 'Slet min tekst' }));
  await expect(page.getByText(NURSERY)).toHaveCount(0);
  await page.goto('/forslag');
  await expect(page.locator('body')).not.toContainText(NURSERY);
});

test('"Ja" thanks and shows ways on', async ({ page }) => {
  await states(page, NURSERY);
  await press(page, page.getByRole('button', { name: 'Ja', exact: true }));
  await expect(page).toHaveURL(/\/tak$/);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading [level=1]
  `);
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  await audit(page);
});

test('"Nej" leads on, not to an error', async ({ page }) => {
  await states(page, NURSERY);
  const response = await press(page, page.getByRole('button', { name: 'Nej', exact: true }));
  expect(response.status()).toBeLessThan(400);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await audit(page);
});

test('the answers fit in 320 px', async ({ page }) => {
  await states(page, NURSERY);
  await fits(page);
});
