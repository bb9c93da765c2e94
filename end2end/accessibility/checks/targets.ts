// What is pressed is at least 24 by 24 px, or has so much air that a circle of 24 px around it meets no other target (WCAG
// 2.5.8). Links in a sentence are exempt. A label that belongs to its field counts with it.
import type { Check } from '../visit';

export const targets: Check = {
  name: 'targets',
  criteria: ['2.5.8'],
  async run(visit) {
    const small = await visit.page.evaluate(() => {
      const LEAST = 24;
      const { all, inSentence, mark, cutAway } = window.see;
      const boxOf = (element: Element) => {
        const boxes = [element, ...((element as HTMLInputElement).type === 'radio' || (element as HTMLInputElement).type === 'checkbox'
          ? [...(element as HTMLInputElement).labels ?? []] : [])].map((each) => each.getBoundingClientRect());
        const left = Math.min(...boxes.map((box) => box.left));
        const top = Math.min(...boxes.map((box) => box.top));
        return new DOMRect(left, top, Math.max(...boxes.map((box) => box.right)) - left, Math.max(...boxes.map((box) => box.bottom)) - top);
      };
      const found = all('a[href], button, summary, input:not([type="hidden"]), select, textarea, [role="button"], [role="link"], [tabindex="0"]')
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !cutAway(element) && !element.matches(':disabled'))
        .map((element) => ({ element, box: boxOf(element) }))
        .filter(({ box }) => box.width > 0 && box.height > 0);
      const isSmall = ({ box }: { box: DOMRect }) => box.width < LEAST || box.height < LEAST;
      const middle = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
      const meets = (one: { box: DOMRect }, other: { box: DOMRect }) => {
        const { x, y } = middle(one.box);
        if (isSmall(other)) {
          const to = middle(other.box);
          return Math.hypot(x - to.x, y - to.y) < LEAST;
        }
        const dx = Math.max(other.box.left - x, 0, x - other.box.right);
        const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
        return Math.hypot(dx, dy) < LEAST / 2;
      };
      return found.filter((one) => isSmall(one) && !inSentence(one.element))
        .filter((one) => found.some((other) => other !== one && !one.element.contains(other.element) && !other.element.contains(one.element) && meets(one, other)))
        .map(({ element, box }) => ({ width: Math.round(box.width), height: Math.round(box.height), spot: mark(element) }));
    });
    for (const { width, height, spot } of small) {
      await visit.found('2.5.8', `Det er ${width} × ${height} px stort og ligger tæt på noget andet, man kan trykke på. Det skal være mindst 24 × 24 px.`, spot);
    }
  },
};
