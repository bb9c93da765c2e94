// What the checks can ask of the browser. `install` runs in every page before its own scripts, so it may use nothing from
// outside itself; the checks find it as `window.see`.
import type { Page } from '@playwright/test';

/** An element the browser remembers, so that it can be photographed, and how it is written. */
export type Spot = { id: number; html: string };
export type Colour = { r: number; g: number; b: number; a: number };

export type See = {
  /** Whether somebody who looks at the page sees it. */
  shown(element: Element): boolean;
  /** Whether it is for screen readers alone: cut down to a point. */
  cutAway(element: Element): boolean;
  all(selector: string): HTMLElement[];
  mark(element: Element): Spot;
  marked: Element[];
  /** Pieces of text that are seen, with the element that holds them. */
  texts(): { node: Text; parent: HTMLElement }[];
  /** What a screen reader calls it, roughly: aria-labelledby, aria-label, label, text, alt. */
  name(element: Element): string;
  words(text: string): string;
  colour(css: string): Colour;
  /** The colour behind an element; `null` where an image lies. */
  ground(element: Element | null): Colour | null;
  contrast(one: Colour, other: Colour): number;
  /** What Tab should reach, in the order of the document. */
  stops(): HTMLElement[];
  inSentence(element: Element): boolean;
};

declare global {
  interface Window { see: See }
}

export async function prepare(page: Page) {
  await page.addInitScript(install);
}

function install() {
  const WHITE = { r: 255, g: 255, b: 255, a: 1 };
  const MOST_HTML = 400;

  const words = (text: string) => text.replace(/\s+/g, ' ').trim();
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

  const cutAway = (element: Element): boolean => {
    for (let outer: Element | null = element; outer && outer !== document.body; outer = outer.parentElement) {
      const { position, clipPath, clip, overflow } = getComputedStyle(outer);
      const { width, height } = outer.getBoundingClientRect();
      if (position === 'absolute' && (overflow === 'hidden' || overflow === 'clip')
        && (clip !== 'auto' || clipPath !== 'none' || (width <= 1 && height <= 1))) return true;
    }
    return false;
  };

  const shown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !cutAway(element);

  const mark = (element: Element): Spot => {
    let id = window.see.marked.indexOf(element);
    if (id < 0) id = window.see.marked.push(element) - 1;
    const html = words(element.outerHTML);
    return { id, html: html.length > MOST_HTML ? `${html.slice(0, MOST_HTML)} …` : html };
  };

  const texts = () => {
    const found: { node: Text; parent: HTMLElement }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement!;
      if (node.data.trim() && !parent.closest('script, style, noscript, template') && shown(parent)) found.push({ node, parent });
    }
    return found;
  };

  const name = (element: Element): string => {
    const labelledby = element.getAttribute('aria-labelledby');
    if (labelledby) return words(labelledby.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
    const label = element.getAttribute('aria-label');
    if (label?.trim()) return words(label);
    const labels = (element as HTMLInputElement).labels;
    if (labels?.length) return words([...labels].map((each) => each.textContent).join(' '));
    const legend = element.matches('fieldset') ? element.querySelector(':scope > legend') : null;
    if (legend) return words(legend.textContent ?? '');
    const alts = [...element.querySelectorAll('img[alt]')].map((image) => image.getAttribute('alt')).join(' ');
    return words(`${element.textContent ?? ''} ${alts}`) || words(element.getAttribute('title') ?? '');
  };

  // ---- colours ----

  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const colour = (css: string): Colour => {
    const plain = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(css);
    if (plain) return { r: +plain[1], g: +plain[2], b: +plain[3], a: plain[4] === undefined ? 1 : +plain[4] };
    canvas.clearRect(0, 0, 1, 1); // any other notation: let the browser paint it
    canvas.fillStyle = css;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return { r, g, b, a: a / 255 };
  };
  const over = (top: Colour, below: Colour): Colour => ({
    r: top.r * top.a + below.r * (1 - top.a),
    g: top.g * top.a + below.g * (1 - top.a),
    b: top.b * top.a + below.b * (1 - top.a),
    a: 1,
  });
  const ground = (element: Element | null): Colour | null => {
    if (!element) return matchMedia('(forced-colors: active)').matches ? colour('Canvas') : WHITE;
    const style = getComputedStyle(element);
    if (style.backgroundImage !== 'none') return null;
    const own = colour(style.backgroundColor);
    if (own.a === 1) return own;
    const below = ground(element.parentElement);
    return below && over(own, below);
  };
  const luminance = ({ r, g, b }: Colour) => {
    const [red, green, blue] = [r, g, b].map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: Colour, other: Colour) => {
    const [dark, light] = [luminance(over(one, other)), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  // ---- keyboard ----

  const FOCUSABLE = 'a[href], area[href], button, input:not([type="hidden"]), select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable=""], [contenteditable="true"], [tabindex]';
  const stops = () => {
    const groups = new Set<string>();
    return all(FOCUSABLE).filter((element) => {
      if (element.tabIndex < 0 || element.matches(':disabled') || element.closest('[inert]')) return false;
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      if (element.matches('summary') && element.parentElement?.querySelector('summary') !== element) return false;
      if (element.matches('input[type="radio"]')) { // Tab reaches one of a group, the arrows the others
        const { name: group, form } = element as HTMLInputElement;
        const chosen = all(`input[type="radio"][name="${CSS.escape(group)}"]:checked`)
          .find((other) => (other as HTMLInputElement).form === form);
        if (chosen && chosen !== element) return false;
        const key = `${group}|${form ? all('form').indexOf(form) : ''}`;
        if (groups.has(key)) return false;
        groups.add(key);
      }
      return true;
    });
  };

  /** A link or button among words: its size is that of its line (WCAG 2.5.8, "inline"). */
  const inSentence = (element: Element) => {
    if (getComputedStyle(element).display !== 'inline') return false;
    let block = element.parentElement!;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement!;
    return words(block.textContent ?? '') !== words(element.textContent ?? '');
  };

  window.see = { shown, cutAway, all, mark, marked: [], texts, name, words, colour, ground, contrast, stops, inSentence };
}
