import { isSeen } from "../fault.ts";
import type { FaultReport } from "./fault-report.ts";

/** For the terminal: a row in four lines. */
export function toLines({ name, what, limit, seconds, outcome }: FaultReport): string {
  const head = `${stateOf(outcome).padEnd(8)} ${name}: ${what} (${Math.round(seconds)} s)`;
  if (!isSeen(outcome)) return `${head}\n         ${outcome.notRun}\n`;
  const { often, figure } = outcome;
  return `${head}\n         how often: ${often}\n         figure:    ${figure}\n         limit:     ${limit}\n`;
}

export function stateOf(outcome: FaultReport["outcome"]): "passed" | "FAILED" | "not run" {
  if (!isSeen(outcome)) return "not run";
  return outcome.passed ? "passed" : "FAILED";
}
