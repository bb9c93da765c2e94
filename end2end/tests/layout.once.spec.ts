// How every kind of page stands when the reader changes its looks: zoom, text spacing, colours, paper, keyboard.
// Each test sets its own window, so one project is enough.
import { ask, audit, expect, NURSERY, press, states, test, type Page } from '../fixtures';

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 640 };
const ZOOMED = { width: 320, height: 256 }; // 1280 x 1024 at 400 %

const PAGES: { name: string; open: (page: Page) => Promise<unknown> }[] = [
  ...['/', '/svar/pas', '/svar/underretning-om-barn', '/emner', '/emner/boern-og-skole', '/findes-ikke', '/en']
    .map((path) => ({ name: path, open: (page: Page) => page.goto(path) })),
  { name: '/forslag', open: (page) => states(page, NURSERY) },
  { name: 'an empty box (422)', open: async (page) => { await page.goto('/'); await ask(page); } },
];

for (const { name, open } of PAGES) {
  // WCAG 1.4.10 and 1.4.12
  test(`${name}: nothing is cut at 400 % zoom, nor when the reader spaces the text`, async ({ page }) => {
    await page.setViewportSize(ZOOMED);
    await open(page);
    expect(await cut(page)).toEqual([]);
    await spaceText(page);
    for (const window of [WIDE, NARROW, ZOOMED]) {
      await page.setViewportSize(window);
      expect(await cut(page), `at ${window.width} px`).toEqual([]);
    }
  });

  test(`${name}: in the reader's own colours buttons have an edge, and nothing moves`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await open(page);
    const { count, edgeless, moving } = await looks(page);
    expect(count).toBeGreaterThan(0);
    expect(edgeless).toEqual([]);
    expect(moving).toEqual([]);
  });

  test(`${name}: on paper it is black on white, and has nothing to press`, async ({ page }) => {
    await open(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading').filter({ visible: true }).first()).toBeVisible();
    for (const useless of ['nav', 'button', 'textarea', 'summary', '.feedback', '.language-link', '.skip-link']) {
      await expect(page.locator(useless).filter({ visible: true }), useless).toHaveCount(0);
    }
    const { count, coloured } = await onPaper(page);
    expect(count).toBeGreaterThan(3);
    expect(coloured).toEqual([]);
  });

  test(`${name}: focus is seen, and nothing lies over it`, async ({ page }) => {
    for (const window of [WIDE, NARROW]) {
      await page.setViewportSize(window);
      await open(page);
      let stops = 0;
      for (; stops < 15; stops++) {
        await page.keyboard.press('Tab');
        const { ended, faults } = await focused(page);
        if (ended) break;
        expect(faults, `stop ${stops + 1} at ${window.width} px`).toEqual([]);
      }
      expect(stops).toBeGreaterThan(5);
    }
  });
}

test('on paper the answers are unfolded', async ({ page }) => {
  await states(page, NURSERY);
  const folded = page.locator('.answer-card__body');
  await expect(folded.first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  for (const body of await folded.all()) await expect(body).toBeVisible();
});

test('the bar "Skriv til os" is in sight on a phone, and leads to the question', async ({ page }) => {
  await page.setViewportSize(NARROW);
  await states(page, NURSERY);
  const bar = page.getByRole('link', { name: 'Skriv til os' });
  await page.locator('.answer-card').last().scrollIntoViewIfNeeded();
  await expect(bar).toBeInViewport({ ratio: 1 });
  await bar.click();
  await expect(page.locator('.question legend').first()).toBeInViewport({ ratio: 1 });
});

test('the bar gives way at 400 % zoom', async ({ page }) => {
  await page.setViewportSize(ZOOMED);
  await states(page, NURSERY);
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
  await expect(page.getByRole('link', { name: 'Skriv til os' })).not.toBeInViewport();
});

test('"Nej" and its box are not cut either', async ({ page }) => {
  await states(page, NURSERY);
  await press(page, page.getByRole('button', { name: 'Nej', exact: true }));
  await spaceText(page);
  await page.setViewportSize(ZOOMED);
  expect(await cut(page)).toEqual([]);
  await audit(page);
});

/** Text that leaves the window, its own box or a box that cuts; text over other text; a page to be scrolled sideways. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Line = { box: DOMRect; node: Text; floats: boolean };
    const root = document.documentElement;
    const faults: string[] = [];
    const lines: Line[] = [];
    const says = (node: Node) => `"${node.textContent!.trim().slice(0, 40)}"`;
    const blurred = (box: DOMRect) => // glyphs seldom fill the height of their line
      new DOMRect(box.x + 1, box.y + box.height / 4, Math.max(0, box.width - 2), box.height / 2);
    const within = (box: DOMRect, outer: DOMRect) =>
      box.left >= outer.left - 1 && box.right <= outer.right + 1 && box.top >= outer.top - 1 && box.bottom <= outer.bottom + 1;

    if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} px wide in ${root.clientWidth} px`);
    for (const field of document.querySelectorAll('textarea, input:not([type="hidden"])')) {
      if (field.scrollWidth > field.clientWidth) faults.push(`${field.outerHTML.slice(0, 60)} scrolls sideways`);
    }

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement!;
      if (!node.data.trim() || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (parent.closest('.visually-hidden, .skip-link, textarea, script, style')) continue;
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
        if (isBox && (inner || cuts)) {
          const frame = outer.getBoundingClientRect();
          for (const box of boxes) if (!within(box, frame)) faults.push(`${says(node)} leaves ${outer.localName}.${outer.className}`);
        }
        if (isBox) inner = false;
      }
      for (const box of boxes) {
        if (box.left < 0 || box.right > root.clientWidth) faults.push(`${says(node)} leaves the window`);
        lines.push({ box, node, floats });
      }
    }
    if (lines.length < 5) faults.push('no text was found');

    const still = lines.filter(({ floats }) => !floats);
    still.forEach((one, i) => still.slice(i + 1).forEach((other) => {
      if (one.node !== other.node && one.box.left < other.box.right && other.box.left < one.box.right
        && one.box.top < other.box.bottom && other.box.top < one.box.bottom) {
        faults.push(`${says(one.node)} and ${says(other.node)} lie over each other`);
      }
    }));
    return faults;
  });
}

/** WCAG 1.4.12 at its utmost. A sheet that a script makes is no inline style, so the policy lets it be. */
async function spaceText(page: Page) {
  const applied = await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }
    `);
    document.adoptedStyleSheets.push(sheet);
    const { letterSpacing, fontSize } = getComputedStyle(document.querySelector('main')!);
    return parseFloat(letterSpacing) / parseFloat(fontSize);
  });
  expect(applied).toBeCloseTo(0.12);
}

/** Buttons without an edge of another colour than their ground (a link's underline will do), and whatever moves. */
function looks(page: Page): Promise<{ count: number; edgeless: string[]; moving: string[] }> {
  return page.evaluate(() => {
    if (!matchMedia('(forced-colors: active) and (prefers-reduced-motion: reduce)').matches) throw new Error('not emulated');
    const SIDES = ['top', 'right', 'bottom', 'left'];
    const ground = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)';
      const colour = getComputedStyle(element).backgroundColor;
      return /^(transparent|rgba\(.*, 0\))$/.test(colour) ? ground(element.parentElement) : colour;
    };
    const hasEdge = (element: Element) => {
      const style = getComputedStyle(element);
      return SIDES.every((side) => parseFloat(style.getPropertyValue(`border-${side}-width`)) >= 1
        && style.getPropertyValue(`border-${side}-style`) === 'solid'
        && style.getPropertyValue(`border-${side}-color`) !== ground(element.parentElement)
        && !/^rgba\(.*, 0\)$/.test(style.getPropertyValue(`border-${side}-color`)));
    };
    const shown = (selector: string) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const buttons = shown('button, .button, textarea');
    const edgeless = buttons.filter((button) =>
      !hasEdge(button) && !getComputedStyle(button).textDecorationLine.includes('underline'));
    const moving = [...document.querySelectorAll('*')].flatMap((element) => [undefined, '::before', '::after']
      .map((pseudo) => getComputedStyle(element, pseudo))
      .filter((style) => style.animationName !== 'none' || style.scrollBehavior !== 'auto'
        || style.transitionDuration.split(', ').some((duration) => parseFloat(duration) > 0))
      .map(() => element.outerHTML.slice(0, 120)));
    return { count: buttons.length, edgeless: edgeless.map((button) => button.outerHTML.slice(0, 120)), moving };
  });
}

/** Text that is not black, or not on white. */
function onPaper(page: Page): Promise<{ count: number; coloured: string[] }> {
  return page.evaluate(() => {
    const coloured: string[] = [];
    let count = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement!;
      if (!node.textContent!.trim() || !parent.checkVisibility({ visibilityProperty: true })) continue;
      count++;
      const fault = (why: string) => coloured.push(`"${node.textContent!.trim().slice(0, 40)}" ${why}`);
      const { color } = getComputedStyle(parent);
      if (color !== 'rgb(0, 0, 0)') fault(`is ${color}`);
      for (let outer: Element | null = parent; outer; outer = outer.parentElement) {
        const { backgroundColor, backgroundImage } = getComputedStyle(outer);
        if (!/^(rgb\(255, 255, 255\)|rgba\(.*, 0\))$/.test(backgroundColor) || backgroundImage !== 'none') {
          fault(`stands on ${backgroundColor} ${backgroundImage}`);
        }
      }
    }
    return { count, coloured };
  });
}

/** What is wrong with the sign of focus at this stop. */
function focused(page: Page): Promise<{ ended: boolean; faults: string[] }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { ended: true, faults: [] };
    const style = getComputedStyle(element);
    const faults: string[] = [];
    const fault = (why: string) => faults.push(`${why}: ${element.outerHTML.slice(0, 120)}`);
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    if (!outlined && style.boxShadow === 'none') fault('no sign of focus');
    const over = [...element.getClientRects()]
      .flatMap((box) => [box.top + 2, box.top + box.height / 2, box.bottom - 2]
        .map((y) => document.elementFromPoint(box.x + box.width / 2, y)))
      .filter((found) => found !== null); // a tall field may reach out of the window
    if (over.length === 0) fault('outside the window');
    for (const found of over) if (!element.contains(found)) fault(`under ${found.outerHTML.slice(0, 60)}`);
    return { ended: false, faults };
  });
}
