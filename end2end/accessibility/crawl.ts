// Finds every page that can be reached by links from the two front pages: answers and topics come and go without a line
// in any list.
import { address, LANGUAGES, type Language } from './state';

const MOST = 1_000;
const NO_PAGE = /\.[a-z0-9]+$|^\/(pkg|fonts|api|\.well-known)\//;

export type Linked = { lang: Language; path: string };

/** `/en/emner` is `/emner` in English. */
export function placeOf(pathname: string): Linked {
  if (pathname === '/en') return { lang: 'en', path: '/' };
  return pathname.startsWith('/en/') ? { lang: 'en', path: pathname.slice(3) } : { lang: 'da', path: pathname };
}

export async function crawl(base: string): Promise<Linked[]> {
  const origin = new URL(base).origin;
  const found = new Set(LANGUAGES.map((lang) => address(lang, '/')));
  for (const pathname of found) { // a set may grow while it is read
    const response = await fetch(new URL(pathname, origin), { redirect: 'manual' });
    const led = safely(response.headers.get('location') ?? '', origin + pathname);
    if (response.headers.has('location') && led?.origin === origin) found.add(led.pathname);
    if (response.headers.has('location') || !response.headers.get('content-type')?.startsWith('text/html')) {
      found.delete(pathname);
      continue;
    }
    const html = await response.text();
    for (const [, href] of html.matchAll(/<a\b[^>]*\bhref="([^"#?]+)/g)) {
      const link = safely(href.replaceAll('&amp;', '&'), origin + pathname);
      if (!link || link.origin !== origin || NO_PAGE.test(link.pathname)) continue;
      found.add(link.pathname);
    }
    if (found.size > MOST) throw new Error(`over ${MOST} pages are linked: is something linking to ever new addresses?`);
  }
  return [...found].map(placeOf);
}

function safely(href: string, base: string): URL | undefined {
  try { return new URL(href, base); } catch { return undefined; }
}
