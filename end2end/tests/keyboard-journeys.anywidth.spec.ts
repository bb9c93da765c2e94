// Journeys 3, 6 and 10 with the keys alone: Tab, Enter, space and the arrows. Nothing here may click().
import { audit, BOX, expect, tabTo, test, type Page } from '../fixtures';

const press = (page: Page, key: string) => page.keyboard.press(key);

/** To the nth possibility of a question, which has one tab stop. */
async function choose(page: Page, name: string, nth: number, most?: number) {
  const radios = page.locator(`input[type="radio"][name="${name}"]`);
  await tabTo(page, radios.first(), most);
  if (nth === 0) await press(page, 'Space');
  for (let i = 0; i < nth; i++) await press(page, 'ArrowDown');
  await expect(radios.nth(nth)).toBeFocused();
  await expect(radios.nth(nth)).toBeChecked();
}

test('3: from the question to "Ja", and back a stop', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, page.getByLabel(BOX), 4);
  await page.keyboard.type('rotter i gården');
  await tabTo(page, page.getByRole('button', { name: 'Find svar' }), 1);
  await press(page, 'Shift+Tab');
  await expect(page.getByLabel(BOX)).toBeFocused();
  await press(page, 'Tab');
  await press(page, 'Space');
  await expect(page).toHaveURL(/\/forslag$/);
  await tabTo(page, page.locator('.answer-card a[href="/svar/rotter"]').first(), 8);
  await tabTo(page, page.getByRole('button', { name: 'Ja', exact: true }), 15);
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/tak$/);
});

test('6: the number is taken out, and the text goes on', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, page.getByLabel(BOX), 4);
  await page.keyboard.type('vores søn 150423-0000 skal have plads i vuggestue');
  await tabTo(page, page.getByRole('button', { name: 'Find svar' }), 3);
  await press(page, 'Enter');
  await expect(page).toHaveTitle(/^Fejl: /);
  await expect(page.locator('.error-summary')).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Fjern nummeret, og fortsæt' }), 1);
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/forslag$/);
  await expect(page.locator('body')).not.toContainText('150423-0000');
  await tabTo(page, page.locator('.answer-card a[href="/svar/dagtilbud"]').first(), 8);
});

test('6: or it goes safely: the steps of Digital Post are one stop further', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, page.getByLabel(BOX), 4);
  await page.keyboard.type('plads i vuggestue 150423-0000');
  await tabTo(page, page.getByRole('button', { name: 'Find svar' }), 3);
  await press(page, 'Enter');
  await expect(page).toHaveTitle(/^Fejl: /);
  await expect(page.locator('.error-summary')).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: 'Send sikkert med Digital Post' }), 2);
  await press(page, 'Enter');
  await expect(page).toHaveURL(/#digital-post$/);
  await expect(page.getByRole('heading', { name: 'Send sikkert med Digital Post' })).toBeInViewport();
  await tabTo(page, page.locator('a[href^="https://post.borger.dk"]').first(), 6);
});

test('10: the main way in English, to the receipt', async ({ page }) => {
  await page.goto('/en');
  await tabTo(page, page.getByLabel('What do you need help with?'), 4);
  await page.keyboard.type('how do I get a yellow card');
  await tabTo(page, page.getByRole('button', { name: 'Find answers' }), 1);
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/en\/forslag$/);

  await tabTo(page, page.getByRole('link', { name: 'Write to us' }), 12);
  await press(page, 'Enter');
  await choose(page, 'said', 1, 1);
  await press(page, 'Enter'); // Enter in a field goes on, and does not change the sender
  await expect(page).toHaveURL(/\/en\/kontakt$/);

  await choose(page, 'wish', 0);
  await tabTo(page, page.getByLabel('Your email address'), 1);
  await page.keyboard.type('priya@example');
  await tabTo(page, page.getByRole('button', { name: 'Check it before sending' }), 6);
  await press(page, 'Enter');

  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator('.error-summary')).toBeFocused();
  await tabTo(page, page.locator('.error-summary a'), 1);
  await press(page, 'Enter');
  await expect(page.getByLabel('Your email address')).toBeFocused();
  await press(page, 'End');
  await page.keyboard.type('.com');
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/en\/kontakt\/kontrol$/);

  await tabTo(page, page.getByRole('button', { name: 'Send the message' }), 20);
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/en\/kvittering\//);
  await audit(page);
  await tabTo(page, page.getByRole('link', { name: 'Follow your message' }), 6);
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/en\/henvendelse\//);
});
