import { Hono } from "hono";
import { afterEach, describe, expect, it } from "vitest";
import { definePlugin, type Plugin } from "../../plugin/index.ts";
import { bootTestNode, type TestNode } from "../../testing/index.ts";
import type { PageEnv } from "../../web/index.ts";

describe("a plugin that fails harms nothing else", () => {
  let node: TestNode | undefined;
  afterEach(() => node?.remove());

  async function boot(plugin: Plugin): Promise<{ node: TestNode; state: string | undefined; reason: string }> {
    node = await bootTestNode({ name: "host", plugins: [plugin] });
    const state = node.host.states().find(({ id, version }) => id === plugin.id && version === plugin.version);
    expect((await node.get("/en/events")).status).toBe(200);
    return { node, state: state?.state, reason: state?.reason ?? "" };
  }

  const good = { id: "good", version: "1.2.3", api: "^1.0.0" };

  it("is incompatible when it was written for another API, and says which", async () => {
    const { state, reason } = await boot(definePlugin()({ ...good, api: "^2.0.0" }));
    expect(state).toBe("incompatible");
    expect(reason).toContain("^2.0.0");
  });

  it("is incompatible when its id is taken by a built-in kind", async () => {
    const { node: running } = await boot(definePlugin()({ ...good, id: "events" }));
    expect(running.host.states().filter(({ id }) => id === "events")).toMatchObject([{ state: "running" }]);
  });

  it("fails when a migration throws, and leaves no table behind", async () => {
    const {
      node: running,
      state,
      reason,
    } = await boot(
      definePlugin()({
        ...good,
        migrations: {
          "001-half": async (db) => {
            await db.schema.createTable("good_half").addColumn("id", "text").execute();
            throw new Error("the disk of this plugin is full");
          },
        },
      }),
    );
    expect(state).toBe("failed");
    expect(reason).toContain("the disk of this plugin is full");
    expect((await running.store.db.introspection.getTables()).map(({ name }) => name)).not.toContain("good_half");
  });

  it("fails when it makes a table outside its prefix", async () => {
    const { state, reason } = await boot(
      definePlugin()({
        ...good,
        migrations: { "001-theirs": (db) => db.schema.createTable("elsewhere").addColumn("id", "text").execute() },
      }),
    );
    expect(state).toBe("failed");
    expect(reason).toContain("elsewhere");
  });

  it("fails when its settings are wrong, and names each", async () => {
    const settings = {
      "~standard": {
        version: 1,
        vendor: "test",
        validate: () => ({ issues: [{ message: "Write a whole number.", path: ["months"] }] }),
      },
    } as const;
    const { state, reason } = await boot(definePlugin()({ ...good, settings }));
    expect(state).toBe("failed");
    expect(reason).toContain("plugins.good.settings.months: Write a whole number.");
  });

  it("shows an error page when its route throws", async () => {
    const throwing = () => {
      const routes = new Hono<PageEnv>();
      routes.get("/", () => {
        throw new Error("a secret of the plugin");
      });
      return routes;
    };
    const { node: running } = await boot(definePlugin()({ ...good, routes: { at: "/good", public: throwing } }));
    const page = await running.get("/en/good", { accept: "text/html" });
    expect(page.status).toBe(500);
    expect(await page.text()).not.toContain("a secret of the plugin");
  });

  it("is failed when mounting or starting throws", async () => {
    const mounting = await boot(
      definePlugin()({
        ...good,
        routes: {
          at: "/good",
          public: () => {
            throw new Error("no routes today");
          },
        },
      }),
    );
    expect(mounting).toMatchObject({ state: "failed", reason: "no routes today" });
    await mounting.node.remove();
    const late = await boot(
      definePlugin()({ ...good, routes: { at: "/good", api: () => Promise.reject(new Error("no API today")) } }),
    );
    expect((await late.node.get("/api/v1/good")).status).toBe(404);
    expect((await late.node.get("/api/openapi.json")).status).toBe(200);
    expect(late.node.host.states().find(({ id }) => id === "good")).toMatchObject({ reason: "no API today" });
    await late.node.remove();
    const starting = await boot(
      definePlugin()({ ...good, start: () => Promise.reject(new Error("cannot start today")) }),
    );
    expect(starting).toMatchObject({ state: "failed", reason: "cannot start today" });
  });
});

describe("what a plugin can reach", () => {
  it("is what it declared, and nothing else", async () => {
    let keys: string[] = [];
    const spy = definePlugin()({
      id: "spy",
      version: "1.0.0",
      api: "^1.0.0",
      capabilities: ["events:read"],
      start: async (ctx) => {
        keys = Object.keys(ctx);
        expect(Object.keys(ctx.events)).toEqual(expect.arrayContaining(["list", "get"]));
        expect(ctx.events).not.toHaveProperty("publish");
      },
    });
    const node = await bootTestNode({ name: "spied", plugins: [spy] });
    expect(node.host.states()).toContainEqual({ id: "spy", version: "1.0.0", state: "running" });
    expect(keys).toContain("events");
    expect(keys).not.toContain("outputs");
    expect(keys).not.toContain("files");
    await node.remove();
  });
});
