import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createNode, initNode, readConfig } from "@nri-commons/core/server";
import { describeOnPostgres } from "@nri-commons/core/testing/databases";
import { expect, it } from "vitest";

const composition = { name: "test", plugins: [], standing: "independent", keepsRegistry: false } as const;

describeOnPostgres("a node made with DATABASE_URL", (open) => {
  it("has its keys in PostgreSQL, and no password in its configuration", async () => {
    const folder = await mkdtemp(join(tmpdir(), "nri-init-"));
    const file = join(folder, "node.toml");
    const environment = { DATABASE_URL: await open.empty() };
    await initNode({
      file,
      composition,
      environment,
      config: {
        origin: "https://igf.example.org",
        log_level: "silent",
        initiative: { actor: "igf", kind: "national", name: { en: "Example IGF" } },
      },
    });
    expect(await readFile(file, "utf8")).not.toContain("postgres");
    const config = readConfig(file, environment);
    if (!config.ok) throw new Error("the configuration is wrong");
    const node = await createNode({ config: config.value, composition });
    expect((await node.identity.actors()).initiative.id).toBe("https://igf.example.org/ap/actors/igf");
    expect(node.store.dialect).toBe("postgres");
    await node.stop();
    await rm(folder, { recursive: true });
  });
});
