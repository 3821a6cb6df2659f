import { type Application, holdsSeat } from "./application.ts";

export const balances = ["region", "country", "group", "gender", "first", "level", "language"] as const;
export type BalanceBy = (typeof balances)[number];

export interface BalanceRow {
  /** "" where somebody did not say. */
  term: string;
  applied: number;
  chosen: number;
}

type Balanced = Pick<
  Application,
  "region" | "country" | "group" | "gender" | "firstTime" | "level" | "lang" | "state" | "decision" | "answer"
>;

/** Who applied beside who was chosen: for the team alone, so that nobody is left out without anybody having noticed. */
export function balanceOf(applications: readonly Balanced[], by: BalanceBy): BalanceRow[] {
  const rows = new Map<string, BalanceRow>();
  for (const one of applications.filter(({ state }) => state === "in")) {
    const term = termOf(one, by);
    const row = rows.get(term) ?? { term, applied: 0, chosen: 0 };
    const isChosen = holdsSeat(one);
    rows.set(term, { term, applied: row.applied + 1, chosen: row.chosen + (isChosen ? 1 : 0) });
  }
  return [...rows.values()].toSorted((one, other) => other.applied - one.applied || (one.term < other.term ? -1 : 1));
}

function termOf(one: Balanced, by: BalanceBy): string {
  if (by === "first") return one.firstTime === undefined ? "" : one.firstTime ? "yes" : "no";
  if (by === "language") return one.lang;
  return one[by] ?? "";
}
