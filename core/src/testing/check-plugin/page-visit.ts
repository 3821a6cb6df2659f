import type { Ctx, Plugin } from "../../plugin/index.ts";
import type { TestNode } from "../boot-test-node.ts";
import type { MovableClock } from "../movable-clock.ts";
import type { Findings } from "./finding.ts";

export interface Visit {
  node: TestNode;
  clock: MovableClock;
  plugin: Plugin;
  ctx: Ctx;
  findings: Findings;
}
