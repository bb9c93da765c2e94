// Pages that tell of a mistake: the answer is a 422, a summary has the focus and leads to each field that is wrong, and the
// field's own text says it again.
import { say } from '../site';
import type { Check } from '../visit';

export const mistakes: Check = {
  name: 'mistakes',
  criteria: [],
  async run(visit) {
    const invalid = await visit.page.locator('[aria-invalid="true"]').count();
    if (!visit.state.faulty && invalid === 0) return;
    visit.tried.add('3.3.1');
    if (visit.status !== 422) await visit.found('3.3.1', `Siden fortæller om en fejl, men svarer med ${visit.status ?? 'intet svar'} i stedet for 422.`);
    const faults = await visit.page.evaluate((says) => {
      const { all, mark, words, shown } = window.see;
      const wrong: { problem: string; spot?: ReturnType<typeof mark> }[] = [];
      const summary = all('[role="alert"]').find((alert) => shown(alert) && alert.closest('.error-summary')) ?? all('[role="alert"]').find(shown);
      if (!summary) return [{ problem: 'Der er ingen oversigt over fejl (role="alert").' }];

      const focused = document.activeElement;
      if (!focused || focused === document.body || !(focused.contains(summary) || summary.contains(focused))) {
        wrong.push({ problem: 'Fokus står ikke på oversigten over fejl, når siden åbner.', spot: mark(summary) });
      }
      const linked = new Set<Element>();
      for (const link of summary.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
        const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        if (field) linked.add(field);
        else wrong.push({ problem: 'Linket i oversigten over fejl fører ingen steder hen.', spot: mark(link) });
      }
      const invalid = all('[aria-invalid="true"]');
      for (const field of invalid) {
        if (!linked.has(field)) wrong.push({ problem: 'Feltet er mærket som forkert, men oversigten over fejl har intet link til det.', spot: mark(field) });
      }
      const told = (element: Element | null) => (element?.getAttribute('aria-describedby') ?? '').split(/\s+/)
        .map((id) => (id ? document.getElementById(id) : null)).some((text) => text !== null && shown(text) && words(text.textContent ?? '').startsWith(says));
      for (const field of new Set([...linked, ...invalid])) {
        if (!field.matches('input, select, textarea')) continue;
        if (!told(field) && !told(field.closest('fieldset'))) {
          wrong.push({ problem: `Ingen tekst, som begynder med »${says}«, hører til feltet (aria-describedby).`, spot: mark(field) });
        } else if (!field.matches('[type="radio"], [type="checkbox"], [aria-invalid="true"]')) {
          wrong.push({ problem: 'Feltet er forkert, men ikke mærket med aria-invalid="true".', spot: mark(field) });
        }
      }
      return wrong;
    }, say(visit.lang, 'field.error'));
    for (const { problem, spot } of faults) await visit.found('3.3.1', problem, spot);
  },
};
