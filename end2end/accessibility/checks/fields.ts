// Fields: a label that is seen, a name that holds the words that are seen and purposes.
import type { Check } from '../visit';

export const fields: Check = {
  name: 'fields',
  criteria: ['1.3.1', '2.5.3'],
  async run(visit) {
    const there = await visit.page.locator('input:not([type="hidden"]), select, textarea').filter({ visible: true }).count();
    if (there > 0) visit.tried.add('1.3.5').add('3.3.2');
    const faults = await visit.page.evaluate(() => {
      const { all, name, mark, words, shown, cutAway } = window.see;
      const found: { criterion: string; problem: string; spot: ReturnType<typeof mark> }[] = [];
      const fault = (criterion: string, problem: string, element: Element) => found.push({ criterion, problem, spot: mark(element) });
      const PURPOSES: [RegExp, string][] = [[/^(e-?mail|epost)$/i, 'email'], [/^(phone|tel|telefon)/i, 'tel'], [/^(name|navn)$/i, 'name']];

      for (const field of all('input:not([type="hidden"], [type="submit"], [type="button"]), select, textarea') as HTMLInputElement[]) {
        if (!field.checkVisibility({ visibilityProperty: true }) || cutAway(field) || field.closest('[aria-hidden="true"]')) continue;
        const labels = [...field.labels ?? []].filter((label) => shown(label));
        const labelledby = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/).map((id) => id && document.getElementById(id)).filter((each) => each && shown(each as Element));
        if (labels.length === 0 && labelledby.length === 0) fault('3.3.2', 'Feltet har ingen etiket, som man kan se.', field);
        if (field.placeholder && !name(field)) fault('3.3.2', 'Feltets eneste etiket er teksten inde i det, og den forsvinder, når man skriver.', field);
        if ((field.type === 'radio' || field.type === 'checkbox')
          && all(`input[name="${CSS.escape(field.name)}"]`).length > 1 && !field.closest('fieldset, [role="radiogroup"], [role="group"]')) {
          fault('1.3.1', 'Valgmuligheden hører til en gruppe, men gruppen har intet fælles spørgsmål (fieldset med legend).', field);
        }
        const purpose = field.type === 'email' ? 'email' : field.type === 'tel' ? 'tel'
          : field.type === 'text' ? PURPOSES.find(([pattern]) => pattern.test(field.name))?.[1] : undefined;
        if (purpose && !(field.autocomplete || '').split(' ').includes(purpose)) {
          fault('1.3.5', `Feltet spørger om noget, browseren kan udfylde selv, men har ikke autocomplete="${purpose}".`, field);
        }
      }
      for (const group of all('fieldset')) {
        if (group.checkVisibility() && !name(group)) fault('1.3.1', 'Gruppen af felter har intet navn (legend).', group);
      }
      const SAID = 'a[href][aria-label], button[aria-label], summary[aria-label], a[href][aria-labelledby], button[aria-labelledby]';
      for (const element of all(SAID)) {
        const seen = words((element as HTMLElement).innerText ?? '').toLowerCase();
        if (seen && shown(element) && !name(element).toLowerCase().includes(seen)) {
          fault('2.5.3', `Det, man ser (»${seen}«), er ikke en del af det, skærmlæseren siger (»${name(element)}«). Så virker stemmestyring ikke.`, element);
        }
      }
      return found;
    });
    for (const { criterion, problem, spot } of faults) await visit.found(criterion, problem, spot);
  },
};
