// The checks of `make accessibility` find what they are for, and nothing on a page that is in order. Each line breaks the
// same good page in one way.
import { prepare } from '../accessibility/browser';
import { EACH, ONCE } from '../accessibility/checks';
import { placeOf } from '../accessibility/crawl';
import { OPENS, PRACTICE } from '../accessibility/criteria';
import { indexPage, statePage } from '../accessibility/report/pages';
import type { Result, Row } from '../accessibility/reporter';
import { idOf, plain, type State } from '../accessibility/state';
import { Visit, type Check } from '../accessibility/visit';
import { compare, type Seen } from '../accessibility/whole';
import { audit, expect, fits, test, type Page } from '../fixtures';

const GOOD = `<!DOCTYPE html>
<html lang="da"><head><meta name="viewport" content="width=device-width"><title>Skriv til os – Kontaktvejviser</title><style>
  body { margin: 0; font: 1rem/1.5 sans-serif; color: #111; background: #fff; }
  a, button { display: inline-block; padding: 0.5rem; } p a { display: inline; padding: 0; }
  button, textarea { border: 2px solid #333; background: #fff; color: #111; font: inherit; }
  textarea { display: block; width: 100%; box-sizing: border-box; }
  :focus-visible { outline: 3px solid #111; outline-offset: 2px; }
</style></head><body>
<a href="#indhold">Gå til indholdet</a>
<header><a href="/">Forside</a></header>
<main id="indhold" tabindex="-1">
  <h1>Skriv til os</h1>
  <p>Her kan du skrive til os, og vi svarer dig så snart vi kan. Det er <a href="/emner">et link i en sætning</a> om emner.</p>
  <h2>Din besked</h2>
  <p role="status"></p>
  <label for="need">Besked</label><textarea id="need"></textarea>
  <button>Send</button>
</main>
<footer><a href="tel:+4533663366">33 66 33 66</a></footer>
</body></html>`;

const ALL = [...ONCE, ...EACH];
const STYLE = '</style>';
const BUTTON = '<button>Send</button>';
const H2 = '<h2>Din besked</h2>';
const ENGLISH = 'You can write to us when you want, and we will answer you';

/** What is broken, the check that sees it, the criterion it must name, what is replaced by what. */
const BROKEN: [string, string, string, string, string][] = [
  ['a heading is skipped', 'headings', PRACTICE, H2, '<h3>Din besked</h3>'],
  ['two h1', 'headings', PRACTICE, H2, '<h1>Din besked</h1>'],
  ['an empty heading', 'headings', '1.3.1', H2, '<h2></h2>'],
  ['no title', 'titles', '2.4.2', 'Skriv til os – Kontaktvejviser', ''],
  ['a title that says another step', 'titles', '2.4.2', '<title>Skriv til os', '<title>Forside'],
  ['a title that tells of a mistake that is not there', 'titles', '2.4.2', '<title>', '<title>Fejl: '],
  ['the wrong language', 'language', '3.1.1', 'lang="da"', 'lang="en"'],
  ['English words that say nothing', 'language', '3.1.2', BUTTON, `${BUTTON}<p>${ENGLISH}</p>`],
  ['Danish words said to be English', 'language', '3.1.2', H2, '<h2 lang="en">Det er ikke din besked, og den skal ikke sendes</h2>'],
  ['Arabic words that say nothing', 'language', '3.1.2', H2, '<h2>تسجيل طفلي</h2>'],
  ['two polite regions', 'live', '4.1.3', BUTTON, `${BUTTON}<p aria-live="polite"></p>`],
  ['two alerts', 'live', '4.1.3', BUTTON, `${BUTTON}<p role="alert">Et</p><p role="alert">To</p>`],
  ['no main', 'landmarks', PRACTICE, '<main id="indhold" tabindex="-1">', '<div id="indhold" tabindex="-1">'],
  ['two navigations of one name', 'landmarks', PRACTICE, H2, '<nav><a href="/a">En</a></nav><nav><a href="/b">To</a></nav>'],
  ['text outside', 'landmarks', PRACTICE, '<footer>', '<p>Udenfor</p><footer>'],
  ['a small target beside another', 'targets', '2.5.8', BUTTON, '<button style="padding:0;border:0;width:16px;height:16px">a</button><button style="padding:0;border:0;width:16px;height:16px">b</button>'],
  ['a field without a label', 'fields', '3.3.2', '<label for="need">Besked</label>', ''],
  ['a choice without a question', 'fields', '1.3.1', BUTTON, '<label><input type="radio" name="x">Ja, tak</label><label><input type="radio" name="x">Nej, tak</label>'],
  ['an address without its purpose', 'fields', '1.3.5', BUTTON, '<label for="e">E-mail</label><input id="e" name="email" type="email">'],
  ['a name without the words that are seen', 'fields', '2.5.3', BUTTON, '<button aria-label="Afsted">Send</button>'],
  ['faint text', 'axe', '1.4.3', STYLE, 'h2 { color: #bbb }</style>'],
  ['a faint edge', 'colours', '1.4.11', STYLE, 'textarea { border-color: #ddd }</style>'],
  ['a button that is gone in forced colours', 'colours', '1.4.11', STYLE, 'button { border: 0; background: #036; color: #fff }</style>'],
  ['text that is gone in forced colours', 'colours', '1.4.3', STYLE, 'h2 { forced-color-adjust: none; color: #111 } @media (forced-colors: active) { h2 { color: #fff } }</style>'],
  ['a page that is too wide', 'reflow', '1.4.10', STYLE, 'h2 { width: 500px }</style>'],
  ['a button that is gone at 400 %', 'reflow', '1.4.10', STYLE, '@media (max-width: 400px) { button { display: none } }</style>'],
  ['a bar that takes the window', 'reflow', '1.4.10', BUTTON, `${BUTTON}<div style="position:sticky;bottom:0;height:150px;background:#fff">Her</div>`],
  ['text that is cut when it is spaced', 'spacing', '1.4.12', STYLE, 'button { width: 3rem; height: 2.6rem; overflow: hidden; white-space: nowrap }</style>'],
  ['something that moves', 'motion', '2.2.2', STYLE, '@keyframes x { to { opacity: 0.5 } } h2 { animation: x 1s infinite }</style>'],
  ['something that moves although less is asked', 'motion', PRACTICE, STYLE, 'button { transition: color 1s }</style>'],
  ['a page that loads again', 'motion', '2.2.1', '<title>', '<meta http-equiv="refresh" content="300"><title>'],
  ['a button that is no button', 'keyboard', '2.1.1', BUTTON, '<span role="button">Send</span>'],
  ['a trap', 'keyboard', '2.1.2', BUTTON, `${BUTTON}<script>document.querySelector('button').addEventListener('keydown', (e) => { if (e.key === 'Tab') e.preventDefault(); })</script>`],
  ['a ring', 'keyboard', '2.1.2', BUTTON, `${BUTTON}<script>document.querySelector('button').addEventListener('keydown', (e) => { if (e.key === 'Tab' && !e.shiftKey) { e.preventDefault(); document.querySelector('textarea').focus(); } })</script>`],
  ['no skip link', 'keyboard', '2.4.1', '<a href="#indhold">Gå til indholdet</a>', ''],
  ['focus that jumps upwards', 'keyboard', '2.4.3', STYLE, 'main { display: flex; flex-direction: column } button { order: -1 }</style>'],
  ['focus that runs by a number', 'keyboard', '2.4.3', BUTTON, '<button tabindex="2">Send</button>'],
  ['no sign of focus', 'keyboard', '2.4.7', STYLE, 'button:focus-visible { outline: none }</style>'],
  ['a faint sign of focus', 'keyboard', '1.4.11', STYLE, 'button:focus-visible { outline-color: #ddd }</style>'],
  ['focus under a bar', 'keyboard', '2.4.11', BUTTON, `${BUTTON}<div style="position:fixed;inset:auto 0 0 0;height:100%;background:#fff">Her</div>`],
  ['focus that leads away', 'keyboard', '3.2.1', BUTTON, `<button onfocus="location.hash = 'x'">Send</button>`],
  ['Escape that erases', 'escape', '2.1.1', BUTTON, `${BUTTON}<script>document.querySelector('textarea').value = 'x'; document.querySelector('textarea').addEventListener('keydown', (e) => { if (e.key === 'Escape') e.target.value = ''; })</script>`],
  ['a mistake that the title does not tell', 'titles', '2.4.2', '<textarea', '<textarea aria-invalid="true"'],
  ['a mistake without a summary', 'mistakes', '3.3.1', '<textarea', '<textarea aria-invalid="true"'],
];

/** The site's own page is never asked for: the page is made up here. */
async function serve(page: Page) {
  let body = GOOD;
  await page.route('**/proeve', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await prepare(page);
  return async (content: string, checks: Check[]) => {
    body = content;
    await page.goto('/proeve');
    const visit = new Visit(page, plain('/proeve'), 'da', 'skrivebord', 200, `proeve-${test.info().testId}`, false);
    for (const check of checks) await check.run(visit);
    return visit.findings;
  };
}

test('the checks find nothing on a page that is in order', async ({ page }) => {
  const findingsOn = await serve(page);
  expect(await findingsOn(GOOD, ALL)).toEqual([]);
});

for (const check of ALL) {
  test(`${check.name} finds what it is for`, async ({ page }) => {
    const findingsOn = await serve(page);
    const broken = BROKEN.filter(([, name]) => name === check.name);
    expect(broken.length).toBeGreaterThan(0);
    for (const [what, , criterion, from, to] of broken) {
      expect(GOOD).toContain(from);
      const findings = await findingsOn(GOOD.replace(from, to), [check]);
      expect.soft(findings.map((finding) => finding.criterion), what).toContain(criterion);
    }
  });
}

test('pages are compared: titles, and the order and names of what is around them', () => {
  const tel = { name: '33 66 33 66', href: 'tel:+4533663366' };
  const topics = { name: 'Alle emner', href: '/emner' };
  const seen = (page: string, title: string, around: Seen['facts']['around']): Seen =>
    ({ page, id: page, lang: 'da', facts: { title, heading: title, url: page, around } });
  const of = (...pages: Seen[]) => compare(pages).map(({ id, criterion }) => `${id} ${criterion}`);

  expect(of(seen('/a', 'A', [tel, topics]), seen('/b', 'B', [tel, topics]))).toEqual([]);
  expect(of(seen('/a', 'A', [tel]), seen('/b', 'A', [tel]))).toEqual(['/a 2.4.2', '/b 2.4.2']);
  expect(of(seen('/a', 'A', [tel, topics]), seen('/b', 'B', [topics, tel]))).toEqual(['/b 3.2.6']);
  expect(of(seen('/a', 'A', [topics]), seen('/b', 'B', [{ ...topics, name: 'Emner' }]))).toEqual(['/b 3.2.4']);
});

test('an address without language', () => {
  expect(placeOf('/en')).toEqual({ lang: 'en', path: '/' });
  expect(placeOf('/en/emner')).toEqual({ lang: 'en', path: '/emner' });
  expect(placeOf('/english')).toEqual({ lang: 'da', path: '/english' });
  expect(idOf({ ...plain('/'), name: 'fejl: ét, æøå' } as State, 'en')).toBe('en-fejl-t-aeoeaa');
});

test('the report is in order itself', async ({ page }) => {
  const finding = { criterion: '1.4.3', problem: 'Teksten kan ikke læses <b>', html: '<p class="x">', windows: ['telefon'] };
  const row: Row = { id: 'da-x', page: '/x', name: 'tom', lang: 'da', url: '/x', title: 'X', leftOut: '', tried: ['1.4.3', '2.4.2', OPENS], findings: [finding], doubts: [finding] };
  const result: Result = { server: 'http://localhost', when: new Date(0), seconds: 61, faults: ['Noget gik galt'], rows: [row, { ...row, id: 'en-x', lang: 'en', findings: [], leftOut: 'Ikke her.' }] };
  for (const content of [indexPage(result), statePage(result, row)]) {
    expect(content).not.toContain('<b>');
    await page.setContent(content);
    await audit(page);
    await fits(page);
  }
});
