import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePorts } from "./free-ports.ts";
import { start } from "./started.ts";

/** A file of `core/dist`, where the bundles lie. */
export const dist = (file: string) => fileURLToPath(new URL(`../../../core/dist/${file}`, import.meta.url));

export interface BuiltNode {
  /** The bundle that it is started from. */
  bundle: string;
  /** Its configuration. */
  file: string;
  port: number;
}

/** Makes a node as `nri init` does, from this bundle. */
export async function initNode(folder: string, bundle = "nri.mjs"): Promise<BuiltNode> {
  const [port = 0] = await freePorts(1);
  const file = join(folder, "node.toml");
  const names = ["--origin", `http://localhost:${port}`, "--name", "Cold IGF", "--actor", "cold"];
  const init = await start({
    arguments: [dist(bundle), "init", "--config", file, ...names, "--port", String(port)],
    readyWhen: "is ready to start",
  });
  await init.stop();
  return { bundle, file, port };
}

export function startNode({ bundle, file }: BuiltNode, nodeOptions: readonly string[] = []) {
  return start({ arguments: [...nodeOptions, dist(bundle), "start", "--config", file], readyWhen: "is ready on" });
}
