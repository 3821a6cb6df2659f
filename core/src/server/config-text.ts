import { readFile } from "node:fs/promises";
import { stringify } from "smol-toml";
import type { Config } from "./config.ts";

/** `node.toml` as it stands, comments included; for a node without a file what one would say. */
export async function configText({ file, ...config }: Config): Promise<string> {
  return file === undefined ? stringify(config) : readFile(file, "utf8");
}
