// Twelve people and what they need (facts/rejser.md). The tenth speaks English: journeys-english.
import { ask, audit, BEATEN, BOX, expect, need, press, says, states, test, toCheck, toForm, type Page, withoutLogin } from '../fixtures';

const main = (page: Page) => page.getByRole('main');
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const card = (page: Page) => page.locator('.answer-card').first();
const button = (page: Page) => main(page).locator('a.button--primary');

/** What the first answer is called; nothing when there is none. */
const found = async (page: Page) => (await card(page).getByRole('heading', { level: 2 }).allInnerTexts()).join();

/** Ready to be pasted: a subject that the answers gave, or else the plain one, and the text as it was written. */
async function ready(page: Page, answer: string, words: string) {
  expect([answer, 'Spørgsmål til kommunen']).toContain(await main(page).getByLabel('Emne', { exact: true }).inputValue());
  await expect(main(page).getByLabel('Besked', { exact: true })).toHaveValue(words);
}

test.describe('1: her own case, and a letter that cannot be answered', () => {
  const WORDS = 'Jeg har fået brev om min sag men jeg kan ikke svare på det. Jeg har nye papirer fra lægen';

  test('a new message with the case number in its subject; nothing of the doctor is asked for', async ({ page }) => {
    await states(page, WORDS);
    const answer = await found(page);
    await says(page, /^Ja/);
    await expect(page).toHaveURL(/\/digital-post$/);
    await expect(title(page)).toHaveText('Skriv sikkert med Digital Post');
    await ready(page, answer, WORDS);
    await expect(button(page)).toHaveText('Gå til Digital Post på borger.dk');
    await expect(main(page)).toContainText('Har du et sagsnummer, så skriv det i emnet.');
    await expect(main(page)).toContainText('Kan du ikke svare på et brev fra os? Så skriv en ny besked.');
    await expect(main(page).locator('a[href^="https://post.borger.dk"]')).toBeVisible();
    await withoutLogin(page);
    const open = main(page).locator('textarea:not([readonly]), input:not([type="hidden"]):not([readonly])');
    await expect(open, 'no field asks for anything').toHaveCount(0);
    await expect(main(page).getByRole('button', { name: 'Skriv til os med kontaktformularen' })).toHaveCount(0);
    await audit(page);
  });

  test('the door "Svar på et brev" says the deadline', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Svar på et brev fra kommunen', exact: true }).click();
    await expect(page).toHaveURL(/\/svar-paa-brev$/);
    await expect(main(page)).toContainText('Fristen for at klage står i brevet. Din klage skal være fremme hos os, før fristen er gået.');
    await expect(main(page)).toContainText('Skriv sagsnummeret fra brevet i emnet.');
    await expect(main(page).locator('a[href^="https://post.borger.dk"]')).toBeVisible();
    await withoutLogin(page);
  });
});

test('2: a new matter does not open the form', async ({ page }) => {
  await states(page, 'skal låne til indskud, kan ikke logge ind, der står fejl');
  await says(page, /^Ja/);
  await expect(page).toHaveURL(/\/digital-post$/);
  await expect(title(page)).toHaveText('Du kan få hjælp uden Digital Post');
  await expect(page.locator('.contact-form')).toHaveCount(0);
  await withoutLogin(page);
  await expect(main(page)).not.toContainText('fristen bliver forlænget');
});

test('3: a general question ends with an answer, and nothing is sent', async ({ page }) => {
  await states(page, 'hvornår hentes stort indbo i villa');
  await expect(card(page).locator('a[href="/svar/storskrald"]').first()).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Ja', exact: true }));
  await expect(page).toHaveURL(/\/tak$/);
  await expect(main(page)).toContainText('Du har ikke sendt noget til os.');
});

test('4: a company goes to virk.dk, not to borger.dk', async ({ page }) => {
  await states(page, 'næringsbrev'); // the old word meets the answer that says it is gone
  await expect(card(page).locator('a[href="/svar/naeringsbrev"]').first()).toBeVisible();
  await states(page, 'skal jeg have næringsbrev og tilladelse til borde ude');
  await press(page, page.getByRole('button', { name: /^Skift/ }));
  await page.getByRole('radio', { name: 'En virksomhed eller forening' }).check();
  await says(page, /^Ja/);
  await expect(page).toHaveURL(/\/digital-post$/);
  await expect(main(page).locator('a[href^="https://virk.dk"]').first()).toBeVisible();
  await expect(main(page).locator('a[href*="borger.dk"]')).toHaveCount(0);
  await withoutLogin(page);
});

for (const words of ['mitid', 'min boligsikring er forkert kommunen skal rette den']) {
  test(`5: another authority stands before the municipality's ways: ${words}`, async ({ page }) => {
    await states(page, words);
    for (const each of await page.locator('.answer-card').all()) {
      const order = await each.locator('.answer-card__authority, h2').evaluateAll((found) => found.map((one) => one.tagName));
      expect(['H2', 'P,H2']).toContain(order.join());
    }
    await withoutLogin(page);
    await says(page, /^Ja/);
    await withoutLogin(page);
  });
}

test('5: the housing benefit is Udbetaling Danmark\'s: named first, and the one filled button', async ({ page }) => {
  await states(page, 'boligsikring');
  await expect(card(page).locator('.answer-card__authority')).toContainText('Udbetaling Danmark');
  await says(page, /^Ja/);
  await expect(title(page)).toHaveText('En anden myndighed har ansvaret');
  await expect(main(page).locator('a.button--primary')).toHaveCount(1);
  await expect(main(page).locator('a.button--primary')).toContainText('Udbetaling Danmark');
  await withoutLogin(page);
  await audit(page);
});

test('5: MitID: the way out of the municipality stands first in the answer', async ({ page }) => {
  await states(page, 'mitid');
  await expect(card(page).locator('a[href="/svar/mitid"]').first()).toBeVisible();
  await expect(card(page).locator('a.button--primary')).toHaveAttribute('href', /mitid\.dk/);
});

test.describe('6: a CPR number by mistake', () => {
  const mail = (number: string) => `Hej vores søn ${number} har astma og vi er blevet skilt, hvornår får vi plads`;

  for (const number of ['1504230000', '150423 0000', '150423-0000']) {
    test(`${number} is stopped, never said again, and taken out`, async ({ page }) => {
      await page.goto('/');
      await page.getByLabel(BOX).fill(mail(number));
      expect((await ask(page)).status()).toBe(422);
      await expect(page).toHaveTitle(/^Fejl: Der står måske et CPR-nummer i din tekst/);
      await expect(page.getByRole('alert')).not.toContainText(number);
      await expect(need(page).filter({ visible: true })).toHaveValue(mail(number));
      await expect(page.getByRole('link', { name: 'Send sikkert med Digital Post' })).toBeVisible();
      expect(decodeURIComponent(page.url())).not.toContain(number);
      await audit(page);

      await press(page, page.getByRole('button', { name: 'Fjern nummeret, og fortsæt' }));
      await expect(page).toHaveURL(/\/forslag$/);
      await expect(page.locator('body')).not.toContainText(number);
      await expect(need(page)).toHaveValue(/astma/);
      await expect(page.locator('a[href="/svar/dagtilbud"]').first()).toBeVisible();
    });
  }

  test('in the form as well; and what is mended is sent', async ({ page, javaScriptEnabled }) => {
    await states(page, 'hvornår får vi plads i vuggestuen');
    await says(page, /^Nej/);
    await page.getByRole('radio', { name: 'Nej tak, jeg vil bare sige det' }).check();
    await need(page).fill('hvornår får vi plads i vuggestuen 150423-0000');
    const look = page.getByRole('button', { name: 'Se det hele igennem' });
    if (javaScriptEnabled) { // the first attempt is stopped before it leaves the device
      await look.click();
      await expect(page.locator('.privacy-hint')).toBeFocused();
    }
    expect((await press(page, look)).status()).toBe(422);
    await page.goto('/kontakt');
    expect(await page.content()).not.toContain('150423-0000');
    await need(page).fill('hvornår får vi plads i vuggestuen');
    await page.getByRole('radio', { name: 'Nej tak, jeg vil bare sige det' }).check();
    await press(page, look);
    await press(page, page.getByRole('button', { name: 'Send beskeden' }));
    await expect(title(page)).toHaveText('Tak. Vi har fået din besked.');
  });

  for (const number of ['ring på 33 66 33 66', 'ring på 33663366', 'sagsnummer 2026-0123456', 'sagsnr. 1504230000']) {
    test(`"${number}" does not stop anybody`, async ({ page }) => {
      await page.goto('/');
      await page.getByLabel(BOX).fill(`plads i vuggestue, ${number}`);
      expect((await ask(page)).status()).toBe(200);
      await expect(page).toHaveURL(/\/forslag$/);
    });
  }
});

test('7: from every step that leads to a login, the way without MitID is one click', async ({ page }) => {
  for (const path of ['/digital-post', '/svar-paa-brev', '/klage', '/svar/kontanthjaelp', '/svar/flytning']) {
    await page.goto(path);
    await withoutLogin(page);
  }
  await states(page, 'min mitid virker ikke, jeg skal se et brev fra jobcentret');
  await expect(card(page).locator('a[href="/svar/mitid"]').first()).toBeVisible();
  await withoutLogin(page);
  await says(page, /^Ja/);
  await expect(title(page)).toHaveText('Du kan få hjælp uden Digital Post');
  await expect(main(page).locator('a[href="tel:+4582565682"]').first()).toBeVisible(); // Jobcenter København
  await expect(main(page).locator('a[href*="mitid.dk"]').first()).toBeVisible();
  await expect(main(page).locator('a.button--primary')).toHaveCount(0);
  await withoutLogin(page);
  await main(page).getByRole('link', { name: 'Jeg har ikke MitID, er fritaget, eller hjælper en anden' }).click();
  await expect(page).toHaveURL(/\/hjaelp/);
  await expect(main(page).getByRole('heading', { name: 'Jeg har ikke MitID' })).toBeVisible();
  await expect(main(page).locator('a[href^="tel:"]').first()).toBeVisible();
});

test('8: "fritaget" never meets a page with Digital Post alone', async ({ page }) => {
  await states(page, 'min far er fritaget for e-boks, hvordan skriver han til hjemmeplejen');
  await expect(card(page).locator('a[href="/svar/digital-post-fritagelse"]').first()).toBeVisible();
  await withoutLogin(page);
  await press(page, page.getByRole('button', { name: /^Skift/ }));
  await withoutLogin(page);
  await page.getByRole('radio', { name: 'En anden, som jeg hjælper' }).check();
  await says(page, /^Ja/);
  await withoutLogin(page);
  await expect(main(page)).toContainText('Brug aldrig den andens MitID.');
  await press(page, main(page).getByRole('button', { name: 'Skriv et brev på papir' }));
  await expect(title(page)).toHaveText('Skriv et brev på papir');
  await expect(main(page)).toContainText('dao');
  await expect(main(page)).not.toContainText('PostNord');
  await page.goto('/svar/digital-post-fritagelse');
  await withoutLogin(page);
});

/** What is heard first on a step: its title, its one heading, and the question of each radio. */
async function heard(page: Page, words: string) {
  await expect(title(page)).toHaveCount(1);
  await expect(page).toHaveTitle(new RegExp(`^${words}`));
  for (const radio of await page.getByRole('radio').all()) {
    expect(await radio.evaluate((one) => one.closest('fieldset')?.querySelector('legend')?.textContent?.trim())).toBeTruthy();
  }
  await audit(page);
}

test('9: every step to Digital Post has one heading, its title, and a question around its radios', async ({ page, javaScriptEnabled }) => {
  await page.goto('/');
  await heard(page, 'Hvad har du brug for hjælp til\\?');
  await page.getByLabel(BOX).fill('søge nyt punktdisplay');
  if (javaScriptEnabled) {
    await expect(page.getByRole('status').first()).toContainText(/forslag/);
    await expect(page.getByLabel(BOX)).toBeFocused();
  }
  await ask(page);
  await heard(page, 'Det kan hjælpe dig|Vi fandt ikke et svar');
  await withoutLogin(page);
  const answer = await found(page);
  await says(page, /^Ja/);
  await heard(page, '(Skriv sikkert med Digital Post|Brug selvbetjeningen først)');
  await expect(title(page)).toHaveText(/^(Skriv sikkert med Digital Post|Brug selvbetjeningen først)$/);
  await ready(page, answer, 'søge nyt punktdisplay');
  await expect(button(page), 'one main way on').toHaveCount(1);
  const post = main(page).getByRole('link', { name: 'Gå til Digital Post på borger.dk', exact: true });
  await expect(post).toHaveAttribute('href', /^https:\/\/post\.borger\.dk/);
  await expect(main(page)).not.toContainText('Du kan ikke bruge Digital Post'); // nobody guesses that he is exempt
  await expect(main(page)).toContainText('Du forlader denne side og logger ind med MitID.');
});

test('9: and so has every step of the form', async ({ page }) => {
  await toForm(page);
  await heard(page, 'Skriv til os');
  await expect(title(page)).toHaveText('Skriv til os');
  await expect(main(page).getByRole('button', { name: 'Se det hele igennem' })).toBeVisible();
  await toCheck(page);
  await heard(page, 'Er det rigtigt\\?');
  await expect(title(page)).toHaveText('Er det rigtigt?');
  await press(page, page.getByRole('button', { name: 'Send beskeden' }));
  await heard(page, 'Tak\\. Vi har fået din besked');
  await expect(title(page)).toHaveText('Tak. Vi har fået din besked.');
});

for (const words of [BEATEN, 'bange for min kæreste', 'vil ikke leve mere']) {
  test(`11: "${words}": call, do not write`, async ({ page }) => {
    await states(page, words);
    const box = page.locator('.urgent-box');
    await expect(box).toContainText('Ring – skriv ikke');
    await expect(box).toContainText('Du behøver ikke sige, hvem du er.');
    for (const number of ['112', '+4533173333']) await expect(box.locator(`a[href="tel:${number}"]`)).toBeVisible();
    await expect(box.locator('input, button, textarea'), 'no choice, no login').toHaveCount(0);
    const order = await page.locator('.urgent-box, .answer-card, .answer-list').evaluateAll((all) => all.map((one) => one.className));
    expect(order[0]).toBe('urgent-box');
    await expect(main(page).locator('a[href*="stoej"]')).toHaveCount(0);
    await says(page, /^Nej/);
    await expect(box, 'it stays when the form is chosen').toBeVisible();
    await expect(main(page)).not.toContainText('får du det senest');
  });
}

test.describe('12: a complaint', () => {
  test('from "Klag": both ways and Borgerrådgiveren within two clicks, none of them the form', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Klag', exact: true }).click();
    await expect(page).toHaveURL(/\/klage$/);
    for (const [link, heading] of [
      ['Jeg er uenig i et ja eller nej i min sag', 'Du er uenig i et ja eller nej i din sag'],
      ['Jeg er utilfreds med ventetiden eller de ansatte', 'Du er utilfreds med ventetiden eller de ansatte'],
      ['Jeg har prøvet afdelingen og vil til Borgerrådgiveren', 'Borgerrådgiveren'],
    ]) {
      await page.getByRole('link', { name: link }).click();
      await expect(page.getByRole('heading', { name: heading, exact: true })).toBeInViewport();
    }
    await expect(main(page).locator('a[href*="/kontakt"]:not([href^="http"]), form[action*="/kontakt"]')).toHaveCount(0);
    await expect(main(page)).toContainText('tæller det som at have prøvet');
    await expect(main(page)).toContainText('Klagen skal være fremme, før fristen er gået.');
    await expect(main(page).getByRole('link', { name: /Borgerrådgiver/ }).and(page.locator('[href^="http"]')).first()).toBeVisible();
    await withoutLogin(page);
  });

  test('in his own words: Borgerrådgiveren is the first answer', async ({ page }) => {
    await states(page, 'I svarer aldrig, jeg vil klage til borgerrådgiveren nu');
    await expect(card(page).locator('a[href="/svar/borgerraadgiver"]').first()).toBeVisible();
    await says(page, /^Ja/);
    await expect(page).toHaveURL(/\/digital-post$/);
  });
});
