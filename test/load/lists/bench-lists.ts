import { fileURLToPath } from "node:url";
import { spawnAnswering } from "../../interop/peers/spawn-answering.ts";
import { nodeEnvironment, nodeFlags } from "../node/node-flags.ts";
import type { Served } from "../node/served-requests.ts";
import type { BenchOptions, Findings } from "../report/figures.ts";
import { type ListTimes, timeLists } from "./time-lists.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const limit = 10;

export interface Filled {
  /** A list of which there is nothing: what a page of this node takes at least. */
  empty: string;
  lists: readonly string[];
  headers: Readonly<Record<string, string>>;
}

interface Lists {
  /** Its name; `core/tools/bench.mjs` bundles `test/load/node/bench-{id}.ts`. */
  id: string;
  /** Of whom the lists are, for the reader. */
  of: string;
  /** How many of each thing; a hundredth of it in a quick run. */
  load: Readonly<Record<string, number>>;
}

/** How long list pages take on a node that has many of everything, beside an empty list of the same node. */
export async function benchLists({ id, of, load }: Lists, options: BenchOptions): Promise<Findings> {
  const { quick, nodeOptions, tell } = options;
  const counts = Object.entries(load).map(([what, many]) => [what, quick ? many / 10 : many] as const);
  const said = counts.map(([what, many]) => `${many.toLocaleString("en")} ${what}`).join(", ");
  tell(`filling a node with ${said}`);
  const module = `${root}core/tools/dist/bench-${id}.mjs`;
  const given = { module, arguments: counts.map(([, many]) => String(many)), loud: true };
  const flags = { nodeOptions: [...nodeFlags, ...nodeOptions], environment: nodeEnvironment };
  const node = await spawnAnswering<Commands>({ ...given, ...flags }, ["filled", "served"]);
  try {
    const { empty, lists, headers } = await node.filled();
    const [warm, times] = quick ? [50, 200] : [400, 2000];
    tell(`${times} requests of each of ${lists.length + 1} pages, one after another, after ${warm} to warm up`);
    const timing = { origin: node.origin, paths: [empty, ...lists], headers, times, warm };
    const [plain, ...pages] = await timeLists({ ...timing, served: () => node.served() });
    if (plain === undefined) throw new Error("no page was measured");
    const head = ["list", "p50", "p99", "own p99", "CPU p50", "CPU p99", "garbage p99", "an empty list p50", "p99"];
    return {
      sections: [],
      tables: [{ title: said, head, rows: [plain, ...pages].map((page) => toRow(page, plain)) }],
      goals: goalsOf({ id, of }, pages, plain),
      missing: [],
    };
  } finally {
    await node.close();
  }
}

interface Commands {
  filled(): Promise<Filled>;
  served(): Promise<Served>;
}

function toRow({ path, wall, own, cpu, garbage }: ListTimes, plain: ListTimes): string[] {
  const times = [wall.p50, wall.p99, own.p99, cpu.p50, cpu.p99, garbage.p99].map((one) => `${one.toFixed(1)} ms`);
  const beside = [cpu.p50 / plain.cpu.p50, cpu.p99 / plain.cpu.p99].map((one) => `${one.toFixed(1)} x`);
  return [path.replace(/[0-9a-z]{26}/, "…"), ...times, ...beside];
}

function goalsOf({ id, of }: Pick<Lists, "id" | "of">, pages: readonly ListTimes[], plain: ListTimes) {
  const most = (value: (page: ListTimes) => number) => Math.max(...pages.map(value));
  const within = (goal: string, ms: number) => {
    return { id, goal, measured: `${ms.toFixed(1)} ms at most`, reached: ms <= limit };
  };
  const beside = (at: keyof ListTimes["cpu"]) => {
    const times = most(({ cpu }) => cpu[at] / plain.cpu[at]);
    const goal = `a full list takes at most twice what an empty one takes, at ${at}`;
    return { id, goal, measured: `${times.toFixed(1)} times`, reached: times <= 2 };
  };
  return [
    within(
      `lists of ${of} within ${limit} ms at p99, in the node, one request at a time, the machine its own`,
      most(({ own }) => own.p99),
    ),
    within(
      `the CPU of one, whatever else the machine does, within ${limit} ms at p99`,
      most(({ cpu }) => cpu.p99),
    ),
    beside("p50"),
    beside("p99"),
  ];
}
