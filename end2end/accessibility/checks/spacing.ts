// The reader may space the text (WCAG 1.4.12): lines 1.5, letters 0.12, words 0.16, paragraphs 2 times the size of the
// letters. Nothing may be cut or come to lie over something else, in the visit's own window and at 400 %.
import type { Check, Visit } from '../visit';
import { cut } from './cut';

export const spacing: Check = {
  name: 'spacing',
  criteria: ['1.4.12'],
  async run(visit) {
    const before = (await cut(visit.page)).map(({ problem }) => problem);
    await space(visit, true);
    try {
      await look(visit, '', before);
      if (visit.window === 'skrivebord') await visit.inWindow(320, 256, () => look(visit, ' og 400 % zoom', []));
    } finally {
      await space(visit, false);
    }
  },
};

async function look(visit: Visit, where: string, before: string[]) {
  for (const { problem, spot } of await cut(visit.page)) {
    const also = before.includes(problem) ? ' (Det sker også uden ekstra afstand.)' : '';
    await visit.found('1.4.12', `Med større tekstafstand${where}: ${problem}${also}`, spot);
  }
}

/** A sheet that a script makes is no inline style, so the content security policy lets it be. */
async function space(visit: Visit, on: boolean) {
  const wide = await visit.page.evaluate((add) => {
    if (add) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-bottom: 2em !important; }
      `);
      document.adoptedStyleSheets.push(sheet);
    } else {
      document.adoptedStyleSheets.pop();
    }
    const { letterSpacing, fontSize } = getComputedStyle(document.querySelector('main') ?? document.body);
    return Math.abs(parseFloat(letterSpacing) / parseFloat(fontSize) - 0.12) < 0.01;
  }, on);
  if (on && !wide) await visit.found('1.4.12', 'Siden lader ikke læseren bestemme tekstafstanden.');
}
