import { readFile, stat } from "node:fs/promises";
import type { Config } from "../config.ts";
import { writeWhole } from "../write-whole.ts";

/** Writes the new address into `node.toml`, and nothing else; false when a person has to do it. */
export async function writeOrigin({ file }: Pick<Config, "file">, origin: string): Promise<boolean> {
  if (file === undefined || process.env["NRI_ORIGIN"] !== undefined) return false;
  try {
    const text = await readFile(file, "utf8");
    const line = /^origin\s*=\s*(["']).*?\1/m;
    const [top = ""] = text.split(/^\s*\[/m, 1);
    if (!line.test(top)) return false;
    const { mode } = await stat(file);
    await writeWhole(file, text.replace(line, `origin = ${JSON.stringify(origin)}`), mode & 0o777);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "EACCES" || error.code === "EPERM")) return false;
    throw error;
  }
}
