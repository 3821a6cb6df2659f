import type { KyselyPlugin } from "kysely";

/** Thrown where the check lets a transaction break. */
export class PlannedCrash extends Error {
  constructor(step: string) {
    super(`The check broke it off here: ${step}`);
  }
}

/** Counts the steps of transactions, and breaks off at one of them. */
export interface CrashPlan {
  /** Steps since `arm`. */
  steps(): number;
  /** Where it broke off, if it did. */
  brokeAt(): string | undefined;
  /** Whether a transaction was over since `arm`: what it did stays. */
  committed(): boolean;
  /** Begins to count anew; breaks off at this step, counted from 1, or never. */
  arm(at?: number): void;
  step(name: string): void;
}

export const afterCommit = "after the commit";

export function createCrashPlan(): CrashPlan {
  let [count, target] = [0, 0];
  let broke: string | undefined;
  let committed = false;
  return {
    steps: () => count,
    brokeAt: () => broke,
    committed: () => committed,
    arm(at = 0) {
      [count, target, broke, committed] = [0, at, undefined, false];
    },
    step(name) {
      count++;
      committed ||= name === afterCommit;
      if (count !== target) return;
      broke = `step ${count}, ${name}`;
      throw new PlannedCrash(name);
    },
  };
}

/** A Kysely plugin that is told of each query before it runs. */
export function beforeQuery(tell: (kind: string) => void): KyselyPlugin {
  return {
    transformQuery({ node }) {
      const first = node.kind === "RawNode" ? (node.sqlFragments[0] ?? "").trim().split(/\s/)[0] : "";
      tell(first === "" ? node.kind : `${first?.toLowerCase()} (sql)`);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}
