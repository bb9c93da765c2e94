// One h1, no level skipped, none empty: who listens to a page finds the way by its headings.
import { PRACTICE } from '../criteria';
import type { Check } from '../visit';

export const headings: Check = {
  name: 'headings',
  criteria: ['1.3.1', PRACTICE],
  async run(visit) {
    const list = await visit.page.evaluate(() => window.see.all('h1, h2, h3, h4, h5, h6, [role="heading"]')
      .filter((heading) => heading.checkVisibility({ visibilityProperty: true }))
      .map((heading) => ({
        level: Number(heading.getAttribute('aria-level') ?? /^H(\d)$/.exec(heading.tagName)?.[1] ?? 2),
        text: window.see.name(heading),
        spot: window.see.mark(heading),
      })));

    const first = list.filter(({ level }) => level === 1);
    if (first.length === 0) await visit.found(PRACTICE, 'Siden har ingen overskrift på niveau 1 (h1).');
    for (const { spot } of first.slice(1)) await visit.found(PRACTICE, `Siden har ${first.length} overskrifter på niveau 1 (h1). Der skal være én.`, spot);

    let before = 1; // a summary of mistakes may come before the h1
    for (const { level, text, spot } of list) {
      if (!text) await visit.found('1.3.1', 'Overskriften er tom.', spot);
      if (level > before + 1) await visit.found(PRACTICE, `Overskriften er på niveau ${level}, men den før er på niveau ${before}: et niveau er sprunget over.`, spot);
      before = level;
    }
  },
};
