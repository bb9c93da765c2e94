// One stop on the way with Tab: where it is, whether focus is seen there, and what lies over it.
import type { Page } from '@playwright/test';
import type { Spot } from '../browser';

export type Stop = {
  spot: Spot;
  name: string;
  /** In the page, not in the window. */
  box: { left: number; top: number; right: number; bottom: number };
  /** Its place follows the window: it has none in the order of the page. */
  floats: boolean;
  seen: boolean;
  /** The contrast of the sign of focus with what is around it; 21 where that cannot be measured. */
  ratio: number;
  hidden: 'no' | 'some' | 'all';
  under: string;
};

/** Notes how everything looks without focus; gives what Tab should reach. */
export function remember(page: Page): Promise<(Spot & { name: string })[]> {
  return page.evaluate(() => {
    const looks = new WeakMap<Element, string>();
    (document.activeElement as HTMLElement | null)?.blur();
    const elements = window.see.stops();
    for (const element of elements) looks.set(element, look(element));
    Object.assign(window.see, { look, looks });
    return elements.map((element) => ({ ...window.see.mark(element), name: window.see.name(element) || element.localName }));

    function look(element: Element) {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, color, borderTopColor, borderBottomColor,
        borderTopWidth, borderBottomWidth, textDecorationLine, textDecorationThickness } = getComputedStyle(element);
      return [outlineStyle === 'none' ? '' : outlineStyle + outlineWidth + outlineColor, boxShadow, backgroundColor, color, borderTopColor,
        borderBottomColor, borderTopWidth, borderBottomWidth, textDecorationLine, textDecorationThickness].join('|');
    }
  });
}

/** Focus before the first stop, and the page at its top. */
export function toTheTop(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { body } = document;
    body.tabIndex = -1;
    body.focus({ preventScroll: true });
    body.blur();
    body.removeAttribute('tabindex');
    scrollTo({ top: 0, left: 0, behavior: 'instant' });
  });
}

/** Focus on the last stop. */
export function atTheEnd(page: Page, expected: Spot[]): Promise<void> {
  return page.evaluate((id) => (window.see.marked[id] as HTMLElement | undefined)?.focus(), expected.at(-1)?.id ?? -1);
}

/** Where focus is now; nothing when it has left the page. */
export function stop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return undefined;
    for (const animation of document.getAnimations()) if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
    const { mark, name, colour, ground, contrast } = window.see;
    const { look, looks } = window.see as typeof window.see & { look: (element: Element) => string; looks: WeakMap<Element, string> };
    const style = getComputedStyle(element);

    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
    const seen = (outlined && colour(style.outlineColor).a > 0.2) || looks.get(element) !== look(element);
    const around = ground(parseFloat(style.outlineOffset) < 0 ? element : element.parentElement);
    const ratio = outlined && style.outlineStyle !== 'auto' && around ? contrast(colour(style.outlineColor), around) : 21;

    const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
    const points = boxes.flatMap((box) => [0.1, 0.5, 0.9].flatMap((x) => [0.15, 0.5, 0.85]
      .map((y) => [box.left + box.width * x, box.top + box.height * y])))
      .filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    const tops = points.map(([x, y]) => document.elementFromPoint(x, y)).filter((top) => top !== null);
    const strangers = tops.filter((top) => !element.contains(top) && !top.contains(element) && !isLabel(top));
    const hidden = tops.length === strangers.length ? 'all' : strangers.length > 0 ? 'some' : 'no';

    const whole = element.getBoundingClientRect();
    let floats = false;
    for (let outer: Element | null = element; outer; outer = outer.parentElement) {
      if (/^(fixed|sticky|absolute)$/.test(getComputedStyle(outer).position)) floats = true;
    }
    return {
      spot: mark(element),
      name: name(element) || element.localName,
      box: { left: whole.left + scrollX, right: whole.right + scrollX, top: whole.top + scrollY, bottom: whole.bottom + scrollY },
      floats,
      seen,
      ratio: Math.round(ratio * 100) / 100,
      hidden,
      under: strangers[0] ? mark(strangers[0]).html.slice(0, 120) : '',
    } as const;

    function isLabel(top: Element) {
      return [...(element as HTMLInputElement).labels ?? []].some((label) => label.contains(top));
    }
  });
}
