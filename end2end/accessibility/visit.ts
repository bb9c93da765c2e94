// One visit: a page in one state, one language and one window, and what the checks found there.
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Spot } from './browser';
import type { Criterion } from './criteria';
import type { Language, State } from './state';

export const REPORT = path.join(import.meta.dirname, '..', 'report');
export const PICTURES = 'billeder';
const MOST_PICTURES = 20; // of one visit: a fault that is everywhere need not be seen everywhere

/** What is wrong: the criterion it breaks, in plain Danish, and the element as it is written. */
export type Finding = { criterion: Criterion; problem: string; html: string; picture?: string };

/** What a comparison of the pages needs to know. */
export type Facts = { title: string; heading: string; url: string; around: { name: string; href: string }[] };

/** What a visit hands to the report. */
export type Visited = {
  findings: Finding[];
  /** What a machine could not decide. */
  doubts: Finding[];
  tried: Criterion[];
  facts?: Facts;
};

export type Check = { name: string; criteria: Criterion[]; run: (visit: Visit) => Promise<void> };

export class Visit {
  readonly findings: Finding[] = [];
  readonly doubts: Finding[] = [];
  readonly tried = new Set<Criterion>();
  private pictures = 0;

  constructor(
    readonly page: Page,
    readonly state: State,
    readonly lang: Language,
    /** `skrivebord` or `telefon`. */
    readonly window: string,
    /** The answer's status, when there was an answer. */
    readonly status: number | undefined,
    private readonly id: string,
    private readonly mayPhotograph = true,
  ) {}

  /** Notes a breach, with a picture as the page stands now. */
  async found(criterion: Criterion, problem: string, spot?: Spot) {
    const known = this.findings.some((each) =>
      each.criterion === criterion && each.problem === problem && each.html === (spot?.html ?? ''));
    if (known) return;
    const picture = this.mayPhotograph && this.pictures < MOST_PICTURES ? await this.photograph(spot) : undefined;
    this.findings.push({ criterion, problem, html: spot?.html ?? '', picture });
  }

  /** Notes what a person must look at. It is no breach. */
  doubt(criterion: Criterion, problem: string, html: string) {
    this.doubts.push({ criterion, problem, html });
  }

  private async photograph(spot?: Spot): Promise<string | undefined> {
    const file = `${PICTURES}/${this.id}-${this.window}-${++this.pictures}.png`;
    try {
      const clip = spot && await this.page.evaluate((id) => {
        const element = window.see.marked[id];
        if (document.activeElement !== element) element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { x, y, width, height } = element.getBoundingClientRect();
        const left = Math.max(0, x - 24);
        const top = Math.max(0, y - 24);
        return {
          x: left, y: top,
          width: Math.min(innerWidth, x + width + 24) - left,
          height: Math.min(innerHeight, y + height + 24) - top,
        };
      }, spot.id);
      const seen = clip && clip.width > 1 && clip.height > 1;
      fs.mkdirSync(path.join(REPORT, PICTURES), { recursive: true });
      await this.page.screenshot({ path: path.join(REPORT, file), clip: seen ? clip : undefined, timeout: 30_000 });
      return file;
    } catch {
      return undefined; // the words must do
    }
  }

  /** The page in another window, and back again. */
  async inWindow<T>(width: number, height: number, what: () => Promise<T>): Promise<T> {
    const before = this.page.viewportSize()!;
    await this.page.setViewportSize({ width, height });
    try {
      return await what();
    } finally {
      await this.page.setViewportSize(before);
    }
  }
}
