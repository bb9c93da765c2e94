// Zoom: at 200 % (640 px wide) and 400 % (320 by 256 px, which is 1280 by 1024 at 400 %) nothing is lost, nothing is read
// sideways, and nothing that stays in sight takes half the window.
import type { Check } from '../visit';
import { cut } from './cut';

const ZOOMS = [
  { criterion: '1.4.4', zoom: '200 %', width: 640, height: 512 },
  { criterion: '1.4.10', zoom: '400 %', width: 320, height: 256 },
];

export const reflow: Check = {
  name: 'reflow',
  criteria: ['1.4.4', '1.4.10'],
  async run(visit) {
    const { page } = visit;
    const wide = await pressable(visit.page);
    for (const { criterion, zoom, width, height } of ZOOMS) {
      await visit.inWindow(width, height, async () => {
        for (const { problem, spot } of await cut(page)) await visit.found(criterion, `Ved ${zoom} zoom: ${problem}`, spot);
        const now = await pressable(page);
        for (const name of wide.filter((each) => !now.includes(each))) {
          await visit.found(criterion, `Ved ${zoom} zoom er det væk, man kan trykke på: »${name}«.`);
        }
        for (const spot of await covering(page)) await visit.found(criterion, `Ved ${zoom} zoom dækker noget, der bliver stående, over halvdelen af vinduet.`, spot);
      });
    }
  },
};

type Page = Parameters<typeof cut>[0];

const pressable = (page: Page) => page.evaluate(() => window.see.stops().map((element) => window.see.name(element)).filter(Boolean));

const covering = (page: Page) => page.evaluate(() => window.see.all('body *')
  .filter((element) => /^(fixed|sticky)$/.test(getComputedStyle(element).position) && element.checkVisibility())
  .filter((element) => element.getBoundingClientRect().height > innerHeight / 2)
  .map((element) => window.see.mark(element)));
