// The main way as a screen reader says it: a simulation (Guidepup's Virtual Screen Reader), in the page and over our HTML.
// It is no NVDA; it proves that names, roles and states are there in an order that makes sense.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { BOX, expect, GENERAL, press, says, states, test, toCheck, toForm, type Page } from '../fixtures';

const reader = createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js');
const source = fs.readFileSync(reader, 'utf8')
  .replace(/\/\/# sourceMappingURL=.*$/, '')
  .replace(/export\s*\{[^}]*?([\w$]+) as virtual\s*\}/, (_, name) => `window.reader = ${name}`);

test.use({ bypassCSP: true }); // the reader is put into the page; the site's own policy is asked about in every other spec

/** Everything the reader says from the top of the content to its end. */
async function read(page: Page): Promise<string[]> {
  await page.addScriptTag({ type: 'module', content: source });
  await page.waitForFunction('window.reader');
  return page.evaluate(async () => {
    const { reader } = window as unknown as { reader: {
      start(options: object): Promise<void>; next(): Promise<void>; stop(): Promise<void>;
      lastSpokenPhrase(): Promise<string>; spokenPhraseLog(): Promise<string[]>;
    } };
    await reader.start({ container: document.querySelector('main') });
    for (let i = 0; i < 2_000 && await reader.lastSpokenPhrase() !== 'end of main'; i++) await reader.next();
    const said = await reader.spokenPhraseLog();
    await reader.stop();
    return said;
  });
}

/** The phrases come, in this order. */
function inOrder(said: string[], expected: (string | RegExp)[]) {
  let from = 0;
  for (const phrase of expected) {
    const at = said.findIndex((one, i) => i >= from && (typeof phrase === 'string' ? one.includes(phrase) : phrase.test(one)));
    expect(at, `"${phrase}" is said after the ones before it; said:\n${said.join('\n')}`).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
}

test('the box: its heading, its name with the hint, its button', async ({ page }) => {
  await page.goto('/');
  inOrder(await read(page), [/^heading, Hvad har du brug for hjælp til\?, level 1/, /^textbox, Hvad har du brug for hjælp til\?.*Skriv ikke dit CPR-nummer/,
    /^button, Find svar/, /^heading, Eller gå direkte til, level 2/]);
});

test('the number of suggestions is a status', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel(BOX).fill('nyt pas');
  await expect(page.getByRole('status').first()).toContainText(/forslag/);
  inOrder(await read(page), [/^status/, /\d+ forslag|1 forslag/]);
});

test('the answers, and the routing question as a group of radios', async ({ page }) => {
  await states(page, GENERAL);
  inOrder(await read(page), [/^heading, Det kan hjælpe dig, level 1/, /^link, Skriv til os/, /^heading, .*pas.*level 2/i,
    /^group, Besvarede det dit spørgsmål\?/, /^group, Skal vi vide, hvem du er, for at kunne svare\?/,
    /^radio, Ja – .*not checked/, /^radio, Nej – .*not checked/, /^radio, Ved ikke.*not checked/, /^button, Gå videre/]);
});

test('faults: the summary with its links, and the fault at its field', async ({ page }) => {
  await toForm(page);
  await page.locator('textarea[name="need"]').fill('');
  await press(page, page.getByRole('button', { name: 'Se det hele igennem' }));
  inOrder(await read(page), [/^alert/, /^heading, Der er 2 ting, du skal rette, level 2/, /^link, Skriv, hvad du har brug for hjælp til/, /^link, Vælg et af svarene/,
    /^heading, Skriv til os, level 1/, /^textbox, Din besked.*invalid/, /^group, Vil du have et svar\?.*Vælg et af svarene/]);
});

test('Digital Post and the receipt', async ({ page }) => {
  await states(page, GENERAL);
  await says(page, /^Ja/);
  inOrder(await read(page), [/^heading, .*level 1/, /^link, Gå til Digital Post på borger\.dk/, 'Du forlader denne side og logger ind med MitID.']);
  await toCheck(page);
  inOrder(await read(page), [/^heading, Er det rigtigt\?, level 1/, 'term', /^button, Ret\s+Din besked/, /^button, Send beskeden/]);
  await press(page, page.getByRole('button', { name: 'Send beskeden' }));
  inOrder(await read(page), [/^heading, Tak\. Vi har fået din besked\., level 1/, 'Dit referencenummer er', /^link, Følg din besked/]);
});
