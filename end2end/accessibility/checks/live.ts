// What is said by itself: at most one polite region and one alert on a page, neither inside the other.
import type { Check } from '../visit';

export const live: Check = {
  name: 'live',
  criteria: ['4.1.3'],
  async run(visit) {
    const { polite, urgent, nested, silent } = await visit.page.evaluate(() => {
      const { all, mark } = window.see;
      const POLITE = '[role="status"], [role="log"], output, [aria-live="polite"]';
      const URGENT = '[role="alert"], [role="alertdialog"], [aria-live="assertive"]';
      const there = (element: Element) => element.checkVisibility({ visibilityProperty: true }); // empty, perhaps, but not hidden
      const inside = all(`:is(${POLITE}, ${URGENT}) :is(${POLITE}, ${URGENT})`);
      return {
        polite: all(POLITE).filter(there).map(mark),
        urgent: all(URGENT).filter(there).map(mark),
        nested: inside.map(mark),
        silent: all(`:is(${POLITE}, ${URGENT}):is([aria-hidden="true"] *, [aria-hidden="true"])`).map(mark),
      };
    });
    for (const spot of polite.slice(1)) await visit.found('4.1.3', `Siden har ${polite.length} områder, der læser op af sig selv (status). Der må højst være ét, ellers taler de i munden på hinanden.`, spot);
    for (const spot of urgent.slice(1)) await visit.found('4.1.3', `Siden har ${urgent.length} områder, der afbryder oplæsningen (alert). Der må højst være ét.`, spot);
    for (const spot of nested) await visit.found('4.1.3', 'Et område, der læser op af sig selv, ligger inde i et andet, så det samme læses to gange.', spot);
    for (const spot of silent) await visit.found('4.1.3', 'Et område, der skulle læse op af sig selv, er skjult for skærmlæsere.', spot);
  },
};
