import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyWorkspace } from "./copy-workspace.ts";
import { run } from "./run.ts";

const variants = ["minimal", "tables", "federated"] as const;
const trials = variants.map((variant) => `trial-${variant}`);

describe("npm run new:plugin", () => {
  let workspace: Awaited<ReturnType<typeof copyWorkspace>>;
  const bin = (name: string, ...args: string[]) =>
    run(join(workspace.folder, "node_modules/.bin", name), args, workspace.folder);
  const make = (...args: string[]) => bin("node", "core/tools/new-plugin.mjs", ...args);
  const read = (path: string) => readFile(join(workspace.folder, "plugins", path), "utf8");

  beforeAll(async () => {
    workspace = await copyWorkspace();
    for (const variant of variants) {
      expect(await make(`trial-${variant}`, "--variant", variant, "--no-install")).toMatchObject({ status: 0 });
      const libraries = (plugin: string) => join(workspace.folder, "plugins", plugin, "node_modules");
      await cp(libraries("hello"), libraries(`trial-${variant}`), { recursive: true, verbatimSymlinks: true });
    }
  });
  afterAll(() => workspace?.remove());

  it("makes plugins whose types are right, each with the settings of all", async () => {
    // What they stand on is most of it, and read once for all three.
    const settings = JSON.parse(await read("hello/tsconfig.json"));
    for (const plugin of trials)
      expect([plugin, JSON.parse(await read(`${plugin}/tsconfig.json`))]).toEqual([plugin, settings]);
    const all = { ...settings, extends: "../tsconfig.base.json", include: trials };
    await writeFile(join(workspace.folder, "plugins/tsconfig.trials.json"), JSON.stringify(all));
    expect(await bin("tsc", "-p", "plugins/tsconfig.trials.json")).toEqual({ status: 0, text: "" });
    await rm(join(workspace.folder, "plugins/tsconfig.trials.json"));
  });

  it("makes plugins that pass their own tests at once", async () => {
    const done = await bin("node", "core/tools/test.mjs", "plugins/trial-", "--reporter=dot");
    expect(done.text).toMatch(/\n\d+ passed, 0 failed, 0 skipped\n$/);
    expect(done.status).toBe(0);
  });

  it("makes plugins in which lint, format, floors and dead code find nothing", async () => {
    const folders = trials.map((plugin) => `plugins/${plugin}`);
    expect(await bin("biome", "check", "--error-on-warnings", ...folders)).toMatchObject({ status: 0 });
    expect(await bin("depcruise", "--config", ".dependency-cruiser.mjs", ...folders)).toMatchObject({ status: 0 });
    expect(await bin("knip", "--no-progress")).toEqual({ status: 0, text: "" });
  });

  it("names everything after the plugin, so that two of one variant live on one node", async () => {
    expect(await read("trial-tables/migrations.ts")).toContain('createTable("trial_tables_line")');
    const manifest = await read("trial-federated/plugin.ts");
    for (const word of ['id: "trial-federated"', "TrialFederatedNotice: {", '"trial-federated.posted"']) {
      expect(manifest).toContain(word);
    }
    expect(JSON.parse(await read("trial-minimal/package.json")).name).toBe("@nri-commons/plugin-trial-minimal");
  });

  it("refuses a name that cannot be an id, a variant that is not there, and a folder that is not empty", async () => {
    expect(await make("My Plugin")).toMatchObject({ status: 2, text: expect.stringContaining("lower-case words") });
    expect(await make("other", "--variant", "big")).toMatchObject({
      status: 2,
      text: expect.stringContaining('no variant "big"'),
    });
    expect(await make("hello")).toMatchObject({
      status: 2,
      text: expect.stringContaining("there already, and not empty"),
    });
  });
});
