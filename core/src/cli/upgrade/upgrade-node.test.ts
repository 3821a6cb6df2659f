import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { cp, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { smallInstallation } from "./fixtures/small-release.ts";
import { readJournal, writeJournal } from "./journal.ts";
import { findService } from "./service.ts";
import { type Upgrade, upgradeNode } from "./upgrade-node.ts";
import { isNewer, newestTag } from "./versions.ts";

type Installation = Awaited<ReturnType<typeof smallInstallation>>;
let here: Installation | undefined;
afterEach(async () => {
  await here?.end();
  here = undefined;
});

const old = { version: "1.0.0", schema: 1 };

async function install(): Promise<Installation> {
  here = await smallInstallation(old);
  expect(await here.serving()).toBe("1");
  return here;
}

async function upgrade({ app, home, port }: Installation, source: Upgrade["source"], more: Partial<Upgrade> = {}) {
  const said: string[] = [];
  await upgradeNode({
    ...{ app, source, config: join(home, "node.toml"), data: join(home, "data"), onSqlite: true, backup: true },
    address: `http://127.0.0.1:${port}`,
    service: await findService({ service: "none", stop: join(home, "stop"), start: join(home, "start") }),
    as: undefined,
    patience: 60,
    say: (line) => said.push(line),
    ...more,
  });
  return said;
}

async function isAsItWas({ app, database, serving, version }: Installation) {
  expect([version(), database(), await serving()]).toEqual(["1.0.0", "1\nas it was", "1"]);
  expect(readJournal(app)).toBe(undefined);
}

describe("an upgrade", () => {
  it("finds the newest release, backs up, migrates and serves, and tells each step", async () => {
    const node = await install();
    await node.release({ version: "1.1.0-rc.1", schema: 2 });
    await node.release({ version: "1.10.0", schema: 3 });
    await node.release({ version: "1.9.0", schema: 2 });
    const tag = await newestTag(node.app);
    expect(tag).toBe("v1.10.0");
    expect([isNewer("v1.10.0", node.app), isNewer("v1.0.0", node.app)]).toEqual([true, false]);
    const said = await upgrade(node, { ref: tag ?? "" });
    expect(said.map((line) => line.slice(0, 6)).slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6].map((step) => `${step} of 6`));
    expect(said.at(-1)).toMatch(/^1\.10\.0 \(.*\) runs\. The version before lies in/);
    expect([node.version(), node.database(), await node.serving()]).toEqual([
      "1.10.0",
      "3\nchanged by a migration",
      "3",
    ]);
    expect(node.backups()).toBe("1\n");
    // What is erased from now on must not live on in a copy.
    expect(existsSync(join(node.home, "data/before-upgrade"))).toBe(false);
    expect(readJournal(node.app)).toBe(undefined);
    expect(await upgrade(node, { ref: "v1.10.0" })).toContainEqual(expect.stringContaining("Nothing was changed"));
  });

  it("takes an unpacked release from a folder, and leaves a node that does not run stopped", async () => {
    const node = await install();
    await node.release({ version: "1.1.0", schema: 2 });
    const unpacked = join(node.folder, "small-1.1.0");
    await cp(node.source, unpacked, { recursive: true, filter: (path) => !path.endsWith(".git") });
    await (await findService({ service: "", stop: join(node.home, "stop"), start: "true" }))?.stop();
    const said = await upgrade(node, { folder: unpacked });
    expect(said.at(-1)).toContain("1.1.0 is in its place.");
    expect([node.version(), node.database(), await node.serving(20)]).toEqual([
      "1.1.0",
      "2\nchanged by a migration",
      undefined,
    ]);
  });

  it.each([
    ["whose migration fails half-way", { migrates: "half" }, "The new version cannot open the database."],
    ["that never gets ready", { serves: "never" }, "did not say within 6 seconds that it can serve"],
  ] as const)("goes back from a version %s, to the old one with its database", async (_, behaviour, why) => {
    const node = await install();
    await node.release({ version: "1.1.0", schema: 2, ...behaviour });
    const said: string[] = [];
    const told = { say: (line: string) => said.push(line), ...("serves" in behaviour && { patience: 6 }) };
    await expect(upgrade(node, { ref: "v1.1.0" }, told)).rejects.toThrow(
      /^1\.1\.0 \(.*\) was not taken\. 1\.0\.0 \(.*\) is in its place again, with its database\.$/,
    );
    expect(said.join("\n")).toContain(why);
    await isAsItWas(node);
    expect(existsSync(`${node.app}.failed`)).toBe(true);
    await node.release({ version: "1.2.0", schema: 3 });
    await upgrade(node, { ref: "v1.2.0" });
    expect(await node.serving()).toBe("3");
  });

  it.each([
    ["cannot be built", "The new version cannot be built. The node runs on as it was.", { builds: false }],
    ["finds no good backup", "There is no good backup, so nothing was changed.", {}],
    ["is not known to the source", "The source has no version v9", {}],
  ] as const)("that %s changes nothing", async (what, problem, behaviour) => {
    const node = await install();
    await node.release({ version: "1.1.0", schema: 2, ...behaviour });
    if (what === "finds no good backup") await writeFile(join(node.home, "no-backup"), "");
    const ref = what === "is not known to the source" ? "v9" : "v1.1.0";
    await expect(upgrade(node, { ref })).rejects.toThrow(problem);
    expect(await node.serving()).toBe("1");
    await upgrade(node, { ref: "v1.0.0" });
    await isAsItWas(node);
  });

  it("of a node that runs, where nobody says how it is stopped, is refused before anything is done", async () => {
    const node = await install();
    await expect(upgrade(node, { ref: "v1.0.0" }, { service: undefined })).rejects.toThrow("--service");
    await isAsItWas(node);
  });

  it.each(["1 of 6", "2 of 6", "3 of 6", "4 of 6", "5 of 6", "6 of 6"])(
    "killed at step %s is undone or begun anew by the next",
    async (step) => {
      const node = await install();
      await node.release({ version: "1.1.0", schema: 2 });
      await killedAt(step, node);
      await node.release({ version: "1.2.0", schema: 3 });
      const said = await upgrade(node, { ref: "v1.2.0" });
      expect(said[0]).toMatch(/^An upgrade .*was interrupted/);
      expect([node.version(), await node.serving()]).toEqual(["1.2.0", "3"]);
    },
  );

  it("killed while the database is brought up to date waits for that to end before it puts the old one back", async () => {
    const node = await install();
    await node.release({ version: "1.1.0", schema: 2, migrates: "late" });
    await killedAt("5 of 6", node, () => hasCome(join(node.home, "began")));
    await node.release({ version: "1.2.0", schema: 3 });
    const said: string[] = [];
    const say = (line: string) => {
      said.push(line);
      if (line.startsWith("Waiting")) writeFileSync(join(node.home, "go-on"), "");
    };
    await upgrade(node, { ref: "v1.2.0" }, { say });
    expect(said[1]).toMatch(/^Waiting for the end of what it had begun: process \d+\.$/);
    expect([node.version(), await node.serving()]).toEqual(["1.2.0", "3"]);
  });

  it("killed between taking the old version away and putting the new one there is undone", async () => {
    const node = await install();
    await node.release({ version: "1.1.0", schema: 2 });
    await killedAt("4 of 6", node);
    writeJournal(node.app, { step: "switching", from: "1.0.0", to: "1.1.0", databaseKept: false });
    if (existsSync(node.app)) await rename(node.app, `${node.app}.previous`);
    await expect(upgrade(node, { ref: "v9" })).rejects.toThrow("The source has no version v9");
    expect([node.version(), await node.serving()]).toEqual(["1.0.0", "1"]);
  });
});

async function hasCome(file: string): Promise<void> {
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Resolves when an upgrade to v1.1.0 was killed as soon as it had told this step, and this had come about. */
async function killedAt(step: string, { app, home, port }: Installation, and = async () => {}): Promise<void> {
  const program = fileURLToPath(new URL("./fixtures/run-upgrade.ts", import.meta.url));
  const child = spawn(process.execPath, [program, app, home, String(port), "v1.1.0"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  await new Promise<void>((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (text.includes(step)) void and().then(() => child.kill("SIGKILL"));
    });
    child.once("exit", () => resolve());
  });
  expect(child.signalCode).toBe("SIGKILL");
}
