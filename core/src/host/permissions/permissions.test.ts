import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../content/types/index.ts";
import { type Ctx, definePlugin } from "../../plugin/index.ts";
import type { TestNode } from "../../testing/boot-test-node.ts";
import { openConsole } from "../../testing/open-console.ts";
import type { ConsoleEnv } from "../../web/index.ts";

type LabCtx = Ctx<never, object, Record<string, never>, "lab.manage" | "lab.contribute">;

let ctx: LabCtx;
const labs = definePlugin()({
  id: "labs",
  version: "1.0.0",
  api: "^1.0.0",
  permissions: { "lab.manage": { default: ["editor"] }, "lab.contribute": { default: ["editor", "contributor"] } },
  routes: { at: "/labs", console: labPages },
  nav: [{ to: "/console/labs", label: "nav.labs", order: 30, place: "console", permission: "lab.contribute" }],
  today: async () => ({
    tasks: [{ title: "Close the lab", href: "/console/labs", urgency: "soon", permission: "lab.manage" }],
  }),
  messages: {
    en: { reviewed: true, texts: { "nav.labs": "Policy labs", "permission.lab.manage": "Open and close labs" } },
  },
  start: async (own) => {
    ctx = own;
    // @ts-expect-error a permission that the manifest does not declare
    expect(() => own.may({ kind: "public" }, "lab.burn")).toThrow("does not declare");
  },
});

function labPages(own: LabCtx): Hono<ConsoleEnv> {
  const app = new Hono<ConsoleEnv>();
  app.get("/", (c) => {
    own.require(c.var.viewer, "lab.manage");
    return c.var.page({ title: "Labs", body: "labs" });
  });
  return app;
}

describe("permissions of a plugin", () => {
  let site: Awaited<ReturnType<typeof openConsole>>;
  /** The same node, from one start to the next. */
  let node: TestNode;
  beforeAll(async () => {
    site = await openConsole({ plugins: [labs] });
    node = site.node;
  });
  afterAll(() => node.remove());

  const someone = (role: "owner" | "editor" | "reviewer" | "contributor"): Viewer => {
    return { kind: "person", id: "one", name: "One", role, scopes: [] };
  };

  it("are held by the roles that the manifest names, and always by owners", () => {
    expect(ctx.may(someone("owner"), "lab.manage")).toBe(true);
    expect(ctx.may(someone("editor"), "lab.manage")).toBe(true);
    expect(ctx.may(someone("contributor"), "lab.manage")).toBe(false);
    expect(ctx.may(someone("contributor"), "lab.contribute")).toBe(true);
    expect(ctx.may({ kind: "public" }, "lab.contribute")).toBe(false);
    expect(ctx.may({ kind: "peer", actor: "https://x.example/a", recognised: true }, "lab.contribute")).toBe(false);
    expect(ctx.may({ kind: "token", scopes: ["events:write"] }, "lab.manage")).toBe(false);
    expect(ctx.may({ kind: "token", scopes: ["admin"] }, "lab.manage")).toBe(true);
    expect(() => ctx.require(someone("reviewer"), "lab.manage")).toThrow(
      expect.objectContaining({ code: "not-allowed", status: 403 }),
    );
  });

  it("hide a menu's entry and a task from who does not hold them, and refuse the page", async () => {
    const [editor, contributor, reviewer] = [
      await site.as("editor"),
      await site.as("contributor"),
      await site.as("reviewer"),
    ];
    expect((await editor.get("/en/console")).text).toContain("Close the lab");
    const seen = await contributor.get("/en/console");
    expect(seen.text).toContain("Policy labs");
    expect(seen.text).not.toContain("Close the lab");
    expect((await reviewer.get("/en/console")).text).not.toContain("Policy labs");
    expect((await editor.get("/en/console/labs")).status).toBe(200);
    expect((await contributor.get("/en/console/labs")).status).toBe(403);
  });

  it("are given to other roles by an owner in the console, at once and for good", async () => {
    const contributor = await site.as("contributor");
    const page = await site.get("/en/console/plugins/labs");
    expect(page.text).toContain("Open and close labs");
    expect(
      (await contributor.send("/en/console/plugins/labs/permissions", { "lab.manage": "contributor" })).status,
    ).toBe(403);
    const sent = await site.send("/en/console/plugins/labs/permissions", {
      "lab.manage": ["contributor", "owner", "pope"],
      "lab.contribute": [],
    });
    expect(sent.location).toBe("/en/console/plugins/labs?done=permissions");
    expect((await contributor.get("/en/console/labs")).status).toBe(200);
    expect(ctx.may(someone("editor"), "lab.manage")).toBe(false);
    expect(ctx.may(someone("owner"), "lab.contribute")).toBe(true);
    node = await node.restart();
    expect(ctx.may(someone("contributor"), "lab.manage")).toBe(true);
    expect(ctx.may(someone("contributor"), "lab.contribute")).toBe(false);
    expect((await site.get("/en/console/log")).text).toContain("Who may do what in an extra feature was changed");
  });
});
