import { fileURLToPath } from "node:url";
import { spawnAnswering } from "../../interop/peers/spawn-answering.ts";
import { nodeEnvironment, nodeFlags } from "../node/node-flags.ts";
import type { BenchOptions, Findings } from "../report/figures.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
/** Where `core/tools/bench.mjs` bundles it to. */
const bundle = `${root}core/tools/dist/bench-labs.mjs`;
const limit = 10;

/** How long list pages of policy labs take on a node that has many: asked one after another, over HTTP. */
export async function benchLabs({ quick, nodeOptions, tell }: BenchOptions): Promise<Findings> {
  const [labs, contributions, times] = quick ? [100, 5000, 100] : [1000, 50_000, 1000];
  tell(`filling a node with ${labs} labs and ${contributions} contributions`);
  const given = { module: bundle, arguments: [String(labs), String(contributions)], loud: true };
  const flags = { nodeOptions: [...nodeFlags, ...nodeOptions], environment: nodeEnvironment };
  const node = await spawnAnswering<{ lab(): Promise<string> }>({ ...given, ...flags }, ["lab"]);
  try {
    const lab = await node.lab();
    const pages = ["/en/labs", "/en/labs/past", "/en/labs?topic=access&q=something", `/en/labs/${lab}/contributions`];
    const paths = [...pages, `/en/labs/${lab}/contributions?fate=used`, "/api/v1/labs?limit=50"];
    const rows: { path: string; p50: number; p99: number }[] = [];
    for (const path of paths) {
      tell(path);
      rows.push({ path: path.replace(lab, "…"), ...(await time(`${node.origin}${path}`, times)) });
    }
    const slowest = Math.max(...rows.map(({ p99 }) => p99));
    const cells = rows.map(({ path, p50, p99 }) => [path, `${p50.toFixed(1)} ms`, `${p99.toFixed(1)} ms`]);
    return {
      sections: [],
      tables: [{ title: `${labs} labs, ${contributions} contributions`, head: ["list", "p50", "p99"], rows: cells }],
      goals: [
        {
          id: "labs",
          goal: `lists of policy labs within ${limit} ms at p99`,
          measured: `${slowest.toFixed(1)} ms at most`,
          reached: slowest <= limit,
        },
      ],
      missing: [],
    };
  } finally {
    await node.close();
  }
}

/** The first tenth only warms up. */
async function time(url: string, times: number): Promise<{ p50: number; p99: number }> {
  const taken: number[] = [];
  for (let at = 0; at < times * 1.1; at++) {
    const begun = performance.now();
    const answer = await fetch(url);
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
    if (at >= times * 0.1) taken.push(performance.now() - begun);
  }
  const sorted = taken.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}
