// The page says its language, and every part in another language says that. Languages are told apart by their small
// words; what the citizen wrote (dir="auto") is the citizen's.
import type { Check } from '../visit';

const DANISH = 'og det er en et på til af ikke jeg vi har som din dit dine hvis skal så fra når hos vores være kan eller også må får siger hvor hvad hvem mere alle blive bliver efter uden ved om dig der';
const ENGLISH = 'the and of is you it not that with or your we are if this be can will how what when where who do does about from our us they an have has by was were been may must should here there which in';
const NAMES = { da: 'dansk', en: 'engelsk' };

export const language: Check = {
  name: 'language',
  criteria: ['3.1.1', '3.1.2'],
  async run(visit) {
    const tag = await visit.page.evaluate(() => document.documentElement.lang);
    if (tag.split('-')[0] !== visit.lang) {
      await visit.found('3.1.1', `Siden er på ${NAMES[visit.lang]}, men siger lang="${tag}".`);
    }
    const strangers = await visit.page.evaluate(([danish, english]) => {
      const { texts, all, mark, words } = window.see;
      const small = { da: new Set(danish.split(' ')), en: new Set(english.split(' ')) };
      const langOf = (element: Element) => element.closest('[lang]')?.getAttribute('lang')?.split('-')[0] ?? '';
      const blockOf = (element: Element): Element =>
        getComputedStyle(element).display === 'inline' && element.parentElement && element.parentElement.closest('[lang]') === element.closest('[lang]')
          ? blockOf(element.parentElement) : element;

      const pieces = new Map<Element, string>();
      for (const { node, parent } of texts()) {
        if (parent.closest('[dir="auto"]')) continue;
        const block = blockOf(parent);
        pieces.set(block, `${pieces.get(block) ?? ''} ${node.data}`);
      }
      const spoken = [...pieces].map(([element, text]) => ({ element, text }))
        .concat(all('[aria-label], [title], img[alt]').map((element) => ({
          element, text: ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name) ?? '').join(' '),
        })));

      return spoken.flatMap(({ element, text }) => {
        const lang = langOf(element);
        if (/[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hebrew}\p{Script=Greek}]{3}/u.test(text) && /^(da|en)$/.test(lang)) {
          return [{ lang, really: '', text: words(text), spot: mark(element) }];
        }
        if (lang !== 'da' && lang !== 'en') return [];
        const other = lang === 'da' ? 'en' : 'da';
        const written = text.split(/[^\p{L}]+/u).filter(Boolean);
        const said = written.map((word) => word.toLowerCase());
        const danish = written.filter((word) => /^[a-zæøå]*[æøå]/.test(word)).length; // names, in capitals, are names in any language
        const own = said.filter((word) => small[lang].has(word)).length;
        const hits = said.filter((word) => small[other].has(word) && !small[lang].has(word)).length
          + (other === 'da' && said.length > 4 ? danish / 2 : 0);
        const foreign = hits >= 2 && (own === 0 || hits > own * 2 + 1);
        return foreign ? [{ lang, really: other, text: words(text), spot: mark(element) }] : [];
      });
    }, [DANISH, ENGLISH]);
    for (const { lang, really, text, spot } of strangers) {
      const is = NAMES[really as 'da' | 'en'] ?? 'et andet sprog';
      await visit.found('3.1.2', `Teksten er på ${is}, men er mærket lang="${lang}", så den læses op med forkert udtale: »${text.slice(0, 120)}«.`, spot);
    }
  },
};
