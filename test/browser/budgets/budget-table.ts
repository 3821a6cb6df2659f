import { aligned } from "../../load/report/to-table.ts";
import { budgets, lines } from "./budgets.ts";
import type { Measurement, Timing } from "./measure-page.ts";

export interface Row {
  measured: Measurement;
  /** Empty where a page is not timed. */
  timings: readonly Timing[];
}

export const columns = [
  "page",
  "longest in",
  "first visit, bytes",
  "requests",
  "HTML",
  "CSS",
  "script",
  "shift",
  ...lines.map(({ name }) => `LCP at ${name}`),
];

/** What each column may be, below its head. */
export const limits = [
  "at most",
  "",
  bytes(budgets.visit),
  String(budgets.requests),
  `${bytes(budgets.html)}; of a long list ${bytes(budgets.longList)}`,
  bytes(budgets.css),
  `${bytes(budgets.script.public)}; console ${bytes(budgets.script.console)}`,
  String(budgets.shift),
  ...lines.map(({ limit }) => seconds(limit)),
];

/** A row as text: times with their share of what they may be. */
export function toCells({ measured, timings }: Row): string[] {
  const { page, heaviest, visit, requests, html, css, script, shift } = measured;
  return [
    page.name,
    heaviest,
    bytes(visit),
    String(requests),
    bytes(html),
    bytes(css),
    bytes(script),
    shift.toFixed(3),
    ...lines.map((_, index) => {
      const timing = timings[index];
      return timing === undefined
        ? ""
        : `${seconds(timing.largest)} (${(timing.largest / timing.line.limit).toFixed(2)})`;
    }),
  ];
}

/** For the terminal. */
export function toText(rows: readonly Row[]): string {
  return aligned([columns, limits, ...rows.map(toCells)]).join("\n");
}

function bytes(value: number): string {
  return value.toLocaleString("en");
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
