import { ask, audit, expect, fits, states, test, type Page } from '../fixtures';

const DANISH = 'de slår deres barn ovenpå hvad gør jeg';
const ENGLISH = 'my neighbour hits her child';
const NUMBERS = ['tel:112', 'tel:+4533173333'];

/** The box with both numbers, before the first answer. */
async function urgentFirst(page: Page, title: string) {
  const box = page.locator('.urgent-box');
  await expect(box).toHaveCount(1);
  await expect(box.getByRole('heading', { level: 2 })).toHaveText(title);
  for (const number of NUMBERS) await expect(box.locator(`a[href="${number}"]`)).toBeVisible();
  const first = await page.locator('.urgent-box, .answer-card, .article h1').first().getAttribute('class');
  expect(first).toBe('urgent-box');
}

test('a child in danger: the numbers come before the answers, and are said at once', async ({ page }) => {
  await states(page, DANISH);
  await urgentFirst(page, 'Ring – skriv ikke');
  await expect(page.getByRole('alert')).toHaveCount(1);
  await expect(page.getByRole('alert')).toContainText('112');
  await expect(page.locator('.answer-card').first()).toBeVisible();
  await audit(page);
  await fits(page);
});

test('a child in danger, in English', async ({ page }) => {
  await page.goto('/en');
  await page.getByLabel('What do you need help with?').fill(ENGLISH);
  await ask(page);
  await urgentFirst(page, 'Call – do not write');
  await expect(page.getByRole('alert')).toHaveCount(1);
  await audit(page);
});

for (const [path, title] of [
  ['/svar/underretning-om-barn', 'Ring – skriv ikke'],
  ['/en/svar/underretning-om-barn', 'Call – do not write'],
]) {
  test(`${path} begins with the numbers`, async ({ page }) => {
    await page.goto(path);
    await urgentFirst(page, title);
    await expect(page.getByRole('alert')).toHaveCount(0); // it did not come up in answer to anything
    await audit(page);
  });
}

for (const [path, door] of [['/', 'Det haster'], ['/en', 'It is urgent']]) {
  test(`${path}: the door "${door}" leads to the numbers`, async ({ page }) => {
    await page.goto(path);
    await page.getByRole('link', { name: door, exact: true }).click();
    for (const number of NUMBERS) {
      await expect(page.locator(`.urgent-box a[href="${number}"]`)).toBeInViewport({ ratio: 1 });
    }
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('what does not burn brings no box', async ({ page }) => {
  await states(page, 'nyt pas');
  await expect(page.locator('.answer-card').first()).toBeVisible();
  await expect(page.locator('.urgent-box')).toHaveCount(0);
});
