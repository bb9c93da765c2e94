// What is only seen when the pages are laid side by side: titles that two pages share, and what stands around every page,
// which must keep its order and its names.
import type { Criterion } from './criteria';
import type { Language } from './state';
import type { Facts, Finding } from './visit';

export type Seen = { page: string; id: string; lang: Language; facts: Facts };
export type Difference = Finding & { id: string };

export const WHOLE: Criterion[] = ['2.4.2', '3.2.3', '3.2.4', '3.2.6'];

export function compare(all: Seen[]): Difference[] {
  const differences: Difference[] = [];
  for (const lang of new Set(all.map((seen) => seen.lang))) {
    const pages = all.filter((seen) => seen.lang === lang);
    differences.push(...sharedTitles(pages), ...otherOrder(pages), ...otherNames(pages));
  }
  return differences;
}

/** The same page may stand at two addresses (404), and the same address may be reached in two ways; its heading tells. */
function sharedTitles(pages: Seen[]): Difference[] {
  return pages.flatMap(({ id, page, facts }) => {
    const other = pages.find((each) => each.facts.title === facts.title && each.page !== page
      && (each.facts.url !== facts.url || each.facts.heading !== facts.heading));
    return other ? [{ id, criterion: '2.4.2', html: '', problem: `To sider har samme titel, »${facts.title}«: ${facts.url} og ${other.facts.url}.` }] : [];
  });
}

/** Links around the page stand in one order everywhere; those that call or help are 3.2.6, the others 3.2.3. */
function otherOrder(pages: Seen[]): Difference[] {
  const rank = new Map<string, number>();
  const longest = pages.reduce((best, each) => (each.facts.around.length > best.facts.around.length ? each : best), pages[0]);
  longest.facts.around.forEach(({ href }, place) => { if (!rank.has(href)) rank.set(href, place); });
  return pages.flatMap(({ id, facts }) => {
    const known = facts.around.filter(({ href }) => rank.has(href));
    const wrong = known.findIndex((link, i) => i > 0 && rank.get(link.href)! < rank.get(known[i - 1].href)!);
    if (wrong < 0) return [];
    const helps = known.slice(wrong - 1, wrong + 1).some(({ href }) => /^(tel|mailto):|kontakt|hjaelp/.test(href));
    return [{ id, criterion: helps ? '3.2.6' : '3.2.3', html: '',
      problem: `»${known[wrong].name}« står efter »${known[wrong - 1].name}«. På ${longest.facts.url} er rækkefølgen omvendt.` }];
  });
}

function otherNames(pages: Seen[]): Difference[] {
  const names = new Map<string, { name: string; url: string }>();
  return pages.flatMap(({ id, facts }) => facts.around.flatMap(({ href, name }) => {
    const known = names.get(href);
    if (!known) names.set(href, { name, url: facts.url });
    return !known || known.name === name ? [] : [{ id, criterion: '3.2.4', html: '',
      problem: `Linket til ${href} hedder »${name}« her, men »${known.name}« på ${known.url}.` }];
  }));
}
