import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { initNode } from "@nri-commons/core/server";
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
  const made = join(home, "registry.json");
  // Written last: without it the node was not made to the end, and nobody knows it yet.
  if (!existsSync(made)) {
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    const { actor, key } = await initNode({
      file,
      composition: node.composition,
      config: configOf(node, basePort, registry),
    });
    writeFileSync(made, JSON.stringify({ actor, key }));
  }
  return JSON.parse(readFileSync(made, "utf8")) as Registry;
}

function configOf(node: DemoNode, basePort: number, registry: Registry | undefined) {
  return {
    origin: originOfDemoNode(node, basePort),
    listen: { host: "127.0.0.1", port: basePort + node.offset },
    log_level: "warn",
    demo: true,
    initiative: profiles.nodes[node.name],
    ...(registry === undefined ? {} : { registry }),
  };
}
