// axe: the rules of WCAG 2.0, 2.1 and 2.2, A and AA, and its best practice, in Danish.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { PRACTICE, type Criterion } from '../criteria';
import type { Check, Visit } from '../visit';

const require = createRequire(import.meta.url);
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules that axe's Danish has no words for. */
const MORE: Record<string, string> = {
  'aria-braille-equivalent': 'Tekst til punktskrift skal også findes som almindelig tekst',
  'aria-command-name': 'Knapper og links lavet med ARIA skal have et navn',
  'aria-conditional-attr': 'ARIA-attributter skal passe til elementets rolle',
  'aria-deprecated-role': 'Forældede ARIA-roller må ikke bruges',
  'aria-dialog-name': 'Dialoger skal have et navn',
  'aria-meter-name': 'Målere skal have et navn',
  'aria-progressbar-name': 'Forløbslinjer skal have et navn',
  'aria-prohibited-attr': 'Elementet har en ARIA-attribut, som dets rolle ikke må have',
  'aria-tab-name': 'Faneblade skal have et navn',
  'aria-text': 'Det, der læses som én tekst, må ikke indeholde noget, man kan trykke på',
  'aria-tooltip-name': 'Hjælpebobler skal have et navn',
  'aria-treeitem-name': 'Punkter i et træ skal have et navn',
  'empty-table-header': 'Overskrifter i tabeller må ikke være tomme',
  'frame-focusable-content': 'En ramme med noget, man kan trykke på, skal kunne nås med tastaturet',
  'landmark-no-duplicate-main': 'Siden må kun have ét hovedindhold (main)',
  'nested-interactive': 'Noget, man kan trykke på, må ikke ligge inden i noget andet, man kan trykke på',
  'no-autoplay-audio': 'Lyd og video må ikke starte af sig selv',
  'presentation-role-conflict': 'Et element er både skjult for skærmlæsere og muligt at nå',
  'select-name': 'Lister at vælge fra skal have et navn',
  'summary-name': 'Det, der foldes ud, skal have en tekst',
  'svg-img-alt': 'Tegninger (svg), der er billeder, skal have en tekst',
  'target-size': 'Det, man trykker på, skal være mindst 24 px stort eller have luft omkring sig',
};

const danish = require('axe-core/locales/da.json');
for (const [rule, help] of Object.entries(MORE)) danish.rules[rule] ??= { description: help, help };
const axeSource = `${fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')};axe.configure({ locale: ${JSON.stringify(danish)} });`;

/** `wcag1411` is 1.4.11. */
const criteriaOf = (tags: string[]): Criterion[] => {
  const numbers = tags.map((tag) => /^wcag(\d)(\d)(\d{1,2})$/.exec(tag)).filter((found) => found !== null)
    .map(([, one, two, three]) => `${one}.${two}.${three}`);
  return numbers.length > 0 ? numbers : [PRACTICE];
};

export const axe: Check = {
  name: 'axe',
  criteria: [],
  async run(visit) {
    const { violations, passes, incomplete } = await builder(visit).withTags(TAGS).analyze();
    if (passes.length === 0) throw new Error('axe did not look at the page');
    for (const rule of [...passes, ...violations]) for (const criterion of criteriaOf(rule.tags)) visit.tried.add(criterion);
    await report(visit, violations, '');
    for (const rule of incomplete) {
      for (const node of rule.nodes) {
        visit.doubt(criteriaOf(rule.tags)[0], `${rule.help}. ${node.any.concat(node.all, node.none).map((each) => each.message).join(' ')}`, node.html);
      }
    }
    await dark(visit);
  },
};

/** If the page has a dark dress, its contrasts count too. */
async function dark(visit: Visit) {
  const ground = () => visit.page.evaluate(() => getComputedStyle(document.body).backgroundColor + getComputedStyle(document.body).color);
  const light = await ground();
  await visit.page.emulateMedia({ colorScheme: 'dark' });
  if (await ground() !== light) {
    const { violations } = await builder(visit).withRules(['color-contrast', 'link-in-text-block']).analyze();
    await report(visit, violations, 'I mørk visning: ');
  }
  await visit.page.emulateMedia({ colorScheme: null });
}

const builder = ({ page }: Visit) => new AxeBuilder({ page, axeSource });

type Rules = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

async function report(visit: Visit, rules: Rules, where: string) {
  for (const rule of rules) {
    for (const node of rule.nodes) {
      const spot = await visit.page.evaluate(([selector]) => {
        const element = typeof selector === 'string' ? document.querySelector(selector) : null;
        return element ? window.see.mark(element) : undefined;
      }, node.target);
      const why = (node.failureSummary ?? '').split('\n').slice(1).map((line) => line.trim()).filter(Boolean).join(' ');
      const problem = `${where}${rule.help}. ${why} (axe: ${rule.id})`;
      for (const criterion of criteriaOf(rule.tags)) await visit.found(criterion, problem, spot ?? { id: -1, html: node.html });
    }
  }
}
