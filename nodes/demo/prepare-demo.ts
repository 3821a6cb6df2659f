import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { initNode, readConfig } from "@nri-commons/core/server";
import profiles from "./data/profiles.json" with { type: "json" };
import { type DemoNode, demoNodes, originOfDemoNode } from "./demo-nodes.ts";

/** Makes what is not there yet: configuration, keys and database of each node. A half-made node is made again. */
export async function prepareDemo(folder: string, basePort: number) {
  const [keeper, ...others] = demoNodes;
  if (keeper === undefined) return;
  const registry = await prepareNode(keeper, folder, basePort, undefined);
  for (const node of others) await prepareNode(node, folder, basePort, registry);
}

interface Registry {
  actor: string;
  key: string;
}

async function prepareNode(node: DemoNode, folder: string, basePort: number, registry: Registry | undefined) {
  const home = join(folder, node.name);
  const file = join(home, "node.toml");
  if (!existsSync(file)) {
    rmSync(home, { recursive: true, force: true });
    await initNode({ file, composition: node.composition, config: configOf(node, basePort, registry) });
  }
  return readRegistry(file);
}

function configOf(node: DemoNode, basePort: number, registry: Registry | undefined) {
  const profile = profiles.nodes[node.name];
  return {
    origin: originOfDemoNode(node, basePort),
    listen: { host: "127.0.0.1", port: basePort + node.offset },
    log_level: "warn",
    demo: true,
    initiative: profile,
    ...(registry === undefined ? {} : { registry }),
  };
}

function readRegistry(file: string): Registry {
  const config = readConfig(file);
  if (!config.ok) throw new Error(`${file}: ${config.problems.map((one) => one.message).join("; ")}`);
  return { actor: `${config.value.origin}/ap/actors/${config.value.initiative.actor}`, key: "" };
}
