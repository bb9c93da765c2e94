// What the list of pages is made of.
import type { Page, Response } from '@playwright/test';

export type Language = 'da' | 'en';
export const LANGUAGES: Language[] = ['da', 'en'];

/** A page as a person may meet it. */
export type State = {
  /** Its address without language, or what all pages of a kind are called: `/forslag`, `404`. The title may not be another page's. */
  page: string;
  /** What is special about it, in Danish: `tom`, `fejl: intet skrevet`. */
  name: string;
  /** Goes there. What it gives back, if anything, is the answer whose status counts. */
  open: (page: Page, lang: Language) => Promise<Response | null | void>;
  /** The status it should answer with; 200 when left out. */
  status?: number;
  /** The page tells of a mistake: the title begins with "Fejl:", and a summary leads to the fields. */
  faulty?: boolean;
  /** What Escape must close. */
  escapeCloses?: string;
  /** Only these languages; both when left out. */
  only?: Language[];
  /** Something reaches the municipality: not done on other people's servers unless SEND=1. */
  sends?: boolean;
  /** Seen where Digital Post, MitID, the form and the phones are down. */
  outage?: boolean;
};

/** `/forslag` or `/en/forslag`. */
export const address = (lang: Language, path: string) =>
  lang === 'da' ? path : path === '/' ? '/en' : path.startsWith('/') ? `/en${path}` : `${path} (en)`;

/** A page that is opened by its address. */
export const plain = (path: string, more: Partial<State> = {}): State => ({
  page: path,
  name: '',
  open: (page, lang) => page.goto(address(lang, path)),
  ...more,
});

/** A name for files and tests. */
export const idOf = (state: State, lang: Language) =>
  `${lang}-${state.page}-${state.name}`.toLowerCase()
    .replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')
    .replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
