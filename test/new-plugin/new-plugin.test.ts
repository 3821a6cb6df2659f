import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyWorkspace } from "./copy-workspace.ts";
import { run } from "./run.ts";

const variants = ["minimal", "tables", "federated"] as const;

describe("npm run new:plugin", () => {
  let workspace: Awaited<ReturnType<typeof copyWorkspace>>;
  const bin = (name: string, ...args: string[]) =>
    run(join(workspace.folder, "node_modules/.bin", name), args, workspace.folder);
  const make = (...args: string[]) => bin("node", "core/tools/new-plugin.mjs", ...args);

  beforeAll(async () => {
    workspace = await copyWorkspace();
    for (const variant of variants) {
      expect(await make(`trial-${variant}`, "--variant", variant, "--no-install")).toMatchObject({ status: 0 });
      const libraries = (plugin: string) => join(workspace.folder, "plugins", plugin, "node_modules");
      await cp(libraries("hello"), libraries(`trial-${variant}`), { recursive: true, verbatimSymlinks: true });
    }
  });
  afterAll(() => workspace?.remove());

  it.each(variants)("makes a plugin of the variant %s whose types are right", { timeout: 300_000 }, async (variant) => {
    expect(await bin("tsc", "-p", `plugins/trial-${variant}`)).toEqual({ status: 0, text: "" });
  });

  it("makes plugins that pass their own tests at once", { timeout: 300_000 }, async () => {
    const done = await bin("node", "core/tools/test.mjs", "plugins/trial-", "--reporter=dot");
    expect(done.text).toMatch(/\n\d+ passed, 0 failed, 0 skipped\n$/);
    expect(done.status).toBe(0);
  });

  it("makes plugins in which lint, format, floors and dead code find nothing", { timeout: 300_000 }, async () => {
    expect(await bin("biome", "check", "--error-on-warnings", "plugins")).toMatchObject({ status: 0 });
    expect(await bin("depcruise", "--config", ".dependency-cruiser.mjs", "plugins")).toMatchObject({ status: 0 });
    expect(await bin("knip", "--no-progress")).toEqual({ status: 0, text: "" });
  });

  it("names everything after the plugin, so that two of one variant live on one node", async () => {
    const read = (path: string) => readFile(join(workspace.folder, "plugins", path), "utf8");
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
