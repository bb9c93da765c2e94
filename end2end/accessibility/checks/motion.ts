// Nothing moves by itself for more than five seconds, nothing loads again by itself, and who asks for less motion gets none.
import { PRACTICE } from '../criteria';
import type { Check } from '../visit';

export const motion: Check = {
  name: 'motion',
  criteria: ['2.2.1', '2.2.2', PRACTICE],
  async run(visit) {
    const { endless, reloads } = await visit.page.evaluate(() => ({
      endless: document.getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0) > 5_000)
        .map(({ effect }) => (effect as KeyframeEffect).target).filter((target) => target !== null).map((target) => window.see.mark(target)),
      reloads: window.see.all('meta[http-equiv="refresh" i]').map((element) => window.see.mark(element)),
    }));
    for (const spot of endless) await visit.found('2.2.2', 'Det bevæger sig af sig selv i mere end fem sekunder og kan ikke standses.', spot);
    for (const spot of reloads) await visit.found('2.2.1', 'Siden skifter eller henter sig selv igen efter en tid.', spot);

    await visit.page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await visit.page.evaluate(() => window.see.all('*').flatMap((element) => [undefined, '::before', '::after']
      .map((pseudo) => getComputedStyle(element, pseudo))
      .filter((style) => style.scrollBehavior === 'smooth'
        || (style.animationName !== 'none' && parseFloat(style.animationDuration) > 0.1)
        || style.transitionDuration.split(', ').some((duration) => parseFloat(duration) > 0.1))
      .map(() => window.see.mark(element))));
    await visit.page.emulateMedia({ reducedMotion: null });
    for (const spot of moving) await visit.found(PRACTICE, 'Det bevæger sig, selv om brugeren har bedt om mindre bevægelse (2.3.3, niveau AAA).', spot);
  },
};
