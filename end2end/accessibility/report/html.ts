// HTML as text, escaped; and the frame of a page of the report. It asks nothing of the network.
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escape = (text: string | number) => String(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign]);

class Html {
  constructor(readonly text: string) {}
  toString() { return this.text; }
}
type Part = string | number | Html | Part[] | undefined | false;

const shown = (part: Part): string =>
  Array.isArray(part) ? part.map(shown).join('') : part instanceof Html ? part.text : part === undefined || part === false ? '' : escape(part);

/** html`<p>${anything}</p>`: what is put in is escaped, unless it is html itself. */
export const html = (texts: TemplateStringsArray, ...parts: Part[]) =>
  new Html(texts.reduce((all, text, i) => all + shown(parts[i - 1]) + text));

export function frame(title: string, body: Html): string {
  return html`<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Tilgængelighedsrapport – Kontaktvejviser</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<a class="skip" href="#indhold">Gå til indholdet</a>
<header><p><strong>Tilgængelighedsrapport</strong> for Kontaktvejviser</p></header>
<main id="indhold" tabindex="-1">
${body}
</main>
</body>
</html>
`.text;
}

const STYLE = `
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; color: #14202e; background: #fff; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
header { padding: 0.5rem 1rem; background: #003d7a; color: #fff; }
header p { max-width: 75rem; margin: 0 auto; }
main { max-width: 75rem; margin: 0 auto; padding: 1rem; }
main:focus { outline: none; }
h1, h2, h3 { line-height: 1.25; margin: 2rem 0 0.75rem; }
h1 { margin-top: 0.5rem; }
a { color: #003d7a; text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid #14202e; outline-offset: 2px; }
.skip { position: absolute; left: 0.5rem; top: 0.5rem; padding: 0.5rem; background: #fff; }
.skip:not(:focus) { clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; padding: 0; }
.sum { padding: 0.75rem 1rem; border: 2px solid; border-left-width: 0.75rem; font-size: 1.25rem; }
.sum--bad, .bad { color: #9b1020; font-weight: 600; }
.sum--good, .good { color: #135c36; }
.none { color: #4a5766; }
.scroll { overflow-x: auto; border: 1px solid #4a5766; }
table { border-collapse: collapse; overflow-wrap: normal; }
caption { padding: 0.5rem; text-align: left; font-weight: 600; }
th, td { padding: 0.25rem 0.5rem; border: 1px solid #b9c6d3; text-align: left; vertical-align: top; }
thead th { background: #e8f0f8; vertical-align: bottom; }
tbody th { font-weight: 400; min-width: 14rem; background: #fff; }
.wide td:last-child { min-width: 20rem; }
.matrix th, .matrix td { white-space: nowrap; }
.matrix tbody th { white-space: normal; }
td.cell { text-align: center; white-space: nowrap; }
td.cell a { display: inline-block; min-width: 24px; min-height: 24px; }
.finding { margin: 1rem 0; padding: 0.5rem 1rem; border-left: 0.5rem solid #9b1020; background: #fdf2f3; }
.doubt { border-left-color: #4a5766; background: #f2f5f8; }
.finding p { margin: 0.25rem 0 0.5rem; }
pre { margin: 0.5rem 0; padding: 0.5rem; background: #fff; border: 1px solid #b9c6d3; white-space: pre-wrap; }
img { max-width: 100%; height: auto; border: 1px solid #4a5766; }
@media (forced-colors: active) { .finding, .sum { border-left-color: CanvasText; } }
@media print { .skip { display: none; } header { color: inherit; background: none; } .scroll { overflow: visible; } }
`;
