// One test for each state, language and window: it goes there, makes the checks and hands what it found to the reporter.
import { expect, test, type Page } from '@playwright/test';
import { prepare } from './browser';
import { EACH, ONCE } from './checks';
import type { Linked } from './crawl';
import { OPENS } from './criteria';
import { states } from './pages';
import { address, idOf, LANGUAGES, plain, type Language, type State } from './state';
import { Visit, type Facts } from './visit';

const base = new URL(process.env.BASE_URL ?? 'http://localhost');
const ours = ['localhost', '127.0.0.1', '[::1]'].includes(base.hostname);
const maySend = ours || process.env.SEND === '1';

for (const [state, lang] of listed()) visitTo(state, lang);
// The same page in two languages differs in its words, and two answers in nothing else: each is tried in one window, its
// twin in the other.
linked().forEach(([state, lang, number]) => visitTo(state, lang, (number + LANGUAGES.indexOf(lang)) % 2 ? '@telefon' : '@skrivebord'));
test.describe(() => {
  test.use({ baseURL: process.env.OUTAGE_URL ?? process.env.BASE_URL });
  for (const state of states.filter(({ outage }) => outage)) for (const lang of state.only ?? LANGUAGES) visitTo(state, lang);
});

/** Why a state cannot be tried here. */
function leftOut(state: State): string {
  if (state.sends && !maySend) return 'Her bliver noget sendt til kommunen. Det prøves kun på din egen maskine, eller når du sætter SEND=1.';
  if (state.outage && !process.env.OUTAGE_URL) return 'Her skal Digital Post være nede. Sæt OUTAGE_URL til en server, der er startet med KONTAKT_OUTAGE.';
  return '';
}

function visitTo(state: State, lang: Language, window?: '@skrivebord' | '@telefon') {
  const about = { page: state.page, name: state.name, lang, id: idOf(state, lang), leftOut: leftOut(state) };
  test(`${address(lang, state.page)} ${state.name}`.trim(), { tag: window, annotation: { type: 'visit', description: JSON.stringify(about) } }, async ({ page }, info) => {
    test.skip(about.leftOut !== '', about.leftOut);
    await prepare(page);
    const status = await open(page, state, lang);
    const visit = new Visit(page, state, lang, info.project.name, status, about.id);
    if (status !== undefined && status !== (state.status ?? 200)) {
      await visit.found(OPENS, `Siden svarer med ${status} og ikke med ${state.status ?? 200}.`);
    }
    const checks = info.project.name === 'skrivebord' ? [...ONCE, ...EACH] : EACH;
    const facts = await factsOf(page);
    for (const check of checks) {
      for (const criterion of check.criteria) visit.tried.add(criterion);
      await test.step(check.name, () => check.run(visit));
    }
    visit.tried.add(OPENS);
    const { findings, doubts, tried } = visit;
    await info.attach('visited', { contentType: 'application/json', body: JSON.stringify({ findings, doubts, tried: [...tried], facts }) });
    expect(findings.map(({ criterion, problem, html }) => `${criterion} ${problem} ${html}`)).toEqual([]);
  });
}

function listed(): [State, Language][] {
  return states.filter(({ outage }) => !outage).flatMap((state) => (state.only ?? LANGUAGES).map((lang): [State, Language] => [state, lang]));
}

/** Every linked page that is not in the list, with its number among them. */
function linked(): [State, Language, number][] {
  const found = JSON.parse(process.env.ACCESSIBILITY_LINKED ?? '[]') as Linked[];
  const others = found.filter(({ path }) => !states.some((state) => state.page === path));
  const paths = [...new Set(others.map(({ path }) => path))].sort();
  return others.map(({ lang, path }): [State, Language, number] => [plain(path), lang, paths.indexOf(path)]);
}

/** The status of the page that stands there in the end. */
async function open(page: Page, state: State, lang: Language): Promise<number | undefined> {
  const answers = new Map<string, number>();
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) answers.set('last', response.status());
  });
  const response = await state.open(page, lang);
  await page.waitForLoadState('load');
  return response && response.status() >= 400 ? response.status() : answers.get('last');
}

function factsOf(page: Page): Promise<Facts> {
  return page.evaluate(() => ({
    title: document.title,
    heading: window.see.words(document.querySelector('h1')?.textContent ?? ''),
    url: location.pathname,
    around: window.see.all('body > header a[href], body > footer a[href], body > nav a[href]')
      .map((link) => ({ name: window.see.name(link), href: link.getAttribute('href')! })),
  }));
}
