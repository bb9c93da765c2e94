// Texts that break things: markup, other directions, decomposed letters, NUL, emoji.
import { ask, BOX, expect, need, states, switchLanguage, test } from '../fixtures';

const SCRIPT = 'pas </textarea><script>alert(1)</script><img src=x onerror=alert(2)> &lt;b&gt; "\' onfocus=alert(3)';

test('markup in a need is shown as text, in the field and on the page', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
  await states(page, SCRIPT);
  const shown = async () => {
    await expect(need(page)).toHaveValue(SCRIPT);
    await expect(page.locator('.your-text__text')).toHaveText(SCRIPT);
    await expect(page.locator('body script, body img, [onerror], [onfocus]')).toHaveCount(0);
  };
  await shown();
  await switchLanguage(page, 'English'); // by way of a hidden field
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await shown();
  expect(dialogs).toEqual([]);
});

test('markup in a refused text is shown as text too', async ({ page }) => {
  const text = `${'x'.repeat(5_000)}${SCRIPT}`;
  await page.goto('/');
  await page.getByLabel(BOX).fill(text);
  expect((await ask(page)).status()).toBe(422);
  await expect(need(page)).toHaveValue(text);
  await expect(page.locator('body > script, main img, [onerror], [onfocus]')).toHaveCount(0);
});

test('lines, signs and entities are kept as they were written', async ({ page }) => {
  const text = 'nyt pas\n\n  og så  et til\n-- \n&lt;b&gt; &amp; &#x41; \u202Egnaldrof\u202C {{ 7*7 }} ${7*7} %0d%0a %s \\u0041 OR 1=1; --';
  const kept = async () => {
    await expect(need(page)).toHaveValue(text);
    expect(await page.locator('.your-text__text').textContent()).toBe(text);
  };
  await states(page, text);
  await kept();
  await switchLanguage(page, 'English'); // from the hidden field
  await expect(page).toHaveURL(/\/en\/forslag$/);
  await kept();
  await page.reload(); // from the session
  await kept();
});

test('Arabic runs from the right, between Danish words', async ({ page }) => {
  await states(page, 'مساعدة مع pas');
  await expect(page.locator('.your-text__text')).toHaveCSS('direction', 'rtl');
  await expect(need(page)).toHaveCSS('direction', 'rtl');
  await expect(page.locator('.your-text__title')).toHaveCSS('direction', 'ltr');
});

test('letters in two parts (NFD) find the same answer', async ({ page }) => {
  await states(page, 'børnehave og borgerrådgiver'.normalize('NFD'));
  await expect(page.locator('main a[href="/svar/borgerraadgiver"]').first()).toBeVisible();
  await expect(need(page)).toHaveValue('børnehave og borgerrådgiver'.normalize('NFD'));
});

test('NUL and other signs that cannot be seen are left out', async ({ page }) => {
  await states(page, 'nyt\u0000 pas\u0007');
  await expect(need(page)).toHaveValue('nyt pas');
  await expect(page.locator('main a[href="/svar/pas"]').first()).toBeVisible();
});

test('emoji beside words are kept; alone they are asked to become words', async ({ page }) => {
  await states(page, '👩‍👩‍👧 nyt pas 🇩🇰');
  await expect(need(page)).toHaveValue('👩‍👩‍👧 nyt pas 🇩🇰');
  await expect(page.locator('main a[href="/svar/pas"]').first()).toBeVisible();

  await page.goto('/');
  await page.getByLabel(BOX).fill('🙂🎉');
  expect((await ask(page)).status()).toBe(422);
  await expect(need(page)).toHaveValue('🙂🎉');
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(/Skriv med ord/);
});
