import { StoreProblem } from "../../store/index.ts";
import type { Config } from "../config.ts";
import { lookStanding } from "./checks.ts";
import { type Finding, fault } from "./finding.ts";
import { thisMachine } from "./machine.ts";

/** When a node cannot even be made: what can be seen from outside, after what stands in its way. */
export async function diagnose(config: Config, error: unknown): Promise<Finding[]> {
  const message = error instanceof Error ? error.message : String(error);
  const remedy =
    error instanceof StoreProblem ? error.remedy : "What follows may tell why; otherwise report this with the log.";
  return [
    fault("start", `the node cannot be started: ${message}`, remedy),
    ...(await lookStanding({ config, machine: thisMachine })),
  ];
}
