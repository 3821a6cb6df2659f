import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { budgets, type Line, lines } from "./budgets.ts";
import type { MeasuredPage } from "./measured-pages.ts";
import { reckonTime } from "./reckon-time.ts";
import { median, timeVisit } from "./time-visit.ts";
import { type Visit, type Way, type Weight, weighVisit } from "./weigh-visit.ts";

const languages = ["ar", "en", "es", "fr", "pt", "ru", "zh"];

export interface Measurement extends Weight {
  page: MeasuredPage;
  /** The language in which the document has the most bytes. */
  heaviest: string;
  /** To its largest piece in that language. */
  way: Way;
}

/** The most that a page weighs in the language in which it is longest; one that is also timed in English and Arabic, too. */
export async function measurePage(browser: Browser, page: MeasuredPage): Promise<Measurement> {
  const packed = await Promise.all(
    languages.map(async (lang) => {
      const headers = { accept: "text/html", ...(page.cookie === undefined ? {} : { cookie: page.cookie }) };
      const html = await (await fetch(visitOf(page, lang).address, { headers })).text();
      return { lang, bytes: gzipSync(html).length };
    }),
  );
  const [{ lang: heaviest, bytes } = { lang: "en", bytes: 0 }] = packed.toSorted((a, b) => b.bytes - a.bytes);
  const most = { visit: 0, requests: 0, html: bytes, css: 0, script: 0, shift: 0 };
  let way: Way | undefined;
  for (const lang of page.timed ? new Set(["en", "ar", heaviest]) : [heaviest]) {
    const seen = await weighVisit(browser, visitOf(page, lang));
    for (const what of Object.keys(most) as (keyof Weight)[]) most[what] = Math.max(most[what], seen.weight[what]);
    if (lang === heaviest) way = seen.way;
  }
  if (way === undefined) throw new Error(`${page.name} was not opened`);
  return { page, heaviest, way, ...most };
}

/** What is over, in words; nothing when all is well. */
export function overBudget({ page, ...measured }: Measurement): string[] {
  const most: Weight = {
    ...budgets,
    html: page.longList ? budgets.longList : budgets.html,
    script: budgets.script[page.kind],
  };
  return (Object.keys(most) as (keyof Weight)[])
    .filter((what) => measured[what] > most[what])
    .map((what) => `${page.name}: ${what} ${measured[what]}, at most ${most[what]}`);
}

export interface Timing {
  line: Line;
  /** Milliseconds: the median of its runs. */
  largest: number;
  over: boolean;
}

/** The time on each line as it follows from what the page is; on a processor as slow as many times a quick one as this one is. */
export function reckonPage({ way }: Measurement): Timing[] {
  return lines.map((line) => {
    const largest = reckonTime(way, line);
    return { line, largest, over: largest > line.limit };
  });
}

interface TimeOptions {
  browser: Browser;
  /** Of the page of one word. */
  bare: string;
  page: MeasuredPage;
  lang: string;
  runs: number;
}

/**
 * The time on each line. Too late counts only after five runs, and only by as much as a page of one word is late at the same
 * time: that is the machine then, not the page.
 */
export async function timePage({ browser, bare, page, lang, runs }: TimeOptions): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const line of lines) {
    const [own, plain]: [number[], number[]] = [[], []];
    while (own.length < runs || (median(own) > line.limit && own.length < 5)) {
      own.push(await timeVisit(browser, visitOf(page, lang), line));
      if (median(own) > line.limit) plain.push(await timeVisit(browser, { address: bare }, line));
    }
    const largest = median(own);
    const busy = Math.max(1, median(plain) / line.bare);
    timings.push({ line, largest, over: largest > line.limit * busy });
  }
  return timings;
}

export function visitOf({ origin, path, cookie }: MeasuredPage, lang: string): Visit {
  return { address: `${origin}/${lang}${path}`, cookie };
}
