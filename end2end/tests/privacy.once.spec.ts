// What leaves the device while somebody types, and what stays behind on it.
import { asksAgain, audit, BOX, expect, need, NURSERY, press, states, switchLanguage, test, type Page } from '../fixtures';

const API = '/api/';
const LONGER_THAN_THE_PAUSE = 250; // the island waits 200 ms for the next letter

/** Every body that is posted to the API, as it is on the wire. Postcard writes text as plain UTF-8. */
function posted(page: Page) {
  const bodies: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith(API)) bodies.push(request.postDataBuffer()?.toString('utf8') ?? '');
  });
  return bodies;
}

/** Writes a text that is asked for, and waits for the answer: whatever was asked before has been seen by then. */
async function sentinel(page: Page) {
  const answered = page.waitForResponse((response) => new URL(response.url()).pathname.startsWith(API)
    && (response.request().postDataBuffer()?.includes('vuggestue') ?? false));
  await page.getByLabel(BOX).fill('vuggestue');
  await answered;
}

for (const text of ['pas 150423-0000', 'pas 15 04 23 00 00', 'pas150423-0000barn']) {
  test(`"${text}", letter by letter, never gives the number away`, async ({ page }) => {
    await page.goto('/', { waitUntil: 'networkidle' });
    const bodies = posted(page);
    await page.getByLabel(BOX).pressSequentially(text, { delay: LONGER_THAN_THE_PAUSE }); // each beginning is asked for
    await sentinel(page);

    expect(bodies.filter((body) => body.includes('pas')).length).toBeGreaterThan(2);
    for (const body of bodies) {
      expect(body.replaceAll(/[^\p{L}\p{N}]/gu, '')).not.toMatch(/1504|0423|0000/);
    }
  });
}

test('too little, a bare number and too much are not asked for', async ({ page }) => {
  await page.clock.install();
  await page.goto('/', { waitUntil: 'networkidle' });
  const bodies = posted(page);
  for (const text of ['pa', '  p a  ', '1504230000', '150423-0000', 'vuggestue '.repeat(20) + '!']) {
    await page.getByLabel(BOX).fill(text);
    await page.clock.runFor(1_000);
  }
  await sentinel(page);
  expect(bodies).toHaveLength(1);
});

test('200 characters are asked for', async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  const asked = page.waitForRequest((request) => new URL(request.url()).pathname.startsWith(API));
  await page.getByLabel(BOX).fill('vuggestue '.repeat(19) + 'vuggestuer');
  expect((await asked).postDataBuffer()?.includes('vuggestuer')).toBe(true);
});

test('only the box that suggests calls the API', async ({ page }) => {
  const callers: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith(API)) callers.push(new URL(request.frame().url()).pathname);
  });
  const types = () => need(page).pressSequentially('vugg', { delay: LONGER_THAN_THE_PAUSE });
  for (const path of ['/svar/pas', '/svar/underretning-om-barn', '/emner', '/emner/boern-og-skole', '/tak', '/findes-ikke']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    if (await need(page).count()) await types();
  }
  await states(page, NURSERY);
  await page.locator('.your-text summary').click();
  await types();
  await press(page, page.getByRole('button', { name: 'Nej', exact: true }));
  await types();

  await page.goto('/', { waitUntil: 'networkidle' });
  await sentinel(page);
  expect(new Set(callers)).toEqual(new Set(['/']));
});

test('nothing is stored in the browser', async ({ page }) => {
  const stored = () => page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookie: document.cookie,
    window: window.name,
    state: history.state,
  }));
  const nothing = { local: {}, session: {}, databases: [], caches: [], workers: 0, cookie: '', window: '', state: null };

  await page.goto('/', { waitUntil: 'networkidle' });
  await sentinel(page);
  expect(await stored()).toEqual(nothing);
  await states(page, NURSERY);
  expect(await stored()).toEqual(nothing);
  await switchLanguage(page, 'English');
  expect(await stored()).toEqual(nothing);
  await page.goBack();
  expect(await stored()).toEqual(nothing);
});

test('no address, referrer or title ever holds the words', async ({ page }) => {
  const told: string[] = [];
  const referrers: string[] = [];
  const tell = (text: string) => told.push(decodeURIComponent(text.replaceAll('+', ' ')));
  page.on('request', (request) => {
    tell(request.url());
    const { referer } = request.headers();
    if (referer) referrers.push(referer);
    tell(referer ?? '');
  });
  page.on('framenavigated', (frame) => tell(frame.url()));
  const look = async () => tell(`${page.url()} ${await page.title()}`);

  await states(page, NURSERY);
  await look();
  await asksAgain(page, `${NURSERY} nu`);
  await look();
  await page.locator('.answer-card a').first().click();
  await look();
  await page.goBack();
  await look();
  await switchLanguage(page, 'English');
  await expect(page).toHaveURL(/\/en\/forslag$/);
  await look();
  await page.goBack();
  await look();
  await page.goForward();
  await look();
  await expect(need(page)).toHaveValue(`${NURSERY} nu`);
  expect(told.length).toBeGreaterThan(20);
  expect(referrers.length).toBeGreaterThan(0);
  expect(told.filter((text) => /vuggestue til august|min søn/.test(text))).toEqual([]);
  await audit(page);
});
