// `npm run check`: lint and format, types, floors, dead code. Each names its finding; the first failure does not hide the rest.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const bin = (name) => resolve(root, "node_modules/.bin", name);
const plugins = readdirSync(resolve(root, "plugins")).map((name) => `plugins/${name}`);
const steps = [
  ["lint and format", bin("biome"), ["check", "--error-on-warnings", "."]],
  ...["core", ...plugins, "nodes", "test"].map((p) => [`types of ${p}`, bin("tsc"), ["-p", p]]),
  ["floors", bin("depcruise"), ["--config", ".dependency-cruiser.mjs", "core/src", "plugins", "nodes", "test"]],
  ["dead code", bin("knip"), ["--no-progress"]],
];

const failed = steps.filter(([title, command, args]) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${title}`);
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`\n${failed.length} of ${steps.length} checks failed: ${failed.map(([title]) => title).join(", ")}`);
  process.exit(1);
}
