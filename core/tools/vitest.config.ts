import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { LongestFirst } from "./longest-first.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const ignored = ["**/node_modules/**", "**/dist/**"];
// Published vectors that no package brings: test/conformance/README.md says how they are run.
if (!process.env["NRI_VECTORS"]) ignored.push("test/conformance/from-a-checkout.test.ts");

function project(name: string): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: { name, root, include: [`${name}/**/*.test.{ts,tsx}`], exclude: ignored },
  };
}

// The top level of the repository is fixed: that is why this file does not stand there.
// Run it with `npm test`, or: node_modules/.bin/vitest run --config core/tools/vitest.config.ts core/src/store
export default defineConfig({
  root,
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    pool: "forks",
    // Many tests wait, for a browser, a clock or another node: while one does, the next one works.
    maxWorkers: availableParallelism() + 2,
    sequence: { sequencer: LongestFirst },
    globalSetup: fileURLToPath(new URL("../src/testing/postgres-for-run.ts", import.meta.url)),
    // Only what hangs takes so long, on the slowest machine: no test has a smaller limit of its own.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 150_000 } },
    projects: ["core", "plugins", "nodes", "spec", "test"].map(project),
  },
});
