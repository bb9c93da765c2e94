import { ask, audit, BOX, expect, fits, need, switchLanguage, test, touchable } from '../fixtures';

test('an empty box says what is missing and leads to it', async ({ page, context }) => {
  await page.goto('/');
  expect((await ask(page)).status()).toBe(422);

  await expect(page).toHaveTitle(/^Fejl: /);
  await expect(need(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(need(page)).toHaveAccessibleDescription(/Skriv kort med dine egne ord.*Fejl: Skriv, hvad du har brug for hjælp til/s);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - group "Der er noget, du skal rette":
      - alert:
        - heading "Der er noget, du skal rette" [level=2]
        - list:
          - listitem:
            - link "Skriv, hvad du har brug for hjælp til":
              - /url: "#need"
    - heading "${BOX}" [level=1]
    - paragraph: /^Fejl:/
    - textbox "${BOX}" [invalid]
    - button "Find svar"
    - region "Andre veje"
  `);
  expect(await context.cookies()).toEqual([]);
  await audit(page);
  await touchable(page);
  await fits(page);

  await page.getByRole('alert').getByRole('link').click();
  await expect(need(page)).toBeFocused();

  await switchLanguage(page, 'English'); // no text: to the box
  await expect(page).toHaveURL(/\/en$/);
});

test('5,001 characters are too many, and none is lost', async ({ page }) => {
  const text = 'vuggestue '.repeat(500) + '!';
  expect(text).toHaveLength(5_001);
  await page.goto('/');
  await page.getByLabel(BOX).fill(text);
  expect((await ask(page)).status()).toBe(422);

  await expect(page).toHaveTitle(/^Fejl: /);
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(/højst fylde 5\.000 tegn/);
  await expect(need(page)).toHaveValue(text);

  await switchLanguage(page, 'English');
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(/at most 5,000 characters/);
  await expect(need(page)).toHaveValue(text);
});

test('an English mistake is told in English', async ({ page }) => {
  await page.goto('/en');
  expect((await ask(page)).status()).toBe(422);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert').getByRole('link')).toHaveText('Write what you need help with');
  await audit(page);
});
