// The title says the step: it shares its words with the h1, names the site, and tells first of a mistake.
// That no two pages share a title is asked in whole.ts.
import { say } from '../site';
import type { Check } from '../visit';

const significant = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);

export const titles: Check = {
  name: 'titles',
  criteria: ['2.4.2'],
  async run(visit) {
    const { lang, page } = visit;
    const title = (await page.title()).trim();
    if (!title) return visit.found('2.4.2', 'Siden har ingen titel.');

    const fault = say(lang, 'site.fault_before_title');
    const { faulty, heading } = await page.evaluate(() => ({
      faulty: document.querySelector('[aria-invalid="true"]') !== null,
      heading: window.see.words(document.querySelector('h1')?.textContent ?? ''),
    }));
    const says = title.startsWith(fault);
    if ((visit.state.faulty || faulty) && !says) await visit.found('2.4.2', `Siden fortæller om en fejl, men titlen begynder ikke med »${fault}«: »${title}«.`);
    if (!visit.state.faulty && !faulty && says) await visit.found('2.4.2', `Titlen begynder med »${fault}«, men der er ingen fejl på siden: »${title}«.`);

    const site = say(lang, 'site.name');
    if (!title.includes(site)) await visit.found('2.4.2', `Titlen siger ikke, hvilket websted det er (»${site}«): »${title}«.`);

    const step = significant(title.replace(fault, '').split(' – ')[0]);
    const shared = significant(heading).filter((word) => step.includes(word));
    if (heading && shared.length === 0) {
      await visit.found('2.4.2', `Titlen og overskriften har ingen ord til fælles, så titlen siger ikke, hvilket trin man er på. Titel: »${title}«. Overskrift: »${heading}«.`);
    }
  },
};
