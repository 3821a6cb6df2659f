import { columns, limits, type Row, toCells } from "../../browser/budgets/budget-table.ts";
import { lines } from "../../browser/budgets/budgets.ts";
import { overBudget } from "../../browser/budgets/measure-page.ts";
import type { Findings, Goal } from "../report/figures.ts";

export function reportPages(rows: readonly Row[], bare: readonly number[]): Findings {
  const over = rows.flatMap(({ measured }) => overBudget(measured));
  return {
    sections: [
      {
        title: "A page of one word",
        figures: lines.map(({ name }, line) => ({
          name: `LCP at ${name}`,
          value: bare[line] ?? 0,
          unit: "ms" as const,
          note: "the line and the browser alone",
        })),
      },
    ],
    tables: [{ title: "Each sort of page", head: columns, rows: [limits, ...rows.map(toCells)] }],
    goals: [
      {
        id: "pages",
        goal: "every page within its budget of bytes, requests and movement",
        measured: over.length === 0 ? `${rows.length} sorts of pages` : over.join("; "),
        reached: over.length === 0,
      },
      ...lines.map((_, line) => onLine(rows, line)),
    ],
    missing: [],
  };
}

function onLine(rows: readonly Row[], index: number): Goal {
  const timed = rows.flatMap(({ measured, timings }) => {
    const timing = timings[index];
    return timing === undefined ? [] : [{ name: measured.page.name, ...timing }];
  });
  const [slowest] = timed.toSorted((a, b) => b.largest - a.largest);
  const line = lines[index];
  return {
    id: "pages",
    goal: `LCP at ${line?.name}, processor at a quarter: at most ${(line?.limit ?? 0) / 1000} s`,
    measured: slowest === undefined ? "" : `${(slowest.largest / 1000).toFixed(2)} s at most (${slowest.name})`,
    reached: slowest !== undefined && slowest.largest <= slowest.line.limit,
  };
}
