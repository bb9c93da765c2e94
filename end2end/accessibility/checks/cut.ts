// Is anything lost or in the way? Text that leaves the window, its own box or a box that cuts; text over other text; a page
// or a field that must be moved sideways. Asked by `reflow` and `spacing`.
import type { Page } from '@playwright/test';
import type { Spot } from '../browser';

export type Fault = { problem: string; spot?: Spot };

export function cut(page: Page): Promise<Fault[]> {
  return page.evaluate(() => {
    type Line = { box: DOMRect; node: Text; parent: Element };
    const { texts, mark, words, all } = window.see;
    const root = document.documentElement;
    const faults: Fault[] = [];
    const lines: Line[] = [];
    const says = (node: Node) => `»${words(node.textContent ?? '').slice(0, 60)}«`;
    const fault = (problem: string, element: Element) => {
      if (!faults.some((known) => known.problem === problem)) faults.push({ problem, spot: mark(element) });
    };
    const blurred = (box: DOMRect) => // glyphs seldom fill the height of their line
      new DOMRect(box.x + 1, box.y + box.height / 4, Math.max(0, box.width - 2), box.height / 2);
    const within = (box: DOMRect, outer: DOMRect) =>
      box.left >= outer.left - 1 && box.right <= outer.right + 1 && box.top >= outer.top - 1 && box.bottom <= outer.bottom + 1;

    if (root.scrollWidth > root.clientWidth) {
      const guilty = all('body *').filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > root.clientWidth + 1);
      const inner = guilty.filter((element) => !guilty.some((other) => other !== element && element.contains(other)));
      faults.push({ problem: `Siden er ${root.scrollWidth} px bred i et vindue på ${root.clientWidth} px, så man må rulle sidelæns for at læse den.`, spot: inner[0] && mark(inner[0]) });
    }
    for (const field of all('textarea, input:not([type="hidden"])')) {
      if (field.checkVisibility() && field.scrollWidth > field.clientWidth + 1 && !(field as HTMLInputElement).value) fault('Feltet må rulles sidelæns.', field);
    }
    for (const box of all('main *, header *, footer *')) {
      const style = getComputedStyle(box);
      if (/auto|scroll/.test(style.overflowX) && box.scrollWidth > box.clientWidth + 1 && box.checkVisibility()
        && !box.matches('textarea, table') && !box.querySelector('table')) fault('Dette område må rulles sidelæns for at blive læst.', box);
    }

    for (const { node, parent } of texts()) {
      if (parent.closest('.skip-link, textarea, option')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1).map(blurred);
      let floats = false;
      let inner = true;
      for (let outer: Element | null = parent; outer && outer !== document.body; outer = outer.parentElement) {
        const style = getComputedStyle(outer);
        if (style.position === 'sticky' || style.position === 'fixed') floats = true;
        const isBox = !/^(inline|contents)$/.test(style.display);
        const cuts = style.overflowX !== 'visible' || style.overflowY !== 'visible';
        const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
        if (isBox && (inner || cuts) && !scrolls) {
          const frame = outer.getBoundingClientRect();
          if (boxes.some((box) => !within(box, frame))) fault(`Teksten ${says(node)} går ud over kanten af sin boks${cuts ? ' og bliver skåret af' : ''}.`, parent);
        }
        if (scrolls) break; // what is scrolled there is judged above
        if (isBox) inner = false;
      }
      for (const box of boxes) {
        if (box.left < 0 || box.right > root.clientWidth) fault(`Teksten ${says(node)} går ud over vinduets kant.`, parent);
        if (!floats) lines.push({ box, node, parent });
      }
    }

    lines.sort((one, other) => one.box.top - other.box.top);
    lines.forEach((one, i) => {
      for (let j = i + 1; j < lines.length && lines[j].box.top < one.box.bottom; j++) {
        const other = lines[j];
        if (one.node !== other.node && one.box.left < other.box.right && other.box.left < one.box.right) {
          fault(`Teksterne ${says(one.node)} og ${says(other.node)} ligger oven i hinanden.`, one.parent);
        }
      }
    });
    return faults;
  });
}
