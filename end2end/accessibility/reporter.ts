// Gathers what the visits found, compares the pages, writes the report and says the sum.
import fs from 'node:fs';
import path from 'node:path';
import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter';
import { byNumber, OPENS, type Criterion } from './criteria';
import { indexPage, statePage } from './report/pages';
import type { Language } from './state';
import { REPORT, type Finding, type Visited } from './visit';
import { compare, WHOLE } from './whole';

export type Found = Finding & { windows: string[] };

/** One state in one language: what both windows found. */
export type Row = {
  id: string;
  page: string;
  name: string;
  lang: Language;
  url: string;
  title: string;
  tried: Criterion[];
  findings: Found[];
  doubts: Found[];
  /** Why it was not tried; empty when it was. */
  leftOut: string;
};

export type Result = { server: string; when: Date; seconds: number; rows: Row[]; faults: string[] };

export default class AccessibilityReport implements Reporter {
  private readonly rows = new Map<string, Row & { facts?: Visited['facts'] }>();
  private readonly faults: string[] = [];
  private readonly began = Date.now();
  private visits = 0;
  private done = 0;

  printsToStdio() { return true; }

  onBegin(_: FullConfig, suite: Suite) {
    this.visits = suite.allTests().length;
    console.log(`    ${process.env.BASE_URL ?? 'no server'}: ${this.visits} visits (state x language x window)`);
  }

  onTestEnd(test: TestCase, result: TestResult) {
    const window = test.parent.project()!.name;
    const { id, page, name, lang, leftOut } = JSON.parse(test.annotations.find(({ type }) => type === 'visit')!.description!);
    const row = this.rows.get(id) ?? { id, page, name, lang, url: '', title: '', tried: [], findings: [], doubts: [], leftOut };
    this.rows.set(id, row);
    this.done++;
    if (leftOut) return;

    const attached = result.attachments.find((each) => each.name === 'visited')?.body?.toString();
    const visited: Visited = attached ? JSON.parse(attached) : {
      findings: [{ criterion: OPENS, html: '', problem: `Tilstanden kunne ikke nås eller ikke undersøges: ${plainText(result.error?.message)}` }],
      doubts: [],
      tried: [OPENS],
    };
    for (const finding of visited.findings) merge(row.findings, finding, window);
    for (const doubt of visited.doubts) merge(row.doubts, doubt, window);
    row.tried = [...new Set([...row.tried, ...visited.tried])].sort(byNumber);
    if (visited.facts) Object.assign(row, { facts: visited.facts, url: visited.facts.url, title: visited.facts.title });
    if (visited.findings.length > 0) console.log(`    ✗ ${[lang, page, name].join(' ').trim()} (${window}): ${visited.findings.length}`);
    else if (this.done % 25 === 0) console.log(`      ${this.done} of ${this.visits}`);
  }

  onError({ message }: { message?: string }) {
    this.faults.push(plainText(message));
    console.error(plainText(message));
  }

  onStdErr(chunk: string | Buffer) { process.stderr.write(chunk); }

  async onEnd({ status }: FullResult) {
    const rows = [...this.rows.values()];
    for (const { id, ...difference } of compare(rows.flatMap(({ id, page, lang, facts }) => (facts ? [{ id, page, lang, facts }] : [])))) {
      merge(this.rows.get(id)!.findings, difference, 'alle sider ved siden af hinanden');
    }
    for (const row of rows) {
      if (row.facts) row.tried = [...new Set([...row.tried, ...WHOLE])].sort(byNumber);
      row.findings.sort((one, other) => byNumber(one.criterion, other.criterion));
    }
    if (rows.length === 0 && this.faults.length === 0) this.faults.push('Ingen sider blev besøgt.');
    if (status === 'interrupted' || status === 'timedout') this.faults.push('Undersøgelsen blev afbrudt, før alle sider var besøgt.');

    const result: Result = { server: process.env.BASE_URL ?? '', when: new Date(), seconds: Math.round((Date.now() - this.began) / 1000), rows, faults: this.faults };
    const sum = summary(result);
    const write = (file: string, text: string) => {
      fs.mkdirSync(path.dirname(path.join(REPORT, file)), { recursive: true });
      fs.writeFileSync(path.join(REPORT, file), text);
    };
    write('index.html', indexPage(result));
    for (const row of rows) write(`sider/${row.id}.html`, statePage(result, row));
    write('resultat.json', JSON.stringify({ ...result, rows: rows.map(({ facts: _, ...row }) => row) }, null, 1));
    write('resultat.txt', `${sum}\n`);
    console.log(`    report: ${path.join(REPORT, 'index.html')}\n${sum}`);
    return { status: violations(result) > 0 || this.faults.length > 0 ? 'failed' as const : status };
  }
}

export const violations = ({ rows }: Result) => rows.reduce((sum, { findings }) => sum + findings.length, 0);
export const pagesOf = ({ rows }: Result) => new Set(rows.map(({ lang, page }) => `${lang} ${page}`)).size;

export function summary(result: Result): string {
  const faults = result.faults.length > 0 ? `, ${result.faults.length} fault(s) of the run itself` : '';
  const skipped = result.rows.filter(({ leftOut }) => leftOut).length;
  return `accessibility: ${pagesOf(result)} pages, ${result.rows.length - skipped} states, ${violations(result)} violations${faults}${skipped > 0 ? ` (${skipped} states not tried)` : ''}`;
}

function merge(list: Found[], finding: Finding, window: string) {
  const known = list.find(({ criterion, problem, html }) =>
    criterion === finding.criterion && problem === finding.problem && html === finding.html);
  if (known) known.windows = [...new Set([...known.windows, window])];
  else list.push({ ...finding, windows: [window] });
}

/** Without the colours of the terminal. */
const plainText = (message = '') => message.replace(/\u001b\[[\d;]*m/g, '').trim();
