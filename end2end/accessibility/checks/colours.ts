// Colours that axe does not measure: the edges of fields, and everything once more in the reader's own colours (Windows'
// contrast themes), where grounds and shadows are gone and only text, borders and outlines are left.
import type { Check, Visit } from '../visit';

export const colours: Check = {
  name: 'colours',
  criteria: ['1.4.3', '1.4.11'],
  async run(visit) {
    await edges(visit, '');
    await visit.page.emulateMedia({ forcedColors: 'active' });
    try {
      if (!await visit.page.evaluate(() => matchMedia('(forced-colors: active)').matches)) throw new Error('this browser cannot show forced colours');
      await edges(visit, 'I brugerens egne farver: ');
      await texts(visit);
    } finally {
      await visit.page.emulateMedia({ forcedColors: null });
    }
  },
};

/** Fields must have an edge of 3:1. In the reader's colours buttons must too, unless they are underlined like links. */
async function edges(visit: Visit, where: string) {
  const faint = await visit.page.evaluate((forced) => {
    const { all, shown, mark, colour, ground, contrast } = window.see;
    const FIELDS = 'input:not([type="hidden"], [type="radio"], [type="checkbox"], [type="range"], [type="file"]), select, textarea';
    const controls = all(forced ? `${FIELDS}, button, a.button, [role="button"]` : FIELDS).filter(shown);
    return controls.flatMap((element) => {
      const style = getComputedStyle(element);
      const behind = ground(element.parentElement);
      if (!behind || (element.matches('button, a, [role="button"]') && style.textDecorationLine.includes('underline'))) return [];
      const sides = ['top', 'right', 'bottom', 'left'].map((side) => {
        const drawn = parseFloat(style.getPropertyValue(`border-${side}-width`)) >= 1
          && !/^(none|hidden)$/.test(style.getPropertyValue(`border-${side}-style`));
        return drawn ? contrast(colour(style.getPropertyValue(`border-${side}-color`)), behind) : 1;
      });
      const filled = forced ? 1 : contrast(ground(element) ?? behind, behind);
      const best = Math.max(filled, sides[0] > 1 && sides.every((each) => each >= 3) ? Math.min(...sides) : sides[2]);
      return best < 3 ? [{ best: Math.round(best * 100) / 100, spot: mark(element) }] : [];
    });
  }, where !== '');
  for (const { best, spot } of faint) {
    await visit.found('1.4.11', `${where}Man kan ikke se, hvor det, man kan skrive i eller trykke på, begynder og slutter: kantens kontrast er ${best}:1, og der skal være 3:1.`, spot);
  }
}

/** In the reader's colours every text and every icon is still seen. */
async function texts(visit: Visit) {
  const lost = await visit.page.evaluate(() => {
    const { texts, mark, colour, ground, contrast, words, all, shown } = window.see;
    const faint = texts().filter(({ parent }) => !parent.closest('option')).flatMap(({ node, parent }) => {
      const behind = ground(parent);
      const ratio = behind ? contrast(colour(getComputedStyle(parent).color), behind) : 21;
      return ratio < 4.5 ? [{ kind: 'text', ratio, text: words(node.data).slice(0, 60), spot: mark(parent) }] : [];
    });
    const icons = all('svg').filter((icon) => shown(icon)).flatMap((icon) => {
      const behind = ground(icon.parentElement);
      const style = getComputedStyle(icon.querySelector('path, circle, rect, line, polygon, use') ?? icon);
      const inks = [style.fill, style.stroke].filter((ink) => ink !== 'none' && colour(ink).a > 0);
      const best = behind ? Math.max(1, ...inks.map((ink) => contrast(colour(ink), behind))) : 21;
      return best < 3 ? [{ kind: 'icon', ratio: best, text: '', spot: mark(icon) }] : [];
    });
    return [...faint, ...icons];
  });
  for (const { kind, ratio, text, spot } of lost) {
    const is = `${Math.round(ratio * 100) / 100}:1`;
    if (kind === 'text') await visit.found('1.4.3', `I brugerens egne farver kan teksten »${text}« ikke læses: kontrasten er ${is}, og der skal være 4,5:1.`, spot);
    else await visit.found('1.4.11', `I brugerens egne farver kan ikonet ikke ses: kontrasten er ${is}, og der skal være 3:1.`, spot);
  }
}
