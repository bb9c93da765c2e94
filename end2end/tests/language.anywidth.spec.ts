import { ask, audit, expect, fits, need, NURSERY, press, states, switchLanguage, test, touchable } from '../fixtures';

const QUESTION = 'What do you need help with?';

for (const [path, main] of Object.entries({
  '/en': `
    - heading "${QUESTION}" [level=1]
    - textbox "${QUESTION}"
    - button "Find answers"
    - heading "Or go straight to" [level=2]
    - region "Call – do not write"
    - region "Other ways"`,
  '/en/svar/pas': `
    - navigation "You are here"
    - article:
      - heading /passport/ [level=1]
      - region "Where we have it from"
      - paragraph: /Responsible/
    - group "Did it answer your question?":
      - button "Yes"
      - button "No"
    - region "Other ways"`,
  '/en/emner': `
    - heading "Topics" [level=1]
    - region "Other ways"`,
  '/en/emner/boern-og-skole': `
    - heading [level=1]
    - heading "Answers" [level=2]
    - region "Other ways"`,
  '/en/tak': `
    - heading "Good. Then you are done here" [level=1]
    - region "Other ways"`,
})) {
  test(`${path} is in English`, async ({ page, context }) => {
    expect((await page.goto(path))!.status()).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('main')).toMatchAriaSnapshot(main);
    await expect(page.getByRole('banner').locator('.language-link')).toHaveAttribute('lang', 'da');

    // What leads to our own pages stays in English; Danish is only the language link.
    const own = await page.locator('a[href^="/"]:not(.language-link)').evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((href) => !/^\/en(\/|$)/.test(href))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await audit(page);
    await touchable(page);
    await fits(page);
  });
}

test('Danish words on an English page are marked', async ({ page }) => {
  await page.goto('/en/svar/pas');
  const sources = page.locator('.article__sources a');
  await expect(sources.first()).toBeVisible();
  for (const source of await sources.all()) await expect(source).toHaveAttribute('lang', 'da');
});

test('an English question gets English answers', async ({ page }) => {
  await page.goto('/en');
  await page.getByLabel(QUESTION).fill('I need a new passport');
  await ask(page);
  expect(new URL(page.url()).pathname).toBe('/en/forslag');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.answer-card').first().locator('a[href="/en/svar/pas"]').first()).toBeVisible();
  await expect(need(page)).toHaveValue('I need a new passport');
  await audit(page);
});

test('English on the Danish page: the same text in English, by one button', async ({ page }) => {
  await states(page, 'how do I renew my passport');
  await expect(page.locator('html')).toHaveAttribute('lang', 'da');
  const button = page.getByRole('button', { name: 'See this page in English' });
  await expect(button).toHaveAttribute('lang', 'en');
  await expect(button).toBeInViewport({ ratio: 1 });
  await audit(page);
  await press(page, button);
  await expect(page).toHaveURL(/\/en\/forslag$/);
  await expect(need(page)).toHaveValue('how do I renew my passport');
  await expect(page.locator('.answer-card a[href="/en/svar/pas"]').first()).toBeVisible();
  await expect(button).toHaveCount(0);
});

test('Danish on the Danish page brings no hint of English', async ({ page }) => {
  await states(page, NURSERY);
  await expect(page.locator('.answer-card').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'See this page in English' })).toHaveCount(0);
});

for (const path of ['/svar/pas', '/emner/boern-og-skole', '/tak/nej']) {
  test(`the other language of ${path} is the same page`, async ({ page, baseURL }) => {
    await page.goto(path);
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    await switchLanguage(page, 'English');
    await expect(page).toHaveURL(`${baseURL}/en${path}`);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(heading);
    await switchLanguage(page, 'Dansk');
    await expect(page).toHaveURL(`${baseURL}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  });
}

test('the other language keeps the text, there and back', async ({ page }) => {
  await states(page, NURSERY);
  await switchLanguage(page, 'English');
  await expect(page).toHaveURL(/\/en\/forslag$/);
  await expect(need(page)).toHaveValue(NURSERY);
  await switchLanguage(page, 'Dansk');
  await expect(page).toHaveURL(/:\d+\/forslag$/);
  await expect(need(page)).toHaveValue(NURSERY);
});

test('Arabic words get a signpost in simple English', async ({ page }) => {
  await states(page, 'أريد تسجيل طفلي في الحضانة');
  await expect(page.locator('main article[lang="en"]').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main article[lang="en"] a[href="tel:112"]')).toBeVisible();
  await expect(need(page)).toHaveValue('أريد تسجيل طفلي في الحضانة');
  await audit(page);
});
