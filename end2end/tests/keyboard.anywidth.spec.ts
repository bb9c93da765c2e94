import { audit, BOX, expect, NURSERY, states, tabTo, test } from '../fixtures';

test('from the question to the thanks by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, page.getByLabel(BOX), 4);
  await page.keyboard.type(NURSERY);
  await tabTo(page, page.getByRole('button', { name: 'Find svar' }), 1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/forslag$/);

  const card = page.locator('.answer-card').first();
  await tabTo(page, card.getByRole('heading', { level: 2 }).getByRole('link'), 7);
  expect(await page.locator(':focus').getAttribute('href')).toBe('/svar/dagtilbud');
  const more = card.locator('summary');
  const body = card.locator('.answer-card__body');
  await tabTo(page, more, 3);
  await expect(body).toBeHidden();
  await page.keyboard.press('Space');
  await expect(body).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(body).toBeHidden();
  await expect(more).toBeFocused();

  await tabTo(page, page.getByRole('button', { name: 'Ja', exact: true }), 30); // past all three cards
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\/tak$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await audit(page);
});

test('the title of an answer opens it', async ({ page }) => {
  await states(page, NURSERY);
  await tabTo(page, page.locator('.answer-card h2 a').first(), 7);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/svar\/dagtilbud$/);
});

for (const path of ['/', '/svar/pas', '/emner']) {
  test(`${path}: the skip link leads past the header`, async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const main = page.getByRole('main');
    await expect(main).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await main.evaluate((element) =>
      element !== document.activeElement && element.contains(document.activeElement))).toBe(true);
  });
}

test('"Skriv til os" is at most 12 tab stops away, and leads to the question', async ({ page }) => {
  for (const text of [NURSERY, 'how do I renew my passport', 'pas']) {
    await states(page, text);
    expect(await tabTo(page, page.getByRole('link', { name: 'Skriv til os' })), text).toBeLessThanOrEqual(12);
    await page.keyboard.press('Enter');
    await tabTo(page, page.locator('.question input[name="said"]').first(), 1);
  }
});

test('the text is changed by keyboard', async ({ page }) => {
  await states(page, NURSERY);
  await tabTo(page, page.locator('.your-text summary'), 5);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel(BOX), 1);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('nyt pas');
  await tabTo(page, page.getByRole('button', { name: 'Find svar igen' }), 1);
  await page.keyboard.press('Enter');
  await expect(page.locator('.answer-card h2 a').first()).toHaveAttribute('href', '/svar/pas');
});
