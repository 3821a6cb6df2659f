import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import { afterEach, describe, expect, it } from "vitest";
import { definePlugin, type Plugin } from "../../plugin/index.ts";
import type { TestNode } from "../../testing/boot-test-node.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";
import type { ApiEnv, PageEnv } from "../../web/index.ts";

/** Tells what it did, has one of everything that can come and go, and keeps what it is told of people. */
function diary(log: string[] = []) {
  return definePlugin<{ diary_page: { email: string } }>()({
    id: "diary",
    version: "1.0.0",
    api: "^1.0.0",
    capabilities: ["events:read", "search:write"],
    migrations: {
      "001-page": (db) => db.schema.createTable("diary_page").addColumn("email", "text").execute(),
    },
    nav: [{ to: "/diary", label: "nav.diary", order: 30 }],
    slots: { "about.main@1": async () => "a word of the diary" },
    hooks: { "event.published": { run: async () => void log.push("hook") } },
    jobs: { look: { every: "P1D", run: async () => void log.push("job") } },
    routes: {
      at: "/diary",
      public: () => pages(),
      api: () => new Hono<ApiEnv>().get("/", (c) => c.json({ pages: 1 })),
    },
    commands: { diary: { summary: "Look", example: "nri diary", run: async () => ({ text: "dear", data: "dear" }) } },
    privacy: {
      kinds: ["page"],
      find: async ({ db }, email) =>
        (await db.selectFrom("diary_page").selectAll().where("email", "=", email).execute()).map((data) => ({
          kind: "page",
          id: "one",
          data: { ...data },
        })),
      erase: async (_ctx, tx) => void (await tx.db.deleteFrom("diary_page").execute()),
    },
    messages: {
      en: {
        reviewed: true,
        texts: { "nav.diary": "Dear diary", "privacy.page": "Pages", "privacy.page.erase": "Gone" },
      },
    },
    start: async (ctx) => {
      log.push("start");
      const text = { en: "A quiet winter" };
      await ctx.transaction(async (tx) => {
        await tx.db.insertInto("diary_page").values({ email: "ada@example.org" }).execute();
        await ctx.search.putPage(tx, { id: "diary", title: text, body: text, at: 1, path: "/diary" });
      });
    },
    stop: async () => void log.push("stop"),
  });
}

function pages(): Hono<PageEnv> {
  return new Hono<PageEnv>().get("/", (c) => c.var.page({ title: "Diary", body: "dear diary" }));
}

describe("the life of a plugin", () => {
  let site: OpenConsole;
  let node: TestNode;
  afterEach(() => node?.remove());

  const open = async (...plugins: Plugin[]) => {
    site = await openConsole({ plugins });
    node = site.node;
  };
  const state = (id = "diary") => node.host.states().find((one) => one.id === id);
  const seen = async () => {
    const [page, api] = [await node.get("/en/diary"), await node.get("/api/v1/diary")];
    const about = await (await node.get("/en/about")).text();
    const found = await (await node.get("/en/search?q=winter")).text();
    return [
      ...[page.status, api.status, about.includes("Dear diary"), about.includes("a word of the diary")],
      found.includes('href="/en/diary"'),
    ];
  };

  it("is switched off and on again while the node runs, and keeps what it holds", async () => {
    const log: string[] = [];
    await open(diary(log));
    await node.jobs.idle();
    expect(await seen()).toEqual([200, 200, true, true, true]);
    expect(log).toEqual(["start", "job"]);

    await site.send("/en/console/plugins/diary/off", {});
    expect(state()).toEqual({ id: "diary", version: "1.0.0", state: "off" });
    expect(await seen()).toEqual([404, 404, false, false, false]);
    await expect(node.run("diary")).rejects.toThrow("no command");
    await site.firstEvent();
    site.clock.move(2 * 86_400_000);
    node.jobs.wake();
    await node.jobs.idle();
    expect(log).toEqual(["start", "job", "stop"]);
    // Whoever asks for their data gets all of it.
    expect(await node.host.personalData.find("ada@example.org", "en")).toMatchObject([
      { of: "diary", items: [{ id: "one" }] },
    ]);
    expect(await (await node.get("/api/openapi.json")).text()).not.toContain("/diary");

    await site.send("/en/console/plugins/diary/on", {});
    await node.jobs.idle();
    expect(await seen()).toEqual([200, 200, true, true, true]);
    expect((await node.run("diary")).text).toBe("dear");
    await site.firstEvent();
    await node.jobs.idle();
    expect(log).toEqual(["start", "job", "stop", "start", "job", "hook"]);
    expect(
      await node.store.db
        .selectFrom("diary_page" as never)
        .selectAll()
        .execute(),
    ).toHaveLength(2);
  });

  it("is uninstalled with its data kept, and installed again", async () => {
    await open(diary());
    await node.transaction(async (tx) => {
      const rows = node.store.db.selectFrom("migration").select("name").where("ledger", "=", "diary");
      expect(await rows.execute()).toEqual([{ name: "001-page" }]);
      await tx.fact("plugin.changed", { plugin: "diary" });
    });
    await site.send("/en/console/plugins/diary/remove", { data: "keep" });
    expect(state()?.state).toBe("removed");
    expect(await seen()).toEqual([404, 404, false, false, false]);
    node = await node.restart();
    expect(state()?.state).toBe("removed");
    await site.send("/en/console/plugins/diary/install", {});
    expect(state()?.state).toBe("running");
    expect(
      await node.store.db
        .selectFrom("diary_page" as never)
        .selectAll()
        .execute(),
    ).toHaveLength(2);
  });

  it("asks again when a new version wants to reach more, and runs once an owner agreed", async () => {
    const old = diary();
    await open(old);
    const wider: Plugin = {
      ...old,
      version: "1.1.0",
      capabilities: ["events:read", "search:write", "mail:send"] as never,
      migrations: {
        ...old.migrations,
        "002-more": (db) => db.schema.createTable("diary_more").addColumn("id", "text").execute(),
      },
    };
    node = await node.restart({ plugins: [wider] });
    expect(state()).toMatchObject({
      state: "asks",
      reason: "Version 1.1.0 wants to reach more than before: mail:send.",
    });
    expect(await seen()).toEqual([404, 404, false, false, false]);
    expect((await node.store.db.introspection.getTables()).map(({ name }) => name)).not.toContain("diary_more");
    expect((await site.get("/en/console/plugins/diary")).text).toContain("Agree, and let it run");
    await site.send("/en/console/plugins/diary/agree", {});
    expect(state()?.state).toBe("running");
    expect(await seen()).toEqual([200, 200, true, true, true]);
    node = await node.restart();
    expect(state()).toMatchObject({ state: "running", version: "1.1.0" });
    expect((await site.get("/en/console/log")).text).toContain("It was agreed what an extra feature may reach");
  });

  it("runs a new version's migrations at its first start, without asking where it reaches no more", async () => {
    const old = diary();
    await open(old);
    const next: Plugin = {
      ...old,
      version: "1.0.1",
      migrations: {
        ...old.migrations,
        "002-more": (db) => db.schema.createTable("diary_more").addColumn("id", "text").execute(),
      },
    };
    node = await node.restart({ plugins: [next] });
    expect(state()).toEqual({ id: "diary", version: "1.0.1", state: "running" });
    expect((await node.store.db.introspection.getTables()).map(({ name }) => name)).toContain("diary_more");
    expect((await site.get("/en/console/log")).text).toContain("An extra feature got another version");
  });

  it("stays off while node.toml says so, whatever is chosen in the console", async () => {
    await open(diary());
    await appendFile(join(node.folder, "node.toml"), "\n[plugins.diary]\non = false\n");
    node = await node.restart();
    expect(state()).toMatchObject({ state: "off", reason: "Switched off in node.toml." });
    expect((await site.send("/en/console/plugins/diary/on", {})).status).toBe(409);
    expect(state()?.state).toBe("off");
  });

  it("does not run in safe mode unless it comes with the software", async () => {
    await open(diary());
    const file = join(node.folder, "node.toml");
    await writeFile(file, `safe_mode = true\n${await readFile(file, "utf8")}`);
    node = await node.restart();
    expect(state()).toMatchObject({ state: "off", reason: expect.stringContaining("safe mode") });
    expect(state("events")?.state).toBe("running");
    expect((await node.get("/en/events")).status).toBe(200);
    expect((await site.get("/en/console/plugins/diary")).text).toContain("safe mode");
  });
});
