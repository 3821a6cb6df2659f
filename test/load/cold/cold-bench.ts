import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { median } from "../measure/cpu.ts";
import type { BenchOptions, Findings } from "../report/figures.ts";
import { reportCold } from "./cold-report.ts";
import { freePorts } from "./free-ports.ts";
import { type BuiltNode, dist, initNode, startNode } from "./init-node.ts";
import { residentOf, start } from "./started.ts";

const bare = fileURLToPath(new URL("./bare-http.mjs", import.meta.url));

/** How fast a node is there, and what it weighs: the very bundle that is run for real, beside a bare HTTP server. */
export async function benchCold({ quick, tell, nodeOptions }: BenchOptions): Promise<Findings> {
  const repeats = quick ? 3 : 9;
  const folder = await mkdtemp(join(tmpdir(), "nri-cold-"));
  const config = await initNode(folder);
  const nodeReady: number[] = [];
  const bareReady: number[] = [];
  tell(`${repeats} starts, in turn with a bare HTTP server`);
  // The first start fills the caches of the disk.
  await (await startNode(config)).stop();
  for (let run = 0; run < repeats; run++) {
    const server = await start({ arguments: [bare], readyWhen: "is ready" });
    bareReady.push(server.ready);
    await server.stop();
    const node = await startNode(config, run === 0 ? nodeOptions : []);
    nodeReady.push(node.ready);
    await node.stop();
  }
  tell("idle memory");
  const bareIdle = await measureBare();
  const idle = await measureIdle(config, quick ? 3000 : 10_000);
  tell("four nodes of the demonstration");
  const four = await measureDemo(folder, quick ? 3000 : 15_000);
  await rm(folder, { recursive: true, force: true });
  return reportCold({
    ready: median(nodeReady),
    slowest: Math.max(...nodeReady),
    bare: median(bareReady),
    bareIdle,
    idle,
    four,
  });
}

async function measureIdle(config: BuiltNode, pause: number) {
  const node = await startNode(config);
  const mib = () => residentOf(node.child.pid ?? 0).reduce((sum, one) => sum + one.rss, 0);
  await wait(pause);
  const atRest = mib();
  for (const path of ["/en/", "/en/events", "/api/v1/events"]) {
    await (await fetch(`http://127.0.0.1:${config.port}${path}`)).text();
  }
  await wait(pause);
  const afterPages = mib();
  await node.stop();
  return { atRest, afterPages };
}

/** What Node itself weighs. */
async function measureBare(): Promise<number> {
  const server = await start({ arguments: [bare], readyWhen: "is ready" });
  await wait(1000);
  const [only] = residentOf(server.child.pid ?? 0);
  await server.stop();
  return only?.rss ?? Number.NaN;
}

async function measureDemo(folder: string, pause: number) {
  const basePort = await freeRange();
  const demo = await start({
    arguments: [dist("demo.mjs")],
    readyWhen: "is running",
    environment: { PORT: String(basePort), NRI_DEMO_DATA: join(folder, "demo") },
    patience: 180_000,
  });
  await wait(pause);
  const all = residentOf(demo.child.pid ?? 0);
  await demo.stop();
  const nodes = all.filter(({ parent }) => parent === demo.child.pid);
  const starter = all.filter(({ pid }) => pid === demo.child.pid);
  return { nodes, starter, ready: demo.ready };
}

/** Four ports in a row that nobody listens on. */
async function freeRange(): Promise<number> {
  for (let base = 14_000; base < 60_000; base += 100) {
    const taken = await freePorts(0, [base, base + 1, base + 2, base + 3]).catch(() => undefined);
    if (taken) return base;
  }
  throw new Error("No four free ports in a row.");
}
