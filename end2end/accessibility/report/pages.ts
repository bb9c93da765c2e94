// The report in Danish: one page that shows all, and one for each state.
import { byNumber, called, CRITERIA, understanding, type Criterion } from '../criteria';
import { pagesOf, violations, type Found, type Result, type Row } from '../reporter';
import { address } from '../state';
import { frame, html } from './html';

const LANGUAGE = { da: 'dansk', en: 'engelsk' };
const MACHINE = { ja: 'Ja', delvis: 'Noget af det', nej: 'Nej' };
const anchor = (criterion: Criterion) => `k-${criterion.replace(/[^a-z0-9]+/gi, '-')}`;
const nameOf = ({ page, name, lang }: Row) => `${/^\//.test(page) ? address(lang, page) : page}${name ? `: ${name}` : ''}`;
const sorted = (rows: Row[]) => [...rows].sort((one, other) =>
  one.lang.localeCompare(other.lang) || one.page.localeCompare(other.page, 'da'));
const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** The criteria that somebody tried. */
const triedIn = (rows: Row[]) => [...new Set(rows.flatMap(({ tried, findings }) => [...tried, ...findings.map(({ criterion }) => criterion)]))].sort(byNumber);

export function indexPage(result: Result): string {
  const { rows, server, when, seconds, faults } = result;
  const count = violations(result);
  const bad = count > 0 || faults.length > 0;
  const leftOut = rows.filter(({ leftOut }) => leftOut);
  return frame(`${many(count, 'fejl', 'fejl')}`, html`
<h1>Tilgængelighedsrapport</h1>
<p class="sum ${bad ? 'sum--bad' : 'sum--good'}">${many(count, 'fejl', 'fejl')} på ${many(pagesOf(result), 'side', 'sider')} og ${many(rows.length - leftOut.length, 'tilstand', 'tilstande')}.</p>
<p>Undersøgt: ${server}, ${when.toLocaleString('da-DK', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Copenhagen' })}, på ${Math.ceil(seconds / 60)} min., på dansk og engelsk, i et vindue som en skærm (1280 × 900) og som en telefon (360 × 740).
En tilstand er en side, som den ser ud, når man har gjort noget bestemt, fx sendt et tomt felt. En maskine finder kun nogle af barriererne: se <a href="#kriterier">hvad et menneske skal prøve</a>.</p>
${faults.length > 0 && html`<h2>Undersøgelsen gik ikke, som den skulle</h2><ul>${faults.map((fault) => html`<li><pre>${fault}</pre></li>`)}</ul>`}
${leftOut.length > 0 && html`<h2>Ikke prøvet</h2><ul>${leftOut.map((row) => html`<li>${nameOf(row)}: ${row.leftOut}</li>`)}</ul>`}
${common(rows)}
${matrix(rows)}
${criteria(rows)}
`);
}

/** The same fault on many pages is one fault to mend. */
function common(rows: Row[]) {
  const groups = new Map<string, { finding: Found; rows: Row[] }>();
  for (const row of rows) {
    for (const finding of row.findings) {
      const key = [finding.criterion, finding.problem, finding.html].join('\n');
      const group = groups.get(key) ?? { finding, rows: [] };
      group.rows.push(row);
      groups.set(key, group);
    }
  }
  if (groups.size === 0) return html`<h2>Fejl</h2><p>Der er ingen fejl, som en maskine kan finde.</p>`;
  const list = [...groups.values()].sort((one, other) => other.rows.length - one.rows.length);
  return html`<h2>Fejl, de hyppigste først</h2>
<p>Den samme fejl på flere sider er som regel ét sted at rette.</p>
<ol>${list.slice(0, 30).map(({ finding, rows: on }) => html`
<li><p><strong>${called(finding.criterion)}</strong>: ${finding.problem} (${many(on.length, 'sted', 'steder')}, fx <a href="sider/${on[0].id}.html#${anchor(finding.criterion)}">${nameOf(on[0])}</a>)</p></li>`)}</ol>
${list.length > 30 && html`<p>Og ${list.length - 30} til: se tabellen.</p>`}`;
}

function matrix(rows: Row[]) {
  const columns = triedIn(rows);
  return html`<h2 id="tabel">Sider og kriterier</h2>
<p><span class="good">ok</span>: prøvet uden fejl. Et tal: så mange fejl, med link til dem. <span class="none">–</span>: der var intet at prøve. Navnene på kriterierne står <a href="#kriterier">under tabellen</a>.</p>
<div class="scroll" role="region" aria-labelledby="tabel" tabindex="0">
<table class="matrix">
<thead><tr><th scope="col">Side og tilstand</th><th scope="col">Sprog</th><th scope="col">I alt</th>${columns.map((criterion) => html`<th scope="col"><a href="#${anchor(criterion)}">${criterion}</a></th>`)}</tr></thead>
<tbody>${sorted(rows).map((row) => html`
<tr><th scope="row"><a href="sider/${row.id}.html">${nameOf(row)}</a></th><td>${LANGUAGE[row.lang]}</td><td class="cell">${row.findings.length > 0 ? html`<span class="bad">${row.findings.length}</span>` : row.leftOut ? 'ikke prøvet' : html`<span class="good">ok</span>`}</td>${columns.map((criterion) => cell(row, criterion))}</tr>`)}</tbody>
</table>
</div>`;
}

function cell(row: Row, criterion: Criterion) {
  const count = row.findings.filter((finding) => finding.criterion === criterion).length;
  if (count > 0) return html`<td class="cell"><a class="bad" href="sider/${row.id}.html#${anchor(criterion)}">${many(count, 'fejl', 'fejl')}</a></td>`;
  return row.tried.includes(criterion) ? html`<td class="cell good">ok</td>` : html`<td class="cell none">–</td>`;
}

/** All of WCAG 2.2 A and AA, so that nobody thinks the rest is in order. */
function criteria(rows: Row[]) {
  return html`<h2 id="kriterier">Alle kriterier, og hvad et menneske skal prøve</h2>
<div class="scroll" role="region" aria-labelledby="kriterier" tabindex="0">
<table class="wide">
<thead><tr><th scope="col">Kriterium</th><th scope="col">Niveau</th><th scope="col">Prøvet af maskine</th><th scope="col">Tilstande</th><th scope="col">Fejl</th><th scope="col">Prøv selv</th></tr></thead>
<tbody>${Object.entries(CRITERIA).map(([criterion, { level, machine, hand }]) => {
    const found = rows.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.criterion === criterion).length, 0);
    const where = understanding(criterion);
    return html`
<tr id="${anchor(criterion)}"><th scope="row">${called(criterion)}${where && html` <a href="${where}" hreflang="en">Om ${criterion} (på engelsk)</a>`}</th><td>${level || 'ikke WCAG'}</td><td>${MACHINE[machine]}</td><td>${rows.filter(({ tried }) => tried.includes(criterion)).length}</td><td>${found > 0 ? html`<span class="bad">${found}</span>` : machine === 'nej' ? '–' : '0'}</td><td>${hand ?? ''}</td></tr>`;
  })}</tbody>
</table>
</div>`;
}

export function statePage(result: Result, row: Row): string {
  const columns = triedIn([row]);
  return frame(`${nameOf(row)} (${LANGUAGE[row.lang]})`, html`
<p><a href="../index.html">Hele rapporten</a></p>
<h1>${nameOf(row)}</h1>
<p class="sum ${row.findings.length > 0 ? 'sum--bad' : 'sum--good'}">${row.leftOut ? `Ikke prøvet: ${row.leftOut}` : many(row.findings.length, 'fejl', 'fejl')}</p>
<ul>
<li>Sprog: ${LANGUAGE[row.lang]}</li>
<li>Adresse: ${result.server.replace(/\/$/, '')}${row.url}</li>
<li>Titel: <span lang="${row.lang}">${row.title}</span></li>
</ul>
<h2>Fejl</h2>
${row.findings.length === 0 ? html`<p>Ingen.</p>` : columns.map((criterion) => {
    const findings = row.findings.filter((finding) => finding.criterion === criterion);
    return findings.length > 0 && html`<h3 id="${anchor(criterion)}">${called(criterion)}</h3>${findings.map((finding) => block(finding))}`;
  })}
<h2>Skal ses af et menneske</h2>
${row.doubts.length === 0 ? html`<p>Maskinen var ikke i tvivl om noget.</p>` : html`<p>Maskinen kunne ikke afgøre det. Det tæller ikke som fejl.</p>${row.doubts.map((doubt) => block(doubt, true))}`}
<h2>Prøvet på denne side</h2>
<ul>${columns.filter((criterion) => row.tried.includes(criterion)).map((criterion) => html`<li>${called(criterion)}: ${row.findings.some((finding) => finding.criterion === criterion) ? html`<span class="bad">fejl</span>` : 'ok'}</li>`)}</ul>
`);
}

/** Faults stand under the heading of their criterion; doubts name it. */
function block({ criterion, problem, html: element, picture, windows }: Found, doubt = false) {
  return html`<div class="${doubt ? 'finding doubt' : 'finding'}">
${doubt && html`<p><strong>${called(criterion)}</strong></p>`}
<p>${problem}</p>
<p>Set i: ${windows.join(', ')}.</p>
${element && html`<pre><code>${element}</code></pre>`}
${picture && html`<img src="../${picture}" alt="Udsnit af siden med det, fejlen handler om.">`}
</div>`;
}
