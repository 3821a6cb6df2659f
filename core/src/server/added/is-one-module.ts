import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isJsonObject, type Json } from "../../kit/index.ts";
import { folderOf } from "./added-plugins.ts";

/**
 * Whether all code of an added plugin is one file, as the kit builds it. Such a file is another module when its content is another;
 * what it would import by name stays, in a process, what it was when it was first read.
 */
export function isOneModule(data: string, name: string): boolean {
  const home = join(folderOf(data), "node_modules", name);
  const files = readdirSync(home, { recursive: true, encoding: "utf8" });
  const manifest: Json = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  const libraries = isJsonObject(manifest) && isJsonObject(manifest["dependencies"]) ? manifest["dependencies"] : {};
  return files.filter((file) => /\.[cm]?js$/.test(file)).length === 1 && Object.keys(libraries).length === 0;
}
