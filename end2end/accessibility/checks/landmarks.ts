// Header, main and footer once each, navigations and regions told apart by name, and a way past the header.
import { PRACTICE } from '../criteria';
import type { Check } from '../visit';

export const landmarks: Check = {
  name: 'landmarks',
  criteria: ['2.4.1', PRACTICE],
  async run(visit) {
    const { counts, twins, outside } = await visit.page.evaluate(() => {
      const { all, mark, texts, words } = window.see;
      const name = (element: Element) => words(element.getAttribute('aria-label')
        ?? document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ?? '');
      const top = (element: Element) => !element.closest('main article, main section, main aside, main nav');
      const places = {
        'sidehoved (header)': all('header, [role="banner"]').filter((element) => top(element) && !element.closest('main')),
        'hovedindhold (main)': all('main, [role="main"]'),
        'sidefod (footer)': all('footer, [role="contentinfo"]').filter((element) => top(element) && !element.closest('main')),
      };
      const navs = all('nav, [role="navigation"]');
      const regions = all('section[aria-label], section[aria-labelledby], [role="region"]');
      const twinsOf = (group: HTMLElement[]) => group.filter((one) => group.some((other) => one !== other && name(one) === name(other)));
      const held = 'header, main, footer, nav, aside, [role="banner"], [role="main"], [role="contentinfo"], [role="navigation"], [role="alert"], [role="status"], [role="dialog"]';
      return {
        counts: Object.entries(places).map(([place, found]) => ({ place, count: found.length })),
        twins: [...twinsOf(navs), ...twinsOf(regions)].map(mark),
        outside: texts().filter(({ parent }) => !parent.closest(held) && !parent.closest('a[href^="#"]')).map(({ parent }) => mark(parent)),
      };
    });
    for (const { place, count } of counts) {
      if (count !== 1) await visit.found(PRACTICE, `Siden har ${count} områder af slagsen ${place}. Der skal være ét.`);
    }
    for (const spot of twins) await visit.found(PRACTICE, 'To områder af samme slags hedder det samme (eller ingenting), så skærmlæserens brugere kan ikke kende dem fra hinanden.', spot);
    for (const spot of outside) await visit.found(PRACTICE, 'Teksten står uden for sidens områder (sidehoved, hovedindhold, sidefod), så den er svær at finde med en skærmlæser.', spot);
  },
};
