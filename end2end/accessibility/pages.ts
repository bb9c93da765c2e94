// Every page and state that is visited. What is linked on the site and has no line here is found by itself (crawl.ts) and
// visited as it opens; a line is needed for what comes of doing something. Add yours to the list it belongs to.
import { asks, box, go, press, say, sends, TEXTS, types, unfold } from './site';
import { address, plain, type State } from './state';
import { way } from './way';

const front: State[] = [
  plain('/', { name: 'tom' }),
  {
    page: '/', name: 'forslag, mens man skriver', escapeCloses: '.need-box__suggestions',
    open: (page, lang) => types(page, lang, TEXTS.typed[lang]),
  },
  { page: '/', name: 'ingen forslag, mens man skriver', open: (page, lang) => types(page, lang, TEXTS.unknown[lang]) },
  { page: '/', name: 'fejl: intet skrevet', status: 422, faulty: true, open: (page, lang) => sends(page, lang, '') },
  { page: '/', name: 'fejl: kun tegn', status: 422, faulty: true, open: (page, lang) => sends(page, lang, '?!') },
  {
    page: '/', name: 'fejl: 5.001 tegn', status: 422, faulty: true,
    open: (page, lang) => sends(page, lang, 'vuggestue '.repeat(500) + '!'),
  },
];

const suggestions: State[] = [
  { page: '/forslag', name: 'svar', open: (page, lang) => asks(page, lang, TEXTS.answered[lang]) },
  {
    page: '/forslag', name: 'svar, alt foldet ud',
    open: async (page, lang) => { await asks(page, lang, TEXTS.answered[lang]); await unfold(page); },
  },
  { page: '/forslag', name: 'ingen svar', open: (page, lang) => asks(page, lang, TEXTS.unknown[lang]) },
  { page: '/forslag', name: 'det haster', open: (page, lang) => asks(page, lang, TEXTS.urgent[lang]) },
  { page: '/forslag', name: 'arabisk tekst', open: (page, lang) => asks(page, lang, TEXTS.arabic) },
  { page: '/forslag', name: 'engelsk tekst på den danske side', only: ['da'], open: (page, lang) => asks(page, lang, TEXTS.answered.en) },
  { page: '/forslag', name: 'dansk tekst på den engelske side', only: ['en'], open: (page, lang) => asks(page, lang, TEXTS.answered.da) },
  { page: '/forslag', name: 'ét meget langt ord', open: (page, lang) => asks(page, lang, 'speciallægepraksisplanlægning'.repeat(10)) },
  { page: '/forslag', name: '5.000 tegn', open: (page, lang) => asks(page, lang, 'vuggestue '.repeat(499) + 'vuggestue') },
  plain('/forslag', { name: 'teksten er væk' }),
  {
    page: '/forslag', name: 'fejl: teksten rettet til ingenting', status: 422, faulty: true,
    open: async (page, lang) => {
      await asks(page, lang, TEXTS.answered[lang]);
      await page.getByText(say(lang, 'suggestions.edit'), { exact: true }).click();
      await box(page).fill('');
      return press(page, say(lang, 'suggestions.search_again'));
    },
  },
];

const feedback: State[] = [
  plain('/tak'),
  plain('/tak/nej', { name: 'uden tekst' }),
  {
    page: '/tak/nej', name: 'efter et nej',
    open: async (page, lang) => {
      await asks(page, lang, TEXTS.answered[lang]);
      await press(page, say(lang, 'feedback.no'));
    },
  },
];

/** Refusals: each is one page, whatever address it stands at. */
const refusals: State[] = [
  ...['/findes-ikke', '/svar/findes-ikke', '/emner/findes-ikke'].map((path) => plain(path, { page: '404', name: path, status: 404 })),
  plain('/slet', { page: '404', name: 'hentet i stedet for sendt', status: 405 }),
  {
    page: '403', name: 'sendt fra en fremmed side', status: 403,
    open: async (page, lang) => {
      const action = new URL(address(lang, '/forslag'), process.env.BASE_URL);
      await page.goto('about:blank'); // from nowhere is from elsewhere
      await page.setContent(`<form method="post" action="${action}"><input name="need" value="x"><button>Send</button></form>`);
      return press(page, 'Send');
    },
  },
  {
    page: '413', name: 'over en million tegn', status: 413,
    open: async (page, lang) => {
      await go(page, lang, '/');
      await box(page).evaluate((field) => { // in sight it would take a minute to lay out
        const more = Object.assign(document.createElement('input'), { type: 'hidden', name: 'more', value: 'a'.repeat(1_100_000) });
        field.closest('form')!.append(more);
      });
      return press(page, say(lang, 'need_box.button'));
    },
  },
];

export const states: State[] = [...front, ...suggestions, ...feedback, plain('/emner'), ...refusals, ...way];
