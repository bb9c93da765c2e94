// The keyboard: from the top Tab reaches everything that can be pressed or written in, in the order of the screen, and out
// again; Shift+Tab the same way back. At each stop focus is seen and nothing lies over it. Nothing happens by focus alone.
import { PRACTICE } from '../criteria';
import type { Check, Visit } from '../visit';
import { atTheEnd, remember, stop, toTheTop, type Stop } from './stop';

export const keyboard: Check = {
  name: 'keyboard',
  criteria: ['2.1.1', '2.1.2', '2.4.1', '2.4.3', '2.4.7', '2.4.11', '2.4.12', '1.4.11', '3.2.1'],
  async run(visit) {
    const url = visit.page.url();
    const expected = await remember(visit.page);
    const forth = await walk(visit, 'Tab', expected.length);
    await reached(visit, expected, forth);
    await inOrder(visit, forth);
    await skips(visit, forth[0]);
    if (visit.window === 'skrivebord') { // at 400 % a bar that stays in sight covers most
      await visit.inWindow(320, 256, () => walk(visit, 'Tab', expected.length, ' ved 400 % zoom'));
    }
    await atTheEnd(visit.page, expected);
    await walk(visit, 'Shift+Tab', expected.length);
    if (visit.page.url() !== url) await visit.found('3.2.1', `Da man kun gik gennem siden med Tab, skiftede adressen til ${visit.page.url()}.`);
  },
};

/** Presses the key until focus leaves the page, and notes what is wrong on the way. */
async function walk(visit: Visit, key: 'Tab' | 'Shift+Tab', expected: number, where = ''): Promise<Stop[]> {
  const most = expected + 20; // an iframe or a box that scrolls may add some
  const stops: Stop[] = [];
  if (key === 'Tab') await toTheTop(visit.page);
  while (stops.length <= most) {
    await visit.page.keyboard.press(key);
    const at = await stop(visit.page);
    if (!at) return stops;
    if (stops.some(({ spot }) => spot.id === at.spot.id)) {
      const last = stops.at(-1)!;
      if (last.spot.id === at.spot.id) await visit.found('2.1.2', `Fokus sidder fast${where}: ${key} fører ikke videre herfra.`, at.spot);
      else if (stops[0].spot.id !== at.spot.id) await visit.found('2.1.2', `${key} går i ring${where} og kommer aldrig ud af siden: fra »${last.name}« tilbage til »${at.name}«.`, at.spot);
      return stops;
    }
    stops.push(at);
    if (!at.seen) await visit.found('2.4.7', `Man kan ikke se, at fokus står her${where}.`, at.spot);
    if (at.ratio < 3) await visit.found('1.4.11', `Mærket for fokus kan ikke ses tydeligt${where}: kontrasten er ${at.ratio}:1, og der skal være 3:1.`, at.spot);
    if (at.hidden === 'all') await visit.found('2.4.11', `Fokus er helt skjult${where}${at.under ? ` under ${at.under}` : ': det står uden for vinduet'}.`, at.spot);
    if (at.hidden === 'some') await visit.found('2.4.12', `Fokus er delvist dækket${where} af ${at.under}.`, at.spot);
  }
  await visit.found('2.1.2', `Efter ${stops.length} tryk på ${key} er fokus stadig inde på siden${where}.`, stops.at(-1)!.spot);
  return stops;
}

async function reached(visit: Visit, expected: { id: number; html: string; name: string }[], stops: Stop[]) {
  if (stops.length === 0) await visit.found('2.1.1', 'Intet på siden kan nås med Tab.');
  for (const element of expected) {
    if (!stops.some(({ spot }) => spot.id === element.id)) await visit.found('2.1.1', `»${element.name}« kan ikke nås med Tab.`, element);
  }
  const mute = await visit.page.evaluate(() => {
    const { all, mark, shown } = window.see;
    const ROLES = ['button', 'link', 'checkbox', 'switch', 'menuitem', 'tab', 'option', 'radio', 'combobox'].map((role) => `[role="${role}"]`).join(', ');
    const tied = new Set(all('[aria-activedescendant], [role="listbox"], [role="tablist"], [role="menu"], [role="radiogroup"]'));
    return all(`${ROLES}, [onclick], a:not([href])[class*="button"]`)
      .filter((element) => shown(element) && element.tabIndex < 0 && !element.matches(':disabled, [aria-disabled="true"]')
        && ![...tied].some((outer) => outer.contains(element)))
      .map(mark);
  });
  for (const spot of mute) await visit.found('2.1.1', 'Det ser ud til, at man kan trykke her, men tastaturet kan ikke komme hertil.', spot);
  const jumping = await visit.page.evaluate(() => window.see.all('[tabindex]').filter((element) => element.tabIndex > 0).map(window.see.mark));
  for (const spot of jumping) await visit.found('2.4.3', 'tabindex er over 0, så fokus springer ud af sidens rækkefølge.', spot);
}

/** Each stop is below the one before or to the right of it, unless it stands in a column of its own. */
async function inOrder(visit: Visit, stops: Stop[]) {
  const still = stops.filter(({ floats }) => !floats);
  for (let i = 1; i < still.length; i++) {
    const [one, next] = [still[i - 1].box, still[i].box];
    const sameColumn = one.left < next.right && next.left < one.right;
    const sameRow = Math.min(one.bottom, next.bottom) - Math.max(one.top, next.top) > Math.min(one.bottom - one.top, next.bottom - next.top) / 2;
    const upwards = sameColumn && next.bottom <= one.top + 1;
    const backwards = sameRow && next.right <= one.left + 1;
    if (upwards || backwards) {
      await visit.found('2.4.3', `Fokus springer ${upwards ? 'opad' : 'baglæns'}: fra »${still[i - 1].name}« til »${still[i].name}«, som står ${upwards ? 'over' : 'til venstre for'} det.`, still[i].spot);
    }
  }
}

/** The first stop is seen and leads past the header, into the main part. */
async function skips(visit: Visit, first: Stop | undefined) {
  if (!first) return;
  await toTheTop(visit.page);
  await visit.page.keyboard.press('Tab');
  const target = await visit.page.evaluate(() => {
    const link = document.activeElement as HTMLAnchorElement | null;
    const id = link?.getAttribute('href')?.startsWith('#') ? decodeURIComponent(link.hash.slice(1)) : '';
    const goal = id && document.getElementById(id);
    return { goal: goal ? (goal.matches('main, h1') || goal.closest('main') !== null) : false, id, shown: link ? window.see.shown(link) : false };
  });
  if (!target.goal) return visit.found('2.4.1', 'Det første stop på siden er ikke et link, der springer til indholdet.', first.spot);
  if (!target.shown) await visit.found('2.4.7', 'Linket, der springer til indholdet, bliver ikke synligt, når det får fokus.', first.spot);
  await visit.page.evaluate((id) => { history.scrollRestoration = 'manual'; document.getElementById(id)?.focus({ preventScroll: true }); }, target.id);
  const inside = await visit.page.evaluate((id) => document.getElementById(id)?.contains(document.activeElement) ?? false, target.id);
  if (!inside) await visit.found(PRACTICE, 'Målet for linket »spring til indholdet« kan ikke få fokus (tabindex="-1"), så nogle browsere bliver stående øverst.', first.spot);
}
