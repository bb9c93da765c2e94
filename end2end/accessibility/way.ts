// The way from the answers to a receipt, and the side doors: what comes of answering, writing and sending.
import type { Locator, Page } from '@playwright/test';
import { asks, box, go, press, say, sends, TEXTS } from './site';
import { address, plain, type Language, type State } from './state';

const GENERAL = { da: 'Hvad koster et pas?', en: 'What does a passport cost?' };
const CPR = { da: 'Mit CPR-nummer er 010190-0000, hvornår åbner I?', en: 'My CPR number is 010190-0000, when do you open?' };
const MAIL = 'anna@example.org';
const PHONE = '12 34 56 78';

type Answer = 'yes' | 'no' | 'unsure';

/** Asks something and answers the routing question under the answers. */
async function answers(page: Page, lang: Language, answer: Answer, text: string = GENERAL[lang]) {
  await asks(page, lang, text);
  await page.getByLabel(say(lang, `question.${answer}`), { exact: true }).check();
  return press(page, say(lang, 'question.button'));
}

/** To the question's own page, and there to an answer for somebody. */
async function answersFor(page: Page, lang: Language, sender: string, answer: Answer) {
  await asks(page, lang, GENERAL[lang]);
  await changes(page, lang);
  await page.getByLabel(say(lang, `question.${sender}`), { exact: true }).check();
  await page.getByLabel(say(lang, `question.${answer}`), { exact: true }).check();
  return press(page, say(lang, 'question.button'));
}

const changes = (page: Page, lang: Language) => press(page, `${say(lang, 'question.change')} ${say(lang, 'question.change_what')}`);

/** Fills in the contact form and goes on. */
async function writes(page: Page, lang: Language, wish: 'wish_mail' | 'wish_call' | 'wish_nothing', change: (form: Locator) => Promise<void> = async () => {}) {
  await answers(page, lang, 'no');
  const form = page.locator('form.contact-form');
  await form.getByLabel(say(lang, `contact.${wish}`), { exact: true }).check();
  if (wish === 'wish_mail') await form.locator('[name="email"]').fill(MAIL);
  if (wish === 'wish_call') await form.locator('[name="phone"]').fill(PHONE);
  await change(form);
  return press(page, say(lang, 'contact.button'));
}

async function sendsIt(page: Page, lang: Language, ...how: Parameters<typeof writes> extends [Page, Language, ...infer Rest] ? Rest : never) {
  await writes(page, lang, ...how);
  await press(page, say(lang, 'check.button'));
}

/** Without a text every step of the way is the same page, so it may share its title. */
const gone = (path: string) => plain(path, { page: '/forslag', name: `teksten er væk: ${path}` });

const doors: State[] = [
  ...['/svar-paa-brev', '/hjaelp', '/haster', '/klage', '/driftsstatus', '/papirbrev', '/om', '/ansat', '/privatliv', '/tilgaengelighed'].map((path) => plain(path)),
  {
    page: '/papirbrev', name: 'med tekst',
    open: async (page, lang) => { await answers(page, lang, 'yes'); await press(page, say(lang, 'alternatives.letter')); },
  },
];

const question: State[] = [
  gone('/vej'),
  { page: '/vej', name: 'skift', open: async (page, lang) => { await asks(page, lang, GENERAL[lang]); await changes(page, lang); } },
  { page: '/vej', name: 'ved ikke', open: async (page, lang) => { await answers(page, lang, 'unsure'); } },
  {
    page: '/vej', name: 'fejl: intet svar valgt', status: 422, faulty: true,
    open: async (page, lang) => { await asks(page, lang, GENERAL[lang]); return press(page, say(lang, 'question.button')); },
  },
  plain('/digital-post', { name: 'uden tekst' }),
  { page: '/digital-post', name: 'for mig selv', open: async (page, lang) => { await answers(page, lang, 'yes'); } },
  {
    page: '/digital-post', name: 'kopieret',
    open: async (page, lang) => {
      await answers(page, lang, 'yes');
      await page.getByRole('button', { name: say(lang, 'copy.button') }).last().click();
      await page.getByRole('status').filter({ hasText: /\S/ }).waitFor();
    },
  },
  ...(['sender_helper', 'sender_company', 'sender_authority'] as const).map((sender): State => ({
    page: '/digital-post', name: say('da', `question.${sender}`), open: async (page, lang) => { await answersFor(page, lang, sender, 'yes'); },
  })),
];

const blocked: State[] = [
  { page: 'spærret', name: 'CPR-nummer i boksen', status: 422, faulty: true, open: (page, lang) => sends(page, lang, CPR[lang]) },
  {
    page: 'spærret', name: 'CPR-nummer i formularen', status: 422, faulty: true,
    open: (page, lang) => writes(page, lang, 'wish_nothing', async (form) => {
      await page.waitForLoadState('networkidle'); // the script must be awake
      await form.locator('textarea').fill(CPR[lang]);
      await form.getByRole('button', { name: say(lang, 'contact.button'), exact: true }).click(); // the first press is held back and warned about
      await page.locator('.privacy-hint').waitFor();
    }),
  },
  {
    page: '/kontakt', name: 'CPR-nummer, mens man skriver',
    open: async (page, lang) => { await answers(page, lang, 'no'); await box(page).last().fill(CPR[lang]); await page.locator('.privacy-hint').waitFor(); },
  },
];

const contact: State[] = [
  gone('/kontakt'),
  { page: '/kontakt', name: 'med tekst', open: async (page, lang) => { await answers(page, lang, 'no'); } },
  { page: '/kontakt', name: 'for en virksomhed', open: async (page, lang) => { await answersFor(page, lang, 'sender_company', 'no'); } },
  {
    page: '/kontakt', name: 'fejl: intet valgt', status: 422, faulty: true,
    open: async (page, lang) => { await answers(page, lang, 'no'); return press(page, say(lang, 'contact.button')); },
  },
  {
    page: '/kontakt', name: 'fejl: forkert mail og for langt navn', status: 422, faulty: true,
    open: (page, lang) => writes(page, lang, 'wish_mail', async (form) => {
      await form.locator('[name="email"]').fill('anna');
      await form.locator('[name="name"]').fill('a'.repeat(255));
    }),
  },
  gone('/kontakt/kontrol'),
  { page: '/kontakt/kontrol', name: 'svar på mail', open: async (page, lang) => { await writes(page, lang, 'wish_mail'); } },
  {
    page: '/kontakt/kontrol', name: 'ændret tekst',
    open: async (page, lang) => { await writes(page, lang, 'wish_call', (form) => form.locator('textarea').fill(TEXTS.answered[lang])); },
  },
  ...(['wish_mail', 'wish_call', 'wish_nothing'] as const).map((wish): State => ({
    page: '/kvittering', name: say('da', `contact.${wish}`), sends: true, open: (page, lang) => sendsIt(page, lang, wish),
  })),
  plain('/kvittering/K7F29M', { page: '/kvittering', name: 'en andens', status: 404 }),
  {
    page: '/henvendelse', name: 'modtaget', sends: true,
    open: async (page, lang) => {
      await sendsIt(page, lang, 'wish_mail');
      await page.getByRole('link', { name: say(lang, 'receipt.follow'), exact: true }).click();
      await page.waitForURL(/\/henvendelse\//);
    },
  },
  plain('/henvendelse/K7F29M/findes-ikke', { page: '404', name: 'en henvendelse, der ikke findes', status: 404 }),
];

/** A side door with its own form: empty, with mistakes, and sent. */
const form = (path: string, words: string, fill: (page: Page) => Promise<void>): State[] => [
  plain(path, { name: 'tom' }),
  {
    page: path, name: 'fejl: intet skrevet', status: 422, faulty: true,
    open: async (page, lang) => { await go(page, lang, path); return press(page, say(lang, `${words}.button`)); },
  },
  {
    page: '/kvittering', name: `efter ${path}`, sends: true,
    open: async (page, lang) => { await page.goto(address(lang, path)); await fill(page); await press(page, say(lang, `${words}.button`)); },
  },
];

const callBack = form('/bliv-ringet-op', 'call_back', async (page) => {
  await page.locator('[name="name"]').fill('Anna Andersen');
  await page.locator('[name="phone"]').fill(PHONE);
});
const fault = form('/fejl', 'fault', (page) => page.locator('main textarea').first().fill('Knappen gør ikke noget'));

/** With everything down: what a page says instead, and what it still lets you do. */
const outage: State[] = [
  plain('/', { name: 'driftsforstyrrelse', outage: true }),
  plain('/driftsstatus', { name: 'driftsforstyrrelse', outage: true }),
  plain('/bliv-ringet-op', { name: 'driftsforstyrrelse', outage: true }),
  plain('/digital-post', { name: 'driftsforstyrrelse, uden tekst', outage: true }),
  { page: '/forslag', name: 'driftsforstyrrelse', outage: true, open: (page, lang) => asks(page, lang, TEXTS.answered[lang]) },
  { page: '/vej', name: 'driftsforstyrrelse', outage: true, open: async (page, lang) => { await asks(page, lang, GENERAL[lang]); await changes(page, lang); } },
  { page: '/digital-post', name: 'driftsforstyrrelse', outage: true, open: async (page, lang) => { await answers(page, lang, 'yes'); } },
  { page: '/kontakt', name: 'driftsforstyrrelse', outage: true, open: async (page, lang) => { await answers(page, lang, 'no'); } },
];

export const way: State[] = [...doors, ...question, ...blocked, ...contact, ...callBack, ...outage, ...fault];
