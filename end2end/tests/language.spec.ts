import { ask, audit, expect, fits, need, NURSERY, states, switchLanguage, test } from '../fixtures';

const SIGNPOSTS = [
  { language: 'Arabic', text: 'أريد تسجيل طفلي في الحضانة' },
  { language: 'Ukrainian', text: 'Я хочу записати дитину до дитячого садка' },
];

test('the front page in English', async ({ page }) => {
  await page.goto('/en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - textbox "What do you need help with?"
    - button "Find answers"
  `);
  await audit(page);
  await fits(page);
});

test('an English question gets English answers', async ({ page }) => {
  await page.goto('/en');
  await page.getByLabel('What do you need help with?').fill('I need a new passport');
  await ask(page);
  expect(new URL(page.url()).pathname).toBe('/en/forslag');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.answer-card').first().locator('a[href="/en/svar/pas"]').first()).toBeVisible();
  await expect(need(page)).toHaveValue('I need a new passport');
  await audit(page);
});

for (const path of ['/en/svar/pas', '/en/emner', '/en/emner/boern-og-skole', '/en/tak']) {
  test(`${path} is there, in English`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response!.status()).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await audit(page);
  });
}

test('the other language is the same page', async ({ page }) => {
  await page.goto('/svar/pas');
  await switchLanguage(page, 'English');
  await expect(page).toHaveURL(/\/en\/svar\/pas$/);
  await switchLanguage(page, 'Dansk');
  await expect(page).toHaveURL(/:\d+\/svar\/pas$/);
});

test('the other language keeps the text', async ({ page }) => {
  await states(page, NURSERY);
  await switchLanguage(page, 'English');
  await expect(page).toHaveURL(/\/en\/forslag$/);
  await expect(need(page)).toHaveValue(NURSERY);
});

for (const { language, text } of SIGNPOSTS) {
  test(`${language} words get a signpost in simple English`, async ({ page }) => {
    await states(page, text);
    await expect(page.locator('html[lang="en"], main[lang="en"], main [lang="en"]').first()).toBeVisible();
    await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
    await audit(page);
    await fits(page);
  });
}
