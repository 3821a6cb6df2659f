import { fileURLToPath } from "node:url";
import { type Answering, spawnAnswering } from "../../interop/peers/spawn-answering.ts";
import type { BenchCommands } from "./bench-commands.ts";
import { nodeEnvironment, nodeFlags } from "./node-flags.ts";

export type BenchNode = Answering<BenchCommands>;

/** Where `core/tools/bench.mjs` bundles it to. */
const bundle = fileURLToPath(new URL("../../../core/tools/dist/bench-node.mjs", import.meta.url));

const names = ["usage", "follow", "acceptAll", "hold", "release", "idle", "backlog", "projected", "publish"] as const;

export function spawnBenchNode(nodeOptions: readonly string[] = []): Promise<BenchNode> {
  const given = { nodeOptions: [...nodeFlags, ...nodeOptions], environment: nodeEnvironment, loud: true };
  return spawnAnswering<BenchCommands>({ module: bundle, ...given }, names);
}
