// Escape closes what came up, keeps the text and the place of focus, and leads nowhere.
import type { Check } from '../visit';

export const escape: Check = {
  name: 'escape',
  criteria: [],
  async run(visit) {
    const { page, state } = visit;
    const field = page.locator('textarea, input[type="text"], input[type="search"], input[type="email"], input[type="tel"]').filter({ visible: true }).first();
    if (await field.count() === 0) return;
    visit.tried.add('2.1.1');
    const url = page.url();
    await field.focus();
    const text = await field.inputValue();
    const spot = await field.evaluate((element) => window.see.mark(element));
    await page.keyboard.press('Escape');
    await page.waitForTimeout(50);
    if (page.url() !== url) return visit.found('3.2.2', 'Escape i feltet fører til en anden side.', spot);
    if (await field.inputValue() !== text) await visit.found('2.1.1', 'Escape i feltet sletter det, der er skrevet.', spot);
    if (!await field.evaluate((element) => element === document.activeElement)) await visit.found('2.4.3', 'Efter Escape er fokus ikke længere i feltet.', spot);
    if (state.escapeCloses && await page.locator(state.escapeCloses).filter({ visible: true }).count() > 0) {
      await visit.found('2.1.1', 'Escape lukker ikke det, der er kommet frem.', spot);
    }
  },
};
