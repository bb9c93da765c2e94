// The main way: from the question to the receipt, and everything that people do to it on the road.
import { audit, expect, GENERAL, need, press, says, states, switchLanguage, test, toCheck, toForm, type Page } from '../fixtures';

const SEND = 'Send beskeden';
const REFERENCE = /^[A-Z0-9]{3} [A-Z0-9]{3}$/;
const ADDRESS = 'anna@eksempel.dk';

const send = (page: Page) => press(page, page.getByRole('button', { name: SEND }));
const reference = (page: Page) => page.locator('.receipt__number').innerText();
const kept = (page: Page) => page.getByRole('main').getByText(GENERAL, { exact: true }).first();

/** The steps that hold the text, each reached anew. */
const STEPS: Record<string, (page: Page) => Promise<unknown>> = {
  '/forslag': (page) => states(page, GENERAL),
  '/vej': async (page) => {
    await states(page, GENERAL);
    await press(page, page.getByRole('button', { name: /^Skift/ }));
  },
  '/digital-post': async (page) => {
    await states(page, GENERAL);
    await says(page, /^Ja/);
  },
  '/kontakt': (page) => toForm(page),
  '/kontakt/kontrol': (page) => toCheck(page),
};

test('five pages from the question to the receipt', async ({ page }) => {
  const pages: string[] = [];
  page.on('framenavigated', (frame) => pages.push(new URL(frame.url()).pathname));
  await toCheck(page);
  await audit(page);
  await send(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tak. Vi har fået din besked.');
  expect(await reference(page)).toMatch(REFERENCE);
  await expect(page.locator('.receipt__next')).toContainText('svarer dig senest');
  await audit(page);
  expect(pages.filter((path) => path !== 'blank').map((path) => path.replace(/(kvittering)\/.*/, '$1')))
    .toEqual(['/', '/forslag', '/kontakt', '/kontakt/kontrol', '/kvittering']);
});

test('who is to read it and by when is said before it is sent', async ({ page }) => {
  await toForm(page);
  await expect(page.locator('.contact-form__to')).toContainText('Vi sender den til');
  await expect(page.locator('.contact-form__to')).toContainText('får du det senest');
  await expect(page.getByRole('link', { name: 'Læs, hvordan vi passer på det, du skriver' })).toHaveAttribute('href', '/privatliv');
  await expect(need(page)).toHaveValue(GENERAL);
});

test('"Skift" sender keeps the text and is kept itself', async ({ page }) => {
  await STEPS['/vej'](page);
  await expect(page).toHaveURL(/\/vej$/);
  await expect(kept(page)).toBeVisible();
  await page.getByRole('radio', { name: 'En virksomhed eller forening' }).check();
  await says(page, /^Nej/);
  await expect(page).toHaveURL(/\/kontakt$/);
  await expect(need(page)).toHaveValue(GENERAL);
  await expect(page.getByRole('main').locator('a[href*="virk.dk"]')).toBeVisible();
});

test('"Ved ikke" shows examples, and the form stands first', async ({ page }) => {
  await states(page, GENERAL);
  await says(page, 'Ved ikke');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Det kan være svært at vide');
  await audit(page);
  await press(page, page.locator('.alternatives button').first());
  await expect(page).toHaveURL(/\/kontakt$/);
  await expect(need(page)).toHaveValue(GENERAL);
});

test('the texts for Digital Post can be copied; a button stands only where it can do it', async ({ page, javaScriptEnabled }) => {
  await states(page, GENERAL);
  await says(page, /^Ja/);
  await expect(page.locator('textarea#besked')).toHaveValue(GENERAL);
  const buttons = page.getByRole('button', { name: /^Kopiér/ });
  await expect(buttons).toHaveCount(javaScriptEnabled ? 2 : 0);
  if (!javaScriptEnabled) return;
  await buttons.last().click();
  await expect(page.getByRole('status')).toHaveText(/\S/); // the one voice of the page
  expect(await page.evaluate(() => (document.activeElement as HTMLTextAreaElement).selectionEnd)).toBe(GENERAL.length);
});

test('no answer to the question is asked for again, with the text', async ({ page }) => {
  await states(page, GENERAL);
  const answer = await press(page, page.getByRole('button', { name: 'Gå videre', exact: true }));
  expect(answer.status()).toBe(422);
  await expect(page).toHaveTitle(/^Fejl: /);
  await page.locator('.error-summary a').click();
  await expect(page.locator('input[name="said"]').first()).toBeFocused();
  await says(page, /^Nej/);
  await expect(need(page)).toHaveValue(GENERAL);
});

for (const [what, field] of [['Din besked', 'need'], ['Hvad handler det om?', 'topic'], ['Svar', 'wish'], ['Dit navn', 'name']]) {
  test(`"Ret ${what}" leads back to the field, with everything kept`, async ({ page }) => {
    await toCheck(page);
    await press(page, page.getByRole('button', { name: new RegExp(`^Ret ${what.replace('?', '\\?')}`) }));
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`/kontakt#${field}`);
    await expect(page.locator(`[id="${field}"]`)).toBeInViewport();
    await expect(need(page)).toHaveValue(GENERAL);
    await expect(page.getByLabel('Din mailadresse')).toHaveValue(ADDRESS);
    await expect(page.getByLabel('Dit navn')).toHaveValue('Anna');
    await expect(page.getByRole('radio', { name: 'Ja, på mail' })).toBeChecked();
  });
}

for (const [path, open] of Object.entries(STEPS)) {
  test(`${path}: the other language keeps the text and the answers`, async ({ page, baseURL }) => {
    await open(page);
    await expect(page).toHaveURL(`${baseURL}${path}`);
    const fields = page.locator('main input[name="said"], main input[name="sender"], main input[name="email"], main input[name="name"]');
    const answers = () => fields.evaluateAll((inputs) => (inputs as HTMLInputElement[])
      .filter((input) => input.type !== 'radio' || input.checked).map((input) => `${input.name}=${input.value}`).sort());
    const before = await answers();
    for (const [language, place] of [['English', `/en${path}`], ['Dansk', path]] as const) {
      await switchLanguage(page, language);
      await expect(page).toHaveURL(`${baseURL}${place}`);
      await expect(page.locator('html')).toHaveAttribute('lang', language === 'English' ? 'en' : 'da');
      if (await need(page).count()) await expect(need(page).first()).toHaveValue(GENERAL);
      else await expect(page.getByRole('main')).toContainText(GENERAL);
      expect(await answers()).toEqual(before);
    }
  });

  test(`${path}: reload keeps the text`, async ({ page }) => {
    await open(page);
    await page.reload();
    if (await need(page).count()) await expect(need(page).first()).toHaveValue(GENERAL);
    else await expect(page.getByRole('main')).toContainText(GENERAL);
  });

  test(`${path}: "Slet min tekst" forgets it, also for Back`, async ({ page, baseURL }) => {
    await open(page);
    await press(page, page.getByRole('button', { name: 'Slet min tekst' }));
    await expect(page).toHaveURL(`${baseURL}/`);
    await page.goto(path);
    await expect(page.locator('body')).not.toContainText(GENERAL);
    expect(await page.content()).not.toContain(ADDRESS);
    for (let steps = 0; steps < 2; steps++) {
      // The first /forslag was the answer to a POST. Its copy is erased, and the browser asks before it posts again.
      await page.goBack().catch((error: Error) => expect(error.message).toContain('ERR_CACHE_MISS'));
      await expect(page.locator('body')).not.toContainText(GENERAL);
    }
  });
}

test('back from the last look keeps what was written', async ({ page }) => {
  await toCheck(page);
  await page.goBack();
  await expect(page).toHaveURL(/\/kontakt$/);
  await expect(need(page)).toHaveValue(GENERAL);
  await expect(page.getByLabel('Din mailadresse')).toHaveValue(ADDRESS);
  await expect(page.getByRole('radio', { name: 'Ja, på mail' })).toBeChecked();
  await page.goBack();
  await expect(page).toHaveURL(/\/forslag$/);
  await expect(need(page)).toHaveValue(GENERAL);
});

test('a double click sends once', async ({ page, baseURL }) => {
  await toCheck(page);
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: SEND }) });
  const fields = await form.evaluate((element) => Object.fromEntries(
    [...new FormData(element as HTMLFormElement)].map(([name, value]) => [name, String(value)])));
  await page.getByRole('button', { name: SEND }).dblclick();
  await expect(page).toHaveURL(/\/kvittering\//);
  const first = await reference(page);
  expect(first).toMatch(REFERENCE);

  const again = await page.request.post('/kontakt/kontrol', { form: fields, headers: { origin: baseURL!, 'sec-fetch-site': 'same-origin' } });
  expect(again.status()).toBe(200);
  expect(again.url()).toContain('/kvittering/');
  expect(await again.text()).toContain(first);
  await page.reload();
  expect(await reference(page)).toBe(first);
});

test('the error summary of the form links to the fields', async ({ page }) => {
  await toForm(page);
  await need(page).fill('');
  const summary = page.locator('.error-summary');
  const look = () => press(page, page.getByRole('button', { name: 'Se det hele igennem' }));
  expect((await look()).status()).toBe(422);
  await expect(page).toHaveTitle(/^Fejl: /);
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText(['Skriv, hvad du har brug for hjælp til', 'Vælg et af svarene']);
  await summary.getByRole('link').last().click();
  await expect(page.locator('[id="wish"]')).toBeFocused();
  await summary.getByRole('link').first().click();
  await expect(need(page)).toBeFocused();
  await expect(need(page)).toHaveAttribute('aria-invalid', 'true');
  await audit(page);

  await need(page).fill(GENERAL);
  await page.getByRole('radio', { name: 'Ja, ring til mig' }).check();
  await page.getByLabel('Dit telefonnummer').fill('1234');
  expect((await look()).status()).toBe(422);
  await expect(summary.getByRole('link')).toHaveText('Telefonnummeret skal have mindst 8 tal, fx 12 34 56 78');
  await summary.getByRole('link').click();
  await expect(page.getByLabel('Dit telefonnummer')).toBeFocused();
  await expect(page.getByLabel('Dit telefonnummer')).toHaveValue('1234');
  await page.getByLabel('Dit telefonnummer').fill('12 34 56 78');
  await look();
  await send(page);
  await expect(page.locator('.receipt__next')).toContainText('ringer til dig senest');
});

test('the receipt can be followed without login, and shows no message', async ({ page }) => {
  await toCheck(page);
  await send(page);
  const number = await reference(page);
  await page.getByRole('link', { name: 'Følg din besked' }).click();
  await expect(page).toHaveURL(/\/henvendelse\//);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
  await expect(page.locator('.timeline li').first()).toContainText('Vi har fået den.');
  await expect(page.locator('body')).not.toContainText(GENERAL);
  await audit(page);
});

test('Back after the receipt never offers the text again', async ({ page }) => {
  await toCheck(page);
  await send(page);
  const number = await reference(page);
  for (const step of ['/kontakt/kontrol', '/kontakt']) {
    await page.goBack();
    await expect(page.getByRole('button', { name: SEND }), step).toHaveCount(0);
    await expect(page.locator('.receipt__number'), step).toHaveText(number);
  }
  await page.goto('/kontakt/kontrol');
  await expect(page.locator('.receipt__number')).toHaveText(number);
});
