// `npm test [path or vitest option …]`: the whole suite, or the files whose path contains one of the arguments. The last line
// is always `N passed, N failed, N skipped`; the exit code is not 0 when something failed or when nothing ran.
import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseCLI, startVitest } from "vitest/node";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const { filter, options } = parseCLI(["vitest", "run", ...process.argv.slice(2)]);
const vitest = await startVitest("test", filter.map(fromRoot), {
  ...options,
  watch: false,
  config: resolve(root, "core/tools/vitest.config.ts"),
});
const modules = vitest.state.getTestModules();
const tests = modules.flatMap((module) => [...module.children.allTests()]);
const count = (state) => tests.filter((test) => test.result().state === state).length;
// A file that cannot be loaded, a hook that throws and a stray rejection fail the run like a test does.
const broken = modules
  .flatMap((module) => [module, ...module.children.allSuites()])
  .filter((suite) => suite.errors().length > 0);
const failed = count("failed") + broken.length + vitest.state.getUnhandledErrors().length;
const passed = count("passed");
await vitest.close();
if (tests.length === 0) console.error("No test ran: no file matches.");
console.log(`${passed} passed, ${failed} failed, ${tests.length - passed - count("failed")} skipped`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

/** A path as the person sees it, from where the command was given. */
function fromRoot(path) {
  const seen = resolve(process.env.NRI_CWD ?? process.cwd(), path);
  return existsSync(seen) ? relative(root, seen) : path;
}
