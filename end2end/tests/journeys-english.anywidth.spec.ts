// The tenth of the twelve people (facts/rejser.md): she speaks English, and the site does so to the end.
import { ask, audit, expect, need, press, says, test, type Page } from '../fixtures';

const main = (page: Page) => page.getByRole('main');
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test.describe('10: English', () => {
  const open = async (page: Page, words: string) => {
    await page.goto('/en');
    await page.getByLabel('What do you need help with?').fill(words);
    await ask(page);
  };

  for (const words of ['yellow card', 'cpr number', 'health card']) {
    test(`"${words}": the same two answers stand first`, async ({ page }) => {
      await open(page, words);
      const first = await page.locator('.answer-card h2 a').evaluateAll((links) => links.slice(0, 2).map((link) => link.getAttribute('href')));
      expect(first.sort()).toEqual(['/en/svar/indrejse-til-danmark', '/en/svar/sundhedskort']);
    });
  }

  test('who asks for a CPR number is sent to International House, not to a login she cannot have', async ({ page }) => {
    await open(page, 'how do I get a cpr number and yellow card');
    await says(page, /^Yes/, 'Continue');
    await expect(page).toHaveURL(/\/en\/digital-post$/);
    await expect(main(page).locator('a[href*="ihcph.kk.dk"]').first()).toBeVisible();
    await expect(main(page).locator('a.button--primary')).toHaveCount(0);
  });

  test('English all the way to the receipt', async ({ page }) => {
    await open(page, 'how do I get a cpr number and yellow card');
    const step = async (path: RegExp, heading: string) => {
      await expect(page).toHaveURL(path);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(title(page)).toHaveText(heading);
      await audit(page);
    };
    await step(/\/en\/forslag$/, 'This may help you');
    await says(page, /^No –/, 'Continue');
    await step(/\/en\/kontakt$/, 'Write to us');
    await page.getByRole('radio', { name: 'Yes, by email' }).check();
    await page.getByLabel('Your email address').fill('priya@example.com');
    await press(page, page.getByRole('button', { name: 'Check it before sending' }));
    await step(/\/en\/kontakt\/kontrol$/, 'Is this right?');
    await press(page, page.getByRole('button', { name: 'Send the message' }));
    await step(/\/en\/kvittering\//, 'Thank you. We have received your message.');
    await page.getByRole('link', { name: 'Follow your message' }).click();
    await expect(page).toHaveURL(/\/en\/henvendelse\//);
  });

  test('who has no CPR number is sent to International House, not to a login', async ({ page }) => {
    await page.goto('/en/hjaelp');
    await expect(main(page).locator('a[href*="ihcph.kk.dk"]').first()).toBeVisible();
  });
});
