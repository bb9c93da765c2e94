// Every kind of page, once: what a screen reader is told, the language, axe, 320 px, targets, no cookie.
import { audit, BEATEN, BOX, expect, fits, NURSERY, states, test, touchable, type Page } from '../fixtures';

const AROUND = `
  - link "Gå til indholdet":
    - /url: "#indhold"
  - banner:
    - link "Kontaktvejviser":
      - /url: /
  - main
  - contentinfo:
    - paragraph:
      - link "33 66 33 66":
        - /url: tel:+4533663366
    - list:
      - listitem:
        - link "Alle emner":
          - /url: /emner`;

const WAYS = `
  - region "Andre veje":
    - heading "Andre veje" [level=2]
    - list:
      - listitem:
        - link "33 66 33 66":
          - /url: tel:+4533663366
      - listitem:
        - link "Bliv ringet op":
          - /url: /bliv-ringet-op
      - listitem:
        - link "Skriv sikkert med Digital Post":
          - /url: /digital-post
      - listitem:
        - link "Mød op i Borgerservice"
      - listitem:
        - link "Hjælp uden MitID":
          - /url: /hjaelp
      - listitem:
        - link "Find svar efter emne":
          - /url: /emner`;

const CALL = `
    - heading "Ring – skriv ikke" [level=2]
    - paragraph:
      - link "112":
        - /url: tel:112
    - paragraph:
      - link "33 17 33 33":
        - /url: tel:+4533173333`;

const ASK = `
  - group "Besvarede det dit spørgsmål?":
    - button "Ja"
    - button "Nej"`;

const WROTE = (text: string) => `
  - region "Du skrev":
    - heading "Du skrev" [level=2]
    - paragraph: ${text}
    - group: Ret teksten
    - button "Slet min tekst"`;

const QUESTION = `
  - heading "Skriv til os" [level=2]
  - group "Skal vi vide, hvem du er, for at kunne svare?":
    - radio /^Ja – det handler om mig/
    - radio /^Nej – det er et generelt spørgsmål/
    - radio "Ved ikke"
  - button "Gå videre"
  - paragraph:
    - text: /Du skriver for/
    - button /Skift/`;

const INQUIRE = (level: number) => `
  - heading "${BOX}" [level=${level}]
  - textbox "${BOX}"
  - button "Find svar"`;

const CARD = (slug: string) => `
  - article:
    - heading [level=2]:
      - link:
        - /url: /svar/${slug}
    - group: /Læs mere/
    - paragraph: /Ansvarlig/`;

type Kind = { name: string; open: string | ((page: Page) => Promise<void>); title: RegExp; status?: number; holds?: boolean; main: string };

const KINDS: Kind[] = [
  { name: 'the front page', open: '/', title: /^Hvad har du brug for hjælp til\?/, main: `${INQUIRE(1)}
  - heading "Eller gå direkte til" [level=2]
  - list:
    - listitem:
      - link "Skriv om din egen sag":
        - /url: /digital-post
    - listitem:
      - link "Svar på et brev fra kommunen":
        - /url: /svar-paa-brev
    - listitem:
      - link "Det haster":
        - /url: /haster
    - listitem:
      - link "Jeg kan ikke bruge det digitale":
        - /url: /hjaelp
  - heading "Find svar efter emne" [level=2]
  - list:
    - listitem:
      - link "Børn og skole":
        - /url: /emner/boern-og-skole
  - region "Ring – skriv ikke":${CALL}${WAYS}` },
  { name: 'all topics', open: '/emner', title: /^Emner/, main: `
  - navigation "Du er her":
    - list:
      - listitem:
        - link "Forside":
          - /url: /
  - heading "Emner" [level=1]
  - list:
    - listitem:
      - link "Børn og skole":
        - /url: /emner/boern-og-skole${INQUIRE(2)}${WAYS}` },
  { name: 'a topic', open: '/emner/boern-og-skole', title: /^Børn og skole/, main: `
  - navigation "Du er her":
    - list:
      - listitem:
        - link "Forside"
      - listitem:
        - link "Emner":
          - /url: /emner
  - heading "Børn og skole" [level=1]
  - heading "Svar" [level=2]
  - list:
    - listitem:
      - link:
        - /url: /svar/dagtilbud${INQUIRE(2)}${WAYS}` },
  { name: 'an answer', open: '/svar/pas', title: /pas/i, main: `
  - navigation "Du er her":
    - list:
      - listitem:
        - link "Forside"
      - listitem:
        - link "Emner"
      - listitem:
        - link "Pas, kort og attester":
          - /url: /emner/pas-kort-og-attester
  - article:
    - heading [level=1]
    - paragraph
    - paragraph:
      - link:
        - /url: /^https/
    - heading [level=2]
    - region "Her har vi det fra":
      - heading "Her har vi det fra" [level=2]
      - list:
        - listitem:
          - link:
            - /url: /^https/
    - paragraph: /Ansvarlig/
    - paragraph: /Sidst tjekket/
    - paragraph: /Svarets nummer/${ASK}${WAYS}` },
  { name: 'an urgent answer', open: '/svar/underretning-om-barn', title: /barn/, main: `
  - article:
    - region "Ring – skriv ikke":${CALL.replaceAll('\n', '\n  ')}
    - heading [level=1]${ASK}${WAYS}` },
  { name: 'thanks for a yes', open: '/tak', title: /^Godt/, main: `
  - heading /Godt/ [level=1]
  - paragraph:
    - link "Stil et nyt spørgsmål":
      - /url: /${WAYS}` },
  { name: 'another way after a no', open: '/tak/nej', title: /^Så finder vi/, main: `
  - heading "Så finder vi en anden vej" [level=1]${INQUIRE(2)}${WAYS}` },
  { name: 'no text any more', open: '/forslag', title: /^Her er ingen tekst/, main: `
  - heading "Her er ingen tekst" [level=1]${INQUIRE(2)}${WAYS}` },
  ...['/findes-ikke', '/svar/findes-ikke', '/emner/findes-ikke'].map((path) => ({
    name: `not found: ${path}`, open: path, title: /^Vi kan ikke finde siden/, status: 404, main: `
  - heading "Vi kan ikke finde siden" [level=1]
  - paragraph:
    - link "Gå til forsiden":
      - /url: /${WAYS}` })),
  { name: 'answers', open: (page) => states(page, NURSERY), title: /^Det kan hjælpe dig/, holds: true, main: `
  - heading "Det kan hjælpe dig" [level=1]
  - paragraph:
    - link "Skriv til os":
      - /url: "#skriv-til-os"${WROTE(NURSERY)}${CARD('dagtilbud')}${ASK}${QUESTION}${WAYS}` },
  { name: 'urgent answers', open: (page) => states(page, BEATEN), title: /^Det kan hjælpe dig/, holds: true, main: `
  - heading "Det kan hjælpe dig" [level=1]
  - alert "Ring – skriv ikke":${CALL}${WROTE(BEATEN)}${CARD('underretning-om-barn')}${ASK}${QUESTION}${WAYS}` },
  { name: 'no answer', open: (page) => states(page, 'xyzzy qwerty'), title: /^Vi fandt ikke et svar/, holds: true, main: `
  - heading "Vi fandt ikke et svar" [level=1]${WROTE('xyzzy qwerty')}
  - paragraph: /Prøv med andre ord/${QUESTION}${WAYS}` },
  { name: 'a signpost', open: (page) => states(page, 'Я хочу записати дитину'), title: /^Where to get help/, holds: true, main: `
  - article:
    - heading "Where to get help" [level=1]
    - list:
      - listitem:
        - heading "Is somebody in danger?" [level=2]
        - paragraph:
          - link "112":
            - /url: tel:112
      - listitem:
        - paragraph:
          - link "+45 33 17 33 33"
      - listitem:
        - paragraph:
          - link "+45 33 66 33 66"${WROTE('Я хочу записати дитину')}` },
];

for (const { name, open, title, status = 200, holds = false, main } of KINDS) {
  test(name, async ({ page, context }) => {
    if (typeof open === 'string') expect((await page.goto(open))!.status()).toBe(status);
    else await open(page);

    await expect(page).toHaveTitle(title);
    await expect(page).toHaveTitle(/ – Kontaktvejviser – Københavns Kommune$/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'da');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.locator('body')).toMatchAriaSnapshot(AROUND);
    await expect(page.getByRole('main')).toMatchAriaSnapshot(main);

    // A cookie only where there is a text to keep, and it is for the server's eyes alone.
    const cookies = await context.cookies();
    expect(cookies.map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite })))
      .toEqual(holds ? [{ httpOnly: true, sameSite: 'Lax' }] : []);

    await audit(page);
    await touchable(page);
    await fits(page);
    await touchable(page);
  });
}

test('the box and its button are on the first screen', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByLabel(BOX)).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Find svar' })).toBeInViewport({ ratio: 1 });
});

test('from the topics to an answer by links alone', async ({ page }) => {
  await page.goto('/emner');
  await page.locator('main a[href="/emner/boern-og-skole"]').click();
  await expect(page).toHaveURL(/\/emner\/boern-og-skole$/);
  await page.locator('main a[href^="/svar/"]').first().click();
  await expect(page).toHaveURL(/\/svar\/[a-z0-9-]+$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
