// What every test asks for without saying so: no error in the console, no script error, no breach of the content
// security policy, no request to another host. And the four questions a spec asks aloud: audit, fits, touchable, weigh.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Locator, type Page } from '@playwright/test';

export { expect, type Page };

export const test = base.extend<{ watched: void }>({
  watched: [
    async ({ context, baseURL }, use) => {
      const host = new URL(baseURL!).host;
      const faults: { text: string; from: string }[] = [];
      const refused = new Set<string>(); // pages that rightly answer 404 or 422: Chromium calls that an error too
      const fault = (text: string, from = '') => faults.push({ text, from });

      context.on('console', (message) => {
        if (message.type() === 'error') fault(`console: ${message.text()}`, message.location().url);
        else if (/content security policy/i.test(message.text())) fault(`policy: ${message.text()}`);
      });
      context.on('weberror', (error) => fault(`script: ${error.error()}`));
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^(https?|wss?):$/.test(url.protocol) && url.host !== host) fault(`another host: ${request.url()}`);
      });
      context.on('response', (response) => {
        if (response.status() >= 400 && response.request().isNavigationRequest()) refused.add(response.url());
      });

      await use();

      const found = faults.filter(({ text, from }) => !(text.includes('Failed to load resource') && refused.has(from)));
      expect(found.map(({ text, from }) => (from ? `${text} (${from})` : text)), 'the page is silent').toEqual([]);
    },
    { auto: true },
  ],
});

/** WCAG 2.2 AA as far as a machine can see, and axe's best practice. axe is a script and waits by timers, so it only
 * looks where JavaScript is on; the projects without it check that the same content is there. */
export async function audit(page: Page) {
  if (test.info().project.use.javaScriptEnabled === false) return;
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(passes.length, 'axe looked at the page').toBeGreaterThan(0);
  const report = violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${rule.help}\n  ${node.html}\n  ${node.failureSummary?.replaceAll('\n', '\n  ')}`));
  expect(report, report.join('\n\n')).toEqual([]);
}

/** Reflow (WCAG 1.4.10): at 320 px nothing must be read sideways. */
export async function fits(page: Page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [`the page is ${root.scrollWidth} px wide`].concat([...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120)));
  });
  expect(wide, 'fits in 320 px').toEqual([]);
  if (before) await page.setViewportSize(before);
}

/** Targets (WCAG 2.5.8): at least 24 by 24 px. Links in a sentence are exempt. */
export async function touchable(page: Page) {
  const small = await page.evaluate(() => [...document.querySelectorAll('a, button, summary, input, textarea, select')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.skip-link'))
    .filter((element) => {
      const inSentence = getComputedStyle(element).display === 'inline'
        && element.parentElement!.textContent!.trim() !== element.textContent!.trim();
      const { width, height } = element.getBoundingClientRect();
      return !inSentence && (width < 24 || height < 24);
    })
    .map((element) => `${element.getBoundingClientRect().height} px high: ${element.outerHTML.slice(0, 120)}`));
  expect(small, 'targets of 24 px').toEqual([]);
}

/** What one visit costs on the wire, with an empty cache. */
export async function weigh(page: Page, path: string) {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.clearBrowserCache');
  const urls = new Map<string, string>();
  const bytes = new Map<string, number>();
  client.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId);
    if (url) bytes.set(url, (bytes.get(url) ?? 0) + encodedDataLength);
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await client.detach();
  return {
    total: [...bytes.values()].reduce((sum, each) => sum + each, 0),
    wasm: [...bytes.keys()].filter((url) => url.endsWith('.wasm')),
    list: [...bytes].map(([url, size]) => `${size}\t${new URL(url).pathname}`).join('\n'),
  };
}

export const BOX = 'Hvad har du brug for hjælp til?';
export const NURSERY = 'min søn skal starte i vuggestue til august';
export const BEATEN = 'de slår deres barn ovenpå hvad gør jeg';

/** The citizen's own words, wherever the page shows them. */
export const need = (page: Page): Locator => page.locator('textarea[name="need"]');

/** Opens the front page, writes and asks; the answers are what is seen afterwards. */
export async function states(page: Page, text: string) {
  await page.goto('/');
  await page.getByLabel(BOX).fill(text);
  await ask(page);
}

/** Sends the form that holds the box; gives the answer to the POST itself. */
export async function ask(page: Page) {
  const form = page.locator('form').filter({ has: page.locator('textarea[name="need"]') });
  return press(page, form.getByRole('button'));
}

/** Writes something else where the text is shown, and asks again. */
export async function asksAgain(page: Page, text: string) {
  const folded = page.locator('details').filter({ has: page.locator('textarea[name="need"]') }).locator('summary');
  if (!(await need(page).isVisible())) await folded.click();
  await need(page).fill(text);
  return ask(page);
}

/** Presses a button that posts a form, and waits for the page that follows. */
export async function press(page: Page, button: Locator) {
  const posted = page.waitForResponse((response) =>
    response.request().method() === 'POST' && response.request().isNavigationRequest()); // not the island's
  await button.click();
  const response = await posted;
  await page.waitForLoadState();
  return response;
}

/** To the same page in the other language: a link, or a button where the text is carried along. */
export async function switchLanguage(page: Page, to: 'English' | 'Dansk') {
  await page.getByRole('banner').getByText(to, { exact: true }).click();
}

/** Presses Tab until the target has focus; gives the number of stops. */
export async function tabTo(page: Page, target: Locator, most = 40) {
  for (let stops = 1; stops <= most; stops++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return stops;
  }
  throw new Error(`${target} has no focus after ${most} tab stops`);
}

/** A question that no guard minds. */
export const GENERAL = 'hvad koster et nyt pas';

/** Answers the routing question, where it stands on /forslag or /vej. */
export async function says(page: Page, said: string | RegExp, go = 'Gå videre') {
  await page.getByRole('radio', { name: said }).check();
  return press(page, page.getByRole('button', { name: go, exact: true }));
}

/** From the front page to the contact form, with a general question. */
export async function toForm(page: Page, text = GENERAL) {
  await states(page, text);
  await says(page, /^Nej/);
  await expect(page).toHaveURL(/\/kontakt$/);
}

/** On to the last look, with an answer wished for by mail. */
export async function toCheck(page: Page, text = GENERAL) {
  await toForm(page, text);
  await page.getByRole('radio', { name: 'Ja, på mail' }).check();
  await page.getByLabel('Din mailadresse').fill('anna@eksempel.dk');
  await page.getByLabel('Dit navn').fill('Anna');
  await press(page, page.getByRole('button', { name: 'Se det hele igennem' }));
  await expect(page).toHaveURL(/\/kontakt\/kontrol$/);
}

/** From every page there is a way without login: the phone, Borgerservice and the help page, one click away. */
export async function withoutLogin(page: Page) {
  const main = page.getByRole('main');
  await expect(main.locator('a[href^="tel:+4533663366"]').filter({ visible: true }).first()).toBeVisible();
  await expect(main.locator('a[href="/hjaelp"]').filter({ visible: true }).first()).toBeVisible();
  await expect(main.locator('a[href*="/borgerservice"]').filter({ visible: true }).first()).toBeVisible();
}
