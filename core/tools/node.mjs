// `npm run node -- …`: the `nri` command of the plain NRI node (NRI_NODE=global or dc for the others).
import { existsSync } from "node:fs";
import { buildNodes } from "./build.mjs";

const kind = process.env.NRI_NODE ?? "nri";
if (!["nri", "global", "dc"].includes(kind)) {
  console.error(`NRI_NODE must be nri, global or dc, not "${kind}".`);
  process.exit(2);
}
const entry = new URL(`../dist/${kind}.mjs`, import.meta.url);
if (!existsSync(entry) || process.env.NRI_BUILD) await buildNodes();
// Left out where nobody says: the node's own user may not even look into the folder that root called it from.
if (process.env.NRI_CWD) process.chdir(process.env.NRI_CWD);
await import(entry.href);
