import { afterEach, describe, expect, it } from "vitest";
import type { Plugin } from "../../plugin/index.ts";
import { befriend, until } from "../../testing/boot-test-federation.ts";
import { bootTestNode, type TestNode } from "../../testing/boot-test-node.ts";
import { tree } from "./test-tree.ts";

/** The same with leaves of another shape. */
const newer: Plugin = {
  ...tree,
  version: "2.0.0",
  kinds: { Leaf: { ...(tree.kinds?.["Leaf"] as object), version: 2 } as never },
  announces: {
    "leaf.fallen": async (ctx: never, tx: never, fact: never) => {
      const told = await (tree.announces as Record<string, (...given: never[]) => Promise<object>>)["leaf.fallen"]?.(
        ctx,
        tx,
        fact,
      );
      const { object, ...rest } = told as { object: object };
      return { ...rest, object: { ...object, "nri:kindVersion": 2 } };
    },
  } as never,
};

describe("two nodes with different plugins", () => {
  let kenya: TestNode;
  let world: TestNode;
  afterEach(async () => {
    await kenya?.remove();
    await world?.remove();
  });

  const boot = async (there: readonly Plugin[], here: readonly Plugin[]) => {
    kenya = await bootTestNode({ name: "kenya", plugins: there });
    world = await bootTestNode({ name: "world", plugins: here });
    await befriend(world, kenya);
  };
  const fall = async () => String((await kenya.run("fall")).data);
  const page = async (node: TestNode, path: string) => (await node.get(path, { accept: "text/html" })).text();
  const articleOf = (iri: string) => `/en/elsewhere/article?${new URLSearchParams({ iri })}`;
  const arrived = (iri: string) => until(async () => (await world.federation.unread.find(iri)) !== undefined);
  const leaves = () =>
    world.store.db
      .selectFrom("tree_leaf" as never)
      .selectAll()
      .execute() as Promise<{ iri: string }[]>;
  const kindsOf = async (node: TestNode) => {
    const { metadata } = (await (await node.get("/nodeinfo/2.1")).json()) as { metadata: { nri: { kinds: object } } };
    return metadata.nri.kinds;
  };

  it("show the fallback as an article with a link, keep the object, and read it once the plugin is installed", async () => {
    await boot([tree], []);
    expect(await kindsOf(kenya)).toMatchObject({ Leaf: [1] });
    expect(await kindsOf(world)).not.toHaveProperty("Leaf");
    const iri = await fall();
    await arrived(iri);
    const article = await page(world, articleOf(iri));
    expect(article).toContain("A leaf");
    expect(article).toMatch(/<p>leaf [0-9a-z]{26}<\/p>/);
    expect(article).not.toContain("alert(1)");
    expect(article).toContain(`href="${iri}"`);
    expect(await page(world, "/en/elsewhere")).toContain("A leaf");
    expect(await page(world, "/en/about")).toContain("More from other sites");
    expect((await world.get(articleOf("https://nobody.example/ap/objects/x"))).status).toBe(404);

    world = await world.restart({ plugins: [tree] });
    await world.jobs.idle();
    expect((await leaves()).map((leaf) => leaf.iri)).toEqual([iri]);
    expect((await world.get(articleOf(iri))).status).toBe(404);
    expect(await page(world, "/en/about")).not.toContain("More from other sites");
  });

  it("call what has no name by how it begins", async () => {
    const nameless: Plugin = {
      ...tree,
      announces: {
        "leaf.fallen": async (ctx: never, tx: never, fact: never) => {
          const make = (tree.announces as Record<string, (...given: never[]) => Promise<object>>)["leaf.fallen"];
          const told = (await make?.(ctx, tx, fact)) as { object: { name?: unknown } };
          const { name: _, nameMap: __, summary: ___, ...object } = told.object as Record<string, unknown>;
          const content = `<p>Notes &amp; news of <b>our</b> year</p>${"<p>and more of it</p>".repeat(9)}`;
          return { ...told, object: { ...object, content } };
        },
      } as never,
    };
    await boot([nameless], []);
    const iri = await fall();
    await arrived(iri);
    expect(await page(world, "/en/elsewhere")).toContain("Notes &amp; news of our year and more of it");
    expect(await page(world, articleOf(iri))).toMatch(/<h1>.*Notes &amp; news of our year .*…/);
  });

  it("read what came while the plugin was off, once it is on, without a new start", async () => {
    await boot([tree], [tree]);
    await world.run("plugins off", { arguments: { id: "tree" } });
    const iri = await fall();
    await arrived(iri);
    expect(await leaves()).toEqual([]);
    await world.run("plugins on", { arguments: { id: "tree" } });
    await world.jobs.idle();
    expect((await leaves()).map((leaf) => leaf.iri)).toEqual([iri]);
    // Withdrawn there, it is gone here.
    await kenya.run("plugins remove", { arguments: { id: "tree" }, options: { deleteData: true } });
    await until(async () => (await leaves()).length === 0);
  });

  it("keep what a newer version says as an article, and read it after the upgrade", async () => {
    await boot([newer], [tree]);
    expect(await kindsOf(kenya)).toMatchObject({ Leaf: [2] });
    const iri = await fall();
    await arrived(iri);
    expect(await leaves()).toEqual([]);
    expect(await page(world, articleOf(iri))).toContain("A leaf");
    world = await world.restart({ plugins: [newer] });
    await world.jobs.idle();
    expect((await leaves()).map((leaf) => leaf.iri)).toEqual([iri]);
  });

  it("answer at the address of what a plugin published while it is off: as it was to programs, as an article to people", async () => {
    await boot([tree], [tree]);
    const iri = await fall();
    await kenya.jobs.idle();
    await kenya.run("plugins off", { arguments: { id: "tree" } });
    const { pathname } = new URL(iri);
    const document = await kenya.get(pathname, { accept: "application/activity+json" });
    expect([document.status, await document.json()]).toEqual([
      200,
      expect.objectContaining({ id: iri, "nri:kind": "Leaf" }),
    ]);
    const led = await kenya.get(pathname, { accept: "text/html" });
    expect(led.status).toBe(303);
    expect(await page(kenya, led.headers.get("location") ?? "")).toContain("A leaf");
  });
});
