import { gunzipSync } from "node:zlib";
import { afterEach, expect, it } from "vitest";
import { definePlugin } from "../../plugin/index.ts";
import { listTables } from "../../store/index.ts";
import { befriend, until } from "../../testing/boot-test-federation.ts";
import { bootTestNode, type TestNode } from "../../testing/boot-test-node.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { tree } from "./test-tree.ts";

const house = definePlugin()({
  id: "tree-house",
  version: "1.0.0",
  api: "^1.0.0",
  migrations: { "001-room": (db) => db.schema.createTable("tree_house_room").addColumn("id", "text").execute() },
});

describeOnBothDatabases("an uninstalled plugin whose data is deleted", (open) => {
  let node: TestNode | undefined;
  let world: TestNode | undefined;
  afterEach(async () => {
    await node?.remove();
    await world?.remove();
  });

  const tables = async ({ store }: TestNode) => [...(await listTables(store.db, "tree")).tables].sort();

  it("leaves an archive, is withdrawn from other sites, and is gone", async () => {
    const kenya = await bootTestNode({ name: "kenya", plugins: [tree, house], ...databaseOf(await open.empty()) });
    const away = await bootTestNode({ name: "world", plugins: [tree] });
    [node, world] = [kenya, away];
    const site = await node.signIn();
    await befriend(away, kenya);
    const iri = String((await node.run("fall")).data);
    await until(async () => (await leaves(away)).length === 1);
    expect((await node.get("/en/search?q=maple").then((page) => page.text())).includes("/en/tree/")).toBe(true);

    const page = await site.get("/en/console/plugins/tree/remove");
    expect(page.text).toContain("It holds 2 entries.");
    expect(page.text).toContain("It has published 1 thing");
    expect(page.text).toContain("1 other site gets what is published here");
    expect((await site.send("/en/console/plugins/tree/remove", { data: "delete" })).status).toBe(422);
    expect(await tables(node)).toContain("tree_leaf");

    const begun = await site.send("/en/console/plugins/tree/remove", { data: "delete", sure: "yes" });
    expect(begun.location).toMatch(/^\/en\/console\/plugins\/tree\/removal\//);
    await node.jobs.idle();
    const done = await site.get(begun.location);
    expect(done.text).toContain("Everything it held is deleted");
    expect(await tables(node)).toEqual(["tree_house_room"]);
    for (const left of ["content_text", "content_tag"] as const) {
      expect(
        await node.store.db
          .selectFrom(left)
          .select("object_id")
          .where("kind", "=", "page" as never)
          .execute(),
      ).toEqual([]);
    }
    expect((await node.get(new URL(iri).pathname, { accept: "application/activity+json" })).status).toBe(410);
    await until(async () => (await leaves(away)).length === 0);

    const [, name = ""] = /name="name" value="([^"]+)"/.exec(done.text) ?? [];
    const file = await fetch(new URL("/en/console/plugins/tree/archive", node.origin), {
      method: "POST",
      headers: { cookie: site.cookie, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ name, ...tokenOf(done.text) }),
    });
    const lines = gunzipSync(Buffer.from(await file.arrayBuffer()))
      .toString()
      .trim()
      .split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        plugin: "tree",
        version: "1.0.0",
        archivedAt: expect.any(String),
        tables: expect.arrayContaining(["tree_leaf"]),
      },
      ...[expect.anything(), expect.anything()],
    ]);
    expect(lines.join()).toContain('{"base64":"AQI="}');

    // Installed again it begins from nothing.
    await site.send("/en/console/plugins/tree/install", {});
    expect(node.host.states().find(({ id }) => id === "tree")?.state).toBe("running");
    expect(await leaves(node)).toEqual([]);
  });

  const leaves = (node: TestNode) =>
    node.store.db
      .selectFrom("tree_leaf" as never)
      .selectAll()
      .execute();
});

function databaseOf(url: string) {
  return url.startsWith("postgres") ? { database: url } : {};
}

function tokenOf(page: string): Record<string, string> {
  const [, token = ""] = /name="nri_token" value="([^"]+)"/.exec(page) ?? [];
  return { nri_token: token };
}
