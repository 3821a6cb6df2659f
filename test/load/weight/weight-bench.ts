import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type BuiltNode, initNode, startNode } from "../cold/init-node.ts";
import { residentOf, type Started } from "../cold/started.ts";
import { median } from "../measure/cpu.ts";
import type { BenchOptions, Findings } from "../report/figures.ts";

const limits = { start: 60, memory: 15 };
const paths = ["/en/", "/en/events", "/api/v1/events"];

/** One start: milliseconds on the wall and of CPU until it was ready, and MiB after its first pages. */
interface Weighed {
  ready: number;
  cpu: number;
  memory: number;
}

/** What the plugins add to a node that nobody uses them on yet: the built one with them and without, in turn. */
export async function benchWeight({ quick, tell, nodeOptions }: BenchOptions): Promise<Findings> {
  const repeats = quick ? 3 : 15;
  const folder = await mkdtemp(join(tmpdir(), "nri-weight-"));
  const nodes = [await initNode(join(folder, "with"), "nri.mjs"), await initNode(join(folder, "without"), "bare.mjs")];
  const pause = quick ? 1000 : 3000;
  const all: Weighed[][] = nodes.map(() => []);
  tell(`${repeats} starts of each, in turn`);
  // The first start fills the caches: those of the disk, and what was compiled, which is written after five seconds.
  for (const node of nodes) await weigh(node, { pause: 7000, nodeOptions });
  for (let run = 0; run < repeats; run++)
    for (const [place, node] of nodes.entries()) all[place]?.push(await weigh(node, { pause, nodeOptions: [] }));
  await rm(folder, { recursive: true, force: true });
  return report(all[0] ?? [], all[1] ?? []);
}

async function weigh(node: BuiltNode, { pause, nodeOptions }: { pause: number; nodeOptions: readonly string[] }) {
  const started = await startNode(node, nodeOptions);
  const cpu = cpuOf(started);
  await wait(pause);
  for (const path of paths) await (await fetch(`http://127.0.0.1:${node.port}${path}`)).text();
  const memory = residentOf(started.child.pid ?? 0).reduce((sum, { rss, pss }) => sum + (pss ?? rss), 0);
  await started.stop();
  return { ready: started.ready, cpu, memory };
}

/** Milliseconds that all threads had of a processor until now; not a number where the system does not tell. */
function cpuOf({ child }: Started): number {
  const threads = `/proc/${child.pid}/task`;
  try {
    const had = readdirSync(threads).map((id) =>
      Number(readFileSync(`${threads}/${id}/schedstat`, "utf8").split(" ")[0]),
    );
    return had.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6;
  } catch {
    return Number.NaN;
  }
}

function report(withAll: readonly Weighed[], bare: readonly Weighed[]): Findings {
  const figure = (of: keyof Weighed) => {
    const [one, other] = [median(withAll.map((run) => run[of])), median(bare.map((run) => run[of]))];
    return { one, other, more: one - other, times: one / other };
  };
  const [ready, cpu, memory] = [figure("ready"), figure("cpu"), figure("memory")];
  const row = (what: string, { one, other, more, times }: ReturnType<typeof figure>, unit: string) => [
    ...[what, `${other.toFixed(1)} ${unit}`, `${one.toFixed(1)} ${unit}`, `${more.toFixed(1)} ${unit}`],
    `${times.toFixed(2)} x`,
  ];
  return {
    sections: [],
    tables: [
      {
        title: "A node without and with its plugins, medians",
        head: ["", "without", "with", "more", "times"],
        rows: [
          row("spawn to ready", ready, "ms"),
          row("CPU until ready", cpu, "ms"),
          row("memory after three pages (PSS)", memory, "MiB"),
        ],
      },
    ],
    goals: [
      goalOf(`plugins add at most ${limits.start} ms of CPU to a start`, cpu.more, { limit: limits.start, unit: "ms" }),
      goalOf(`plugins add at most ${limits.memory} MiB`, memory.more, { limit: limits.memory, unit: "MiB" }),
    ],
    missing: [],
  };
}

function goalOf(goal: string, more: number, { limit, unit }: { limit: number; unit: string }) {
  return { id: "weight", goal, measured: `${more.toFixed(1)} ${unit}`, reached: more <= limit };
}
