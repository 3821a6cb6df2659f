// `npm run fault [-- <name>] [--short] [--write]`: bundles the node that is to suffer, then runs the table of test/fault.
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./build.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../../..");

export const bundleFaultNode = () =>
  bundle(
    { "fault-node": "test/fault/node/fault-node.ts", "fault-restore": "test/fault/node/fault-restore.ts" },
    join(root, "core/tools/dist/fault"),
  );

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundleFaultNode();
  const { runFault } = await import("../../test/fault/run-fault.ts");
  process.exit(await runFault(process.argv.slice(2)));
}
