import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { definePlugin } from "../../plugin/index.ts";
import { befriend } from "../../testing/boot-test-federation.ts";
import { bootTestNode } from "../../testing/boot-test-node.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";

let well = true;
const labs = definePlugin()({
  id: "labs",
  version: "1.2.3",
  api: "^1.0.0",
  metrics: {
    "labs.active": { unit: "count", help: "Labs that are open", federate: true, read: async () => 3 },
    members: {
      unit: "count",
      read: async () => [
        { value: 2, labels: { group: "youth" } },
        { value: 5, labels: { group: "civil-society" } },
      ],
    },
    broken: { unit: "seconds", federate: true, read: () => Promise.reject(new Error("no clock")) },
  },
  exports: {
    labs: {
      openData: true,
      licence: "CC-BY-4.0",
      async *rows() {
        for (let n = 1; n <= 450; n++)
          yield { id: n, title: n === 1 ? "=1+1, a formula" : `Lab ${n}`, groups: ["youth"] };
      },
    },
    members: { rows: async () => [{ email: "ada@example.org" }] },
    none: { openData: true, rows: async () => [] },
  },
  health: async () =>
    well
      ? { level: "ok", found: "3 labs, none overdue" }
      : { level: "warning", found: "a lab has nobody", remedy: "Name a convenor." },
});

describe("what a plugin counts, gives away and finds", () => {
  let site: OpenConsole;
  beforeAll(async () => {
    site = await openConsole({ plugins: [labs] });
  });
  afterAll(() => site.remove());

  it("stands among the metrics by the plugin's name; one that cannot be read is left out", async () => {
    const { token } = await site.node.transaction((tx) =>
      site.node.identity.issueToken(tx, { name: "m", scopes: ["metrics:read"], expires: site.clock.now() + 1e9 }),
    );
    const text = await (await site.node.get("/metrics", { authorization: `Bearer ${token}` })).text();
    expect(text).toContain(
      "# HELP nri_labs_labs_active Labs that are open\n# TYPE nri_labs_labs_active gauge\nnri_labs_labs_active 3",
    );
    expect(text).toContain('nri_labs_members{group="youth"} 2');
    expect(text).not.toContain("nri_labs_broken_seconds");
    expect(text).toContain("nri_peers");
  });

  it("is told to every site where the plugin says so, and summed up where the registry is kept", async () => {
    const info = (await (await site.node.get("/nodeinfo/2.1")).json()) as { metadata: { nri: { figures?: unknown } } };
    expect(info.metadata.nri.figures).toEqual({ "labs/labs.active": 3 });
    const global = await bootTestNode({ name: "global", kind: "secretariat", keepsRegistry: true, plugins: [labs] });
    const kenya = await bootTestNode({ name: "kenya", plugins: [labs] });
    await befriend(global, kenya);
    await global.transaction((tx) => tx.enqueue({ kind: "look-at-nodes", payload: {} }));
    await global.jobs.idle();
    expect((await global.run("plugins figures")).data).toEqual([{ name: "labs/labs.active", sites: 2, sum: 6 }]);
    await kenya.remove();
    await global.remove();
  });

  it("is open data at a public address, as CSV and JSON, listed in the API", async () => {
    const csv = await site.node.get("/open-data/labs/labs.csv");
    expect(csv.headers.get("link")).toBe('<https://spdx.org/licenses/CC-BY-4.0>; rel="license"');
    const lines = (await csv.text()).trim().split("\r\n");
    expect(lines).toHaveLength(451);
    expect(lines.slice(0, 2)).toEqual(["id,title,groups", `1,"'=1+1, a formula","[""youth""]"`]);
    const json = (await (await site.node.get("/open-data/labs/labs.json")).json()) as { title: string }[];
    expect([json.length, json[449]?.title]).toEqual([450, "Lab 450"]);
    expect(await (await site.node.get("/open-data/labs/none.json")).json()).toEqual([]);
    for (const closed of ["members.csv", "members.json", "other.csv", "labs.xml"]) {
      expect((await site.node.get(`/open-data/labs/${closed}`)).status).toBe(404);
    }
    expect(((await (await site.node.get("/api/v1/open-data")).json()) as { items: unknown[] }).items).toEqual(
      ["labs", "none"].map((name) => ({
        ...{ plugin: "labs", name, licence: name === "labs" ? "CC-BY-4.0" : null },
        csv: `${site.node.origin}/open-data/labs/${name}.csv`,
        json: `${site.node.origin}/open-data/labs/${name}.json`,
      })),
    );
  });

  it("is there for owners in the console's export, recorded, and for nobody else", async () => {
    const page = await site.get("/en/console/export");
    expect(page.text).toContain("Tables of extra features");
    const taken = await site.send("/en/console/export/table", { plugin: "labs", name: "members", type: "csv" });
    expect(taken.text).toContain("ada@example.org");
    const editor = await site.as("editor");
    expect(
      (await editor.send("/en/console/export/table", { plugin: "labs", name: "members", type: "csv" })).status,
    ).toBe(403);
    expect((await site.send("/en/console/export/table", { plugin: "labs", name: "x", type: "csv" })).status).toBe(404);
  });

  it("is in nri doctor, as an alert when it is not well", async () => {
    const found = async () => (await site.node.examine()).filter(({ check }) => check === "plugins");
    expect(await found()).toEqual([{ check: "plugins", level: "ok", found: "labs: 3 labs, none overdue" }]);
    well = false;
    expect(await found()).toMatchObject([
      { level: "warning", found: "labs: a lab has nobody", remedy: "Name a convenor.", subject: "labs" },
    ]);
    well = true;
  });
});

describe("the state of the plugins", () => {
  let site: OpenConsole;
  beforeAll(async () => {
    site = await openConsole({ plugins: [labs] });
  });
  afterAll(() => site.remove());

  it("is told and changed by nri plugins, at once", async () => {
    const { node } = site;
    const run = (name: string, options = {}) => node.run(`plugins ${name}`, { arguments: { id: "labs" }, options });
    expect((await node.run("plugins")).text).toContain("labs");
    expect((await run("off")).text).toBe("labs: off");
    expect((await node.get("/open-data/labs/labs.csv")).status).toBe(404);
    expect((await run("on")).text).toBe("labs: running");
    expect((await run("reset")).text).toBe("labs: running");
    expect((await run("remove")).text).toContain("nri plugins install labs");
    expect((await run("install")).text).toBe("labs: running");
    expect((await run("remove", { deleteData: true })).text).toContain("plugin-archives");
    await node.jobs.idle();
    expect(node.host.states().find(({ id }) => id === "labs")?.state).toBe("removed");
    await expect(node.run("plugins off", { arguments: { id: "upkeep" } })).rejects.toMatchObject({ code: "conflict" });
    await expect(node.run("plugins on", { arguments: { id: "nobody" } })).rejects.toMatchObject({ code: "not-found" });
    await run("install");
  });

  it("is read by the API with a token of an owner, and documented", async () => {
    const { node } = site;
    expect((await node.get("/api/v1/plugins")).status).toBe(401);
    const { token } = await node.transaction((tx) =>
      node.identity.issueToken(tx, { name: "a", scopes: ["admin"], expires: site.clock.now() + 1e9 }),
    );
    const answer = await node.get("/api/v1/plugins", { authorization: `Bearer ${token}` });
    const { items } = (await answer.json()) as { items: { id: string }[] };
    expect(items.find(({ id }) => id === "labs")).toEqual({
      ...{
        id: "labs",
        version: "1.2.3",
        nextVersion: null,
        state: "running",
        reason: null,
        capabilities: [],
        resting: [],
      },
    });
    const described = (await (await node.get("/api/openapi.json")).json()) as { paths: object };
    expect(Object.keys(described.paths)).toEqual(expect.arrayContaining(["/api/v1/plugins", "/api/v1/open-data"]));
  });
});
