import { appendFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { hashesOf } from "../../backup/index.ts";
import { parseRecoveryFile } from "../../identity/index.ts";
import { createLog } from "../../kit/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { bootTestNode, type TestNode } from "../../testing/index.ts";
import { readConfig } from "../config.ts";
import { createNode } from "../create-node.ts";
import { restoreNode } from "../restore-node.ts";
import { addPlugin, removeAdded } from "./add-plugin.ts";
import { loadAdded } from "./load-added.ts";
import { packedPlugins } from "./packed-plugins.ts";
import { packShelf, shelf } from "./packed-shelf.ts";

const composition = { name: "test", plugins: [], standing: "independent", keepsRegistry: false } as const;

describeOnBothDatabases("a plugin that was added to a node", (open) => {
  let home = "";
  let tarball = "";
  let node: TestNode | undefined;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "nri-restored-plugins-"));
    tarball = packShelf(home, "author", shelf("1.0.0"));
  });
  afterEach(() => node?.remove());
  afterAll(() => rm(home, { recursive: true, force: true }));

  /** Of PostgreSQL an empty one; a node on SQLite makes its own. */
  async function database(): Promise<{ database?: string }> {
    const url = await open.empty();
    return url.startsWith("postgres") ? { database: url } : {};
  }

  /** A node with a book on its shelf, and a backup of it. */
  async function backedUp() {
    const made = await bootTestNode({ ...(await database()), start: false });
    node = made;
    await addPlugin({ data: dataOf(made), what: tarball });
    node = await made.restart();
    expect((await node.run("shelf books", { arguments: { title: "Tales of the Network" } })).text).toContain("Tales");
    const place = join(node.folder, "place");
    expect((await node.run("backup", { options: { to: place } })).data).toMatchObject([{ problem: undefined }]);
    return { node, place };
  }

  /** Another machine, with nothing but the recovery file; and what is on the shelf there. */
  async function restored({ node: old, place }: { node: TestNode; place: string }) {
    const read = parseRecoveryFile(await readFile(join(old.folder, "recovery.txt"), "utf8"));
    if (!read.ok) throw new Error("the recovery file cannot be read");
    const { database: url } = await database();
    const file = join(old.folder, "elsewhere", "node.toml");
    const environment = url === undefined ? {} : { DATABASE_URL: url };
    const told = await restoreNode({
      ...{ address: place, recovery: read.value, file, settings: {}, composition, environment },
      progress: () => {},
    });
    return { told, file, environment };
  }

  async function booksAt({ file, environment }: Awaited<ReturnType<typeof restored>>, title?: string): Promise<string> {
    const config = readConfig(file, environment);
    if (!config.ok) throw new Error("the configuration did not come along");
    const there = await createNode({ config: config.value, composition, log: createLog("silent") });
    try {
      return (await there.run("shelf books", { arguments: title === undefined ? {} : { title } })).text;
    } finally {
      await there.stop();
    }
  }

  it("is there after a restore elsewhere, before its tables, and has what it had", async () => {
    const there = await restored(await backedUp());
    expect(there.told.plugins).toEqual([{ name: "nri-plugin-shelf", version: "1.0.0" }]);
    expect(await booksAt(there)).toBe("Tales of the Network");
  });

  it("and taken away keeps its tables through a backup and a restore, until it is added again", async () => {
    const { node: old, place } = await backedUp();
    await removeAdded(dataOf(old), "nri-plugin-shelf");
    node = await old.restart();
    expect((await node.run("backup", { options: { to: place } })).data).toMatchObject([{ problem: undefined }]);
    const there = await restored({ node, place });
    expect(there.told.plugins).toEqual([]);
    await addPlugin({ data: join(node.folder, "elsewhere/data"), what: tarball });
    expect(await booksAt(there)).toBe("Tales of the Network");
    expect(await booksAt(there, "One more")).toBe("One more,Tales of the Network");
    await expect(booksAt(there, "One more")).rejects.toThrow(/unique/i);
  });

  it("and whose packed file was changed is not brought back, and that is told", async () => {
    const { node: old, place } = await backedUp();
    await appendFile(join(dataOf(old), "plugins/packages/nri-plugin-shelf-1.0.0.tgz"), "more");
    await old.run("backup", { options: { to: place } });
    const found = await old.examine();
    expect(found.filter(({ level }) => level !== "ok")).toContainEqual(
      expect.objectContaining({ check: "plugins", found: expect.stringContaining("is not what was added") }),
    );
    const remedy =
      /^Its packed file is not in the backup\. Add it: nri plugins add nri-plugin-shelf@1\.0\.0 --checksum sha512-/;
    if (old.store.dialect === "sqlite") {
      const { told } = await restored({ node: old, place });
      expect(told.plugins).toMatchObject([{ problem: expect.stringMatching(remedy) }]);
    } else {
      await expect(restored({ node: old, place })).rejects.toMatchObject({
        message: expect.stringContaining("Nothing was changed"),
        problems: [{ path: "nri-plugin-shelf 1.0.0", message: expect.stringMatching(remedy) }],
      });
    }
  });
});

describe("adding a plugin", () => {
  it("that is no plugin leaves the version that was there, and its packed file", async () => {
    const home = await mkdtemp(join(tmpdir(), "nri-add-"));
    const data = join(home, "data");
    const good = packShelf(home, "good", shelf("1.0.0"));
    const { added } = await addPlugin({ data, what: good });
    await addPlugin({ data, what: good, checksum: added.checksum });
    const bad = packShelf(home, "bad", "export default 7;");
    await expect(addPlugin({ data, what: bad })).rejects.toThrow(
      /^nri-plugin-shelf is no plugin.* Nothing was added\.$/,
    );
    await expect(addPlugin({ data, what: bad, checksum: added.checksum })).rejects.toThrow(/is not what it should be/);
    const { plugins } = await packedPlugins(data);
    expect(plugins).toMatchObject([added]);
    expect(await hashesOf(plugins[0]?.path ?? "")).toMatchObject({ checksum: added.checksum });
    expect(await loadAdded(data, added)).toMatchObject({ id: "shelf" });
    expect((await readdir(join(data, "plugins"))).filter((name) => name.startsWith("arriving"))).toEqual([]);
    await rm(home, { recursive: true });
  });
});

const dataOf = ({ folder }: TestNode) => join(folder, "data");
