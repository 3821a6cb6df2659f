import { fileURLToPath } from "node:url";
import { spawnAnswering } from "../../interop/peers/spawn-answering.ts";
import { nodeEnvironment, nodeFlags } from "../node/node-flags.ts";
import type { BenchOptions, Findings } from "../report/figures.ts";
import { type PageTimes, timePages } from "./time-pages.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
/** Where `core/tools/bench.mjs` bundles it to. */
const bundle = `${root}core/tools/dist/bench-labs.mjs`;
const limit = 10;
/** A list of which there is nothing: what a page of this node takes at least. */
const empty = "/en/labs/trials";

interface Commands {
  lab(): Promise<string>;
  cpu(): Promise<number>;
}

/** How long list pages of policy labs take on a node that has many, beside an empty list of the same node. */
export async function benchLabs({ quick, nodeOptions, tell }: BenchOptions): Promise<Findings> {
  const [labs, contributions, times] = quick ? [100, 5000, 100] : [1000, 50_000, 1000];
  tell(`filling a node with ${labs} labs and ${contributions} contributions`);
  const given = { module: bundle, arguments: [String(labs), String(contributions)], loud: true };
  const flags = { nodeOptions: [...nodeFlags, ...nodeOptions], environment: nodeEnvironment };
  const node = await spawnAnswering<Commands>({ ...given, ...flags }, ["lab", "cpu"]);
  try {
    const lab = await node.lab();
    const lists = ["/en/labs", "/en/labs/past", "/en/labs?topic=access&q=something", `/en/labs/${lab}/contributions`];
    const paths = [empty, ...lists, `/en/labs/${lab}/contributions?fate=used`, "/api/v1/labs?limit=50"];
    tell(`${times} requests of each of ${paths.length} pages, in turn`);
    const [plain, ...pages] = await timePages({ origin: node.origin, paths, times, cpu: () => node.cpu() });
    if (plain === undefined) throw new Error("no page was measured");
    const rows = [plain, ...pages].map((page) => toRow({ ...page, path: page.path.replace(lab, "…") }, plain));
    const head = ["list", "p50", "p99", "CPU p50", "CPU p99", "times an empty list"];
    return {
      sections: [],
      tables: [{ title: `${labs} labs, ${contributions} contributions`, head, rows }],
      goals: [
        goalOf("lists of policy labs", pages, "wall"),
        goalOf("the CPU of one, whatever else the machine does,", pages, "cpu"),
        besideEmpty(pages, plain),
      ],
      missing: [],
    };
  } finally {
    await node.close();
  }
}

function toRow({ path, wall, cpu }: PageTimes, plain: PageTimes): string[] {
  const times = [wall.p50, wall.p99, cpu.p50, cpu.p99].map((one) => `${one.toFixed(1)} ms`);
  return [path, ...times, `${(cpu.p50 / plain.cpu.p50).toFixed(1)} x`];
}

function goalOf(what: string, pages: readonly PageTimes[], of: "wall" | "cpu") {
  const slowest = Math.max(...pages.map((page) => page[of].p99));
  return {
    id: "labs",
    goal: `${what} within ${limit} ms at p99`,
    measured: `${slowest.toFixed(1)} ms at most`,
    reached: slowest <= limit,
  };
}

/** What holds on any machine, however busy. */
function besideEmpty(pages: readonly PageTimes[], plain: PageTimes) {
  const most = Math.max(...pages.map(({ cpu }) => cpu.p50 / plain.cpu.p50));
  const goal = "a full list takes at most twice what an empty one takes";
  return { id: "labs", goal, measured: `${most.toFixed(1)} times`, reached: most <= 2 };
}
