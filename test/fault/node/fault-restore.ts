// `nri restore` for a fault node, in a process of its own: `fault-restore <place or backup> <folder> <recovery file>`.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { restoreNode } from "@nri-commons/core/server";
import { parseRecoveryFile } from "../../../core/src/identity/index.ts";

const [address = "", folder = "", recoveryFile = ""] = process.argv.slice(2);
const recovery = parseRecoveryFile(await readFile(recoveryFile, "utf8"));
if (!recovery.ok) throw new Error("This recovery file cannot be read.");
await restoreNode({
  address,
  recovery: recovery.value,
  file: join(folder, "node.toml"),
  settings: {},
  composition: { name: "fault", plugins: [], standing: "independent", keepsRegistry: false },
  progress: () => undefined,
});
