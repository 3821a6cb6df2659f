import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";
import { addPlugin, removeAdded } from "./add-plugin.ts";
import { packShelf, shelf } from "./packed-shelf.ts";

describe("a plugin that is added to a node that runs", () => {
  let home: string;
  let site: OpenConsole;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "nri-present-"));
    site = await openConsole({ restart: () => {} });
  });
  afterAll(async () => {
    await site?.remove();
    await rm(home, { recursive: true, force: true });
  });

  const data = () => join(site.node.folder, "data");
  const add = (version: string, files = {}) =>
    addPlugin({ data: data(), what: packShelf(home, version, shelf(version), files) });
  const refresh = () => site.node.run("plugins refresh");
  const books = async (title?: string) =>
    (await site.node.run("shelf books", { arguments: title === undefined ? {} : { title } })).text;

  it("runs at once, with its tables, and needs no new start", async () => {
    await add("1.0.0");
    expect((await refresh()).data).toMatchObject([{ id: "shelf", version: "1.0.0", state: "running" }]);
    expect(await books("Tales")).toBe("Tales");
    expect((await site.get("/en/console/plugins/shelf")).text).not.toContain("next start");
    expect((await site.get("/en/console/restart")).text).toContain("Nothing waits for a new start.");
  });

  it("does at once what node.toml says of it, and goes on while that cannot be read", async () => {
    const file = join(site.node.folder, "node.toml");
    const before = await readFile(file, "utf8");
    await appendFile(file, '\n[plugins.shelf]\nsettings = { sign = "Quiet, please" }\n');
    await refresh();
    expect(await books()).toBe("Quiet, please,Tales");
    await appendFile(file, "\n[plugins.shelf\n");
    await refresh();
    expect(await books()).toBe("Quiet, please,Tales");
    await writeFile(file, `${before}\n[plugins.shelf]\non = false\n`);
    await refresh();
    await expect(books()).rejects.toThrow("no command");
    await writeFile(file, before);
    await refresh();
    expect(await books()).toBe("Tales");
  });

  it("is another version at once, as long as its code is one file", async () => {
    await add("1.0.1");
    expect((await refresh()).data).toMatchObject([{ id: "shelf", version: "1.0.1", state: "running" }]);
    expect(await books()).toBe("Tales");
  });

  it("fails alone when its new version cannot make its tables, and the one before goes on with what is there", async () => {
    const broken = shelf("1.0.2").replace(
      '"001-book"',
      '"002-wrong": async () => { throw new Error("No wood."); },\n    "001-book"',
    );
    await addPlugin({ data: data(), what: packShelf(home, "1.0.2", broken) });
    expect((await refresh()).data).toMatchObject([
      { id: "shelf", version: "1.0.2", state: "failed", reason: expect.stringContaining("No wood.") },
    ]);
    expect((await site.stranger("/en/about")).status).toBe(200);
    await addPlugin({ data: data(), what: join(home, "1.0.1/nri-plugin-shelf-1.0.1.tgz") });
    expect((await refresh()).data).toMatchObject([{ id: "shelf", version: "1.0.1", state: "running" }]);
    expect(await books()).toBe("Tales");
  });

  it("waits for an owner when its new version wants to reach more", async () => {
    const grown = shelf("1.0.3").replace("migrations:", 'capabilities: ["events:read"],\n  migrations:');
    await addPlugin({ data: data(), what: packShelf(home, "1.0.3", grown) });
    expect((await refresh()).data).toMatchObject([{ id: "shelf", version: "1.0.3", state: "asks" }]);
    await expect(books()).rejects.toThrow("no command");
    await site.send("/en/console/plugins/shelf/agree", {});
    expect(await books()).toBe("Tales");
    await addPlugin({ data: data(), what: join(home, "1.0.1/nri-plugin-shelf-1.0.1.tgz") });
    await refresh();
  });

  it("says in page, command and API that a version of several files waits for the next start, why, and how", async () => {
    await add("1.1.0", { "more.js": "export const more = 1;" });
    const { text, data: told } = await refresh();
    expect(text).toBe(
      "shelf runs as version 1.1.0 from the next start on.\nIts code is of several files, and those are read once, when the node starts. Start it anew: nri restart",
    );
    expect(told).toMatchObject([{ id: "shelf", version: "1.0.1", state: "running", nextVersion: "1.1.0" }]);
    expect((await site.node.run("plugins")).text).toMatch(
      /^shelf +1\.0\.1 +running +version 1\.1\.0 from the next start on$/m,
    );
    for (const page of ["plugins", "plugins/shelf", "restart"]) {
      const shown = (await site.get(`/en/console/${page}`)).text;
      expect(shown).toContain("Its code is of several files, and those are read once, when the site starts.");
      expect(shown).toContain("1.1.0");
      expect(shown).toMatch(page === "restart" ? /Start anew now/ : /href="\/en\/console\/restart"/);
    }
    expect((await site.get("/en/console")).text).toContain("Changes wait for a new start");
    const token = (await site.node.run("token add", { arguments: { name: "looks" }, options: { scope: "admin" } }))
      .data;
    const answer = await site.node.get("/api/v1/plugins", {
      authorization: `Bearer ${(token as { token: string }).token}`,
    });
    const { items } = (await answer.json()) as { items: object[] };
    expect(items).toContainEqual(expect.objectContaining({ id: "shelf", version: "1.0.1", nextVersion: "1.1.0" }));
  });

  it("ends when it is taken away, and finds what it had when it is added again", async () => {
    await removeAdded(data(), "nri-plugin-shelf");
    await refresh();
    await expect(books()).rejects.toThrow("no command");
    expect((await site.get("/en/console/plugins/shelf")).status).toBe(404);
    // What it kept is there, and nobody can look into it: whoever asks is told so.
    const missing = expect.stringMatching(/^shelf .*missing +its files are not on this machine; its tables are kept/m);
    expect((await site.node.run("plugins")).text).toEqual(missing);
    expect((await site.node.run("doctor")).text).toContain("its files are not on this machine");
    const person = { email: "reader@example.org" };
    for (const step of ["", "/reach", "/erase"])
      expect((await site.send(`/en/console/people/data${step}`, person)).text).toMatch(
        /Not everything could be .*shelf 1\.\d/s,
      );
    const file = (await site.send("/en/console/people/data/export", person)).json;
    expect(file).toMatchObject({ notSearched: [{ plugin: "shelf" }] });
    const told = await site.node.run("erase", { arguments: person });
    expect(told.text).toContain("Not searched: tables of the plugin shelf");
    await addPlugin({ data: data(), what: join(home, "1.1.0/nri-plugin-shelf-1.1.0.tgz") });
    expect((await refresh()).data).toMatchObject([
      { id: "shelf", state: "failed", reason: expect.stringContaining("It runs from the next start on") },
    ]);
    await addPlugin({ data: data(), what: join(home, "1.0.0/nri-plugin-shelf-1.0.0.tgz") });
    expect((await refresh()).data).toMatchObject([{ id: "shelf", version: "1.0.0", state: "running" }]);
    expect(await books()).toBe("Tales");
    expect((await site.send("/en/console/people/data", person)).text).not.toContain("Not everything could be");
  });
});
