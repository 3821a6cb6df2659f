import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "../../plugin/index.ts";
import type { TestNode } from "../boot-test-node.ts";
import type { MovableClock } from "../movable-clock.ts";
import { type Findings, messageOf } from "./finding.ts";
import type { CrashPlan } from "./planned-crash.ts";
import { differenceOf, shapeOf, stateOf } from "./plugin-tables.ts";

interface Tried {
  node: TestNode;
  plugin: Plugin;
  crash: CrashPlan;
  clock: MovableClock;
  findings: Findings;
  acts: Readonly<Record<string, (node: TestNode) => Promise<unknown>>>;
  started(node: TestNode): Promise<void>;
}

/** So many points of one act are tried, spread over all of its steps. */
const most = 24;

/**
 * Each act is broken off at each statement, at each commit and after it; the node starts again on what is left, which must be as
 * before the act or as after it. Then the act is done. Gives the node as it runs in the end.
 */
export async function tryCrashes(tried: Tried): Promise<TestNode> {
  const { plugin, crash, clock, findings, acts, started } = tried;
  let node = tried.node;
  const open = async () => {
    node = await node.restart({ start: false });
    await started(node);
  };
  for (const [name, act] of Object.entries(acts)) {
    const [before, began] = [await stateOf(node, plugin), clock.now()];
    await node.stop();
    await keep(node);
    /** The node was just started, on what nothing was added to. */
    let isFresh = false;
    /** From the same beginning each time; what is left after it, and after a new start. */
    const actFrom = async (at?: number) => {
      clock.move(began - clock.now());
      if (!isFresh) {
        await node.stop();
        await putBack(node);
        await open();
      }
      crash.arm(at);
      const problem = await act(node).then(
        () => undefined,
        (error: unknown) => messageOf(error),
      );
      const [place, steps, committed] = [crash.brokeAt(), crash.steps(), crash.committed()];
      crash.arm();
      await open();
      const left = await stateOf(node, plugin);
      isFresh = !committed && left === before;
      return { left, problem, place, steps };
    };
    const { left: after, problem, steps } = await actFrom();
    if (problem !== undefined) findings.add("crashes", `${name}: it fails by itself: ${problem}`);
    else if (steps === 0)
      findings.add("crashes", `${name}: it begins no transaction, so there was nothing to break off`);
    for (const at of pointsOf(steps)) {
      const { left, place } = await actFrom(at);
      if (left === before || left === after) continue;
      // What is random in it differs each time: then the rows count.
      if ((await actFrom()).left !== after && shapeOf(left) === shapeOf(after)) continue;
      findings.add("crashes", `${name}: broken off at ${place}, half of it stays: ${differenceOf(before, left)}`);
    }
    await actFrom();
  }
  return node;
}

function pointsOf(steps: number): number[] {
  const all = Array.from({ length: steps }, (_, index) => index + 1);
  const every = Math.ceil(steps / most);
  return all.filter((at) => every <= 1 || at % every === 0 || at > steps - 2);
}

const data = (node: TestNode) => join(node.folder, "data");
const kept = (node: TestNode) => join(node.folder, "kept");

async function keep(node: TestNode) {
  await rm(kept(node), { recursive: true, force: true });
  await cp(data(node), kept(node), { recursive: true });
}

async function putBack(node: TestNode) {
  await rm(data(node), { recursive: true, force: true });
  await cp(kept(node), data(node), { recursive: true });
}
