// How a person uses the site, in the site's own words: they are read from the locale files, so a changed word changes
// nothing here, and a word that is gone fails by name.
import fs from 'node:fs';
import path from 'node:path';
import type { Page, Response } from '@playwright/test';
import { address, type Language } from './state';

type Words = { [name: string]: Words | string };

const LOCALES = path.join(import.meta.dirname, '..', '..', 'app', 'locales');
const words = Object.fromEntries(['da', 'en'].map((lang) =>
  [lang, JSON.parse(fs.readFileSync(path.join(LOCALES, `${lang}.json`), 'utf8')) as Words]));

/** What the site says: `say('da', 'need_box.button')` is "Find svar". */
export function say(lang: Language, name: string): string {
  const said = name.split('.').reduce<Words | string | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), words[lang]);
  if (typeof said !== 'string') throw new Error(`app/locales/${lang}.json says nothing for ${name}`);
  return said;
}

/** Texts that bring a certain page. */
export const TEXTS = {
  answered: { da: 'min søn skal starte i vuggestue til august', en: 'I need a new passport' },
  unknown: { da: 'xyzzy qwertz', en: 'xyzzy qwertz' },
  urgent: { da: 'de slår deres barn ovenpå hvad gør jeg', en: 'my neighbour hits her child' },
  arabic: 'أريد تسجيل طفلي في الحضانة',
  typed: { da: 'pas', en: 'passport' },
};

export const go = (page: Page, lang: Language, path: string) => page.goto(address(lang, path));

/** The field with the citizen's words. */
export const box = (page: Page) => page.locator('textarea[name="need"]');

/** Presses a button and gives the page's answer to what was sent, before any redirect. */
export async function press(page: Page, name: string, within = 'body'): Promise<Response> {
  const posted = page.waitForResponse((response) =>
    response.request().method() === 'POST' && response.request().isNavigationRequest());
  await page.locator(within).getByRole('button', { name, exact: true }).click();
  const response = await posted;
  await page.waitForLoadState();
  return response;
}

/** Writes in the box on the front page and asks. */
export async function asks(page: Page, lang: Language, text: string): Promise<void> {
  await sends(page, lang, text);
}

/** The same, for a text that is refused: gives the refusal. */
export async function sends(page: Page, lang: Language, text: string): Promise<Response> {
  await go(page, lang, '/');
  await box(page).fill(text);
  return press(page, say(lang, 'need_box.button'));
}

/** Unfolds everything that can be unfolded. */
export async function unfold(page: Page) {
  await page.locator('details:not([open]) > summary').evaluateAll((all) => all.forEach((summary) => (summary as HTMLElement).click()));
}

/** Writes in the box and waits for what comes up while typing. */
export async function types(page: Page, lang: Language, text: string) {
  await page.goto(address(lang, '/'), { waitUntil: 'networkidle' }); // the script must be awake
  const answered = page.waitForResponse((response) => response.url().includes('/api/'));
  await box(page).fill(text);
  await answered;
  await page.getByRole('status').filter({ hasText: /\S/ }).waitFor();
}
