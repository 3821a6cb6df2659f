import { Hono } from "hono";
import { afterEach, describe, expect, it } from "vitest";
import { Refusal } from "../../kit/index.ts";
import { definePlugin } from "../../plugin/index.ts";
import type { TestNode } from "../../testing/boot-test-node.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";
import { type ConsoleEnv, type PageEnv, publicForm } from "../../web/index.ts";

const given = { version: "1.0.0", api: "^1.0.0" } as const;
const empty = { headers: { "content-type": "application/x-www-form-urlencoded" }, method: "POST", body: "" };

/** A page with a path of its own, a form of strangers, a page that throws and one that says no. */
function pages(word: string): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get("/", (c) => c.var.page({ title: word, body: `${word} in ${c.var.lang}` }));
  app.get("/:name{[a-z]+}/page", (c) => c.var.page({ title: word, body: `${c.req.param("name")} ${c.var.requestId}` }));
  const form = publicForm({
    show: async (c, _state, status) => c.text(`${word} asks`, status),
    accept: async (c) => c.text(`${word} took it`),
  });
  app.post("/ask", form.send);
  app.get("/broken", () => {
    throw new Error("a secret of the plugin");
  });
  app.get("/no", () => {
    throw new Refusal("not-found");
  });
  return app;
}

const desk = () =>
  new Hono<ConsoleEnv>().get("/", (c) => c.var.page({ title: "Desk", body: `for ${c.var.person.kind}` }));

describe("pages that are loaded with the first request for one", () => {
  let site: OpenConsole;
  let node: TestNode;
  afterEach(() => node?.remove());

  it("answer as those do that are made at once, and are loaded once however many ask", async () => {
    const loads: string[] = [];
    const load = async <Made>(what: string, made: Made) => {
      loads.push(what);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return made;
    };
    const now = definePlugin()({
      ...given,
      id: "now",
      routes: { at: "/now", public: () => pages("now"), console: desk },
    });
    const later = definePlugin()({
      ...{ ...given, id: "later" },
      routes: {
        at: "/later",
        public: { later: () => load("public", pages("later")) },
        console: { later: () => load("console", desk()) },
      },
    });
    // At an address below that of the other.
    const guest = definePlugin()({
      ...{ ...given, id: "guest" },
      routes: { at: "/later/guest", public: () => pages("guest") },
    });
    site = await openConsole({ plugins: [later, now, guest] });
    node = site.node;
    expect((await site.stranger("/en/events")).status).toBe(200);
    expect((await site.stranger("/en/later-than-that")).status).toBe(404);
    expect(loads).toEqual([]);

    const both = await Promise.all([site.stranger("/en/later"), site.stranger("/fr/later")]);
    expect(both.map(({ text }) => /later in ../.exec(text)?.[0])).toEqual(["later in en", "later in fr"]);
    expect(loads).toEqual(["public"]);
    for (const at of ["now", "later"]) {
      const seen = async (path: string) => {
        const answer = await node.get(`/en/${at}${path}`, { accept: "text/html" });
        return [answer.status, answer.headers.has("content-security-policy"), await answer.text()] as const;
      };
      const page = await node.get(`/en/${at}/ada/page`);
      expect(await page.text()).toContain(`ada ${page.headers.get("x-request-id")}`);
      expect((await fetch(`${node.origin}/en/${at}`, { method: "HEAD" })).status).toBe(200);
      expect((await seen("/no")).slice(0, 2)).toEqual([404, true]);
      expect((await seen("/nothing/there/at/all")).slice(0, 2)).toEqual([404, true]);
      const [status, , broken] = await seen("/broken");
      expect(status).toBe(500);
      expect(broken).not.toContain("a secret");
      const sent = await fetch(`${node.origin}/en/${at}/ask`, empty);
      expect([sent.status, await sent.text()]).toEqual([422, `${at} asks`]);
      expect((await site.get(`/en/console/${at}`)).text).toContain("for person");
      const stranger = await fetch(`${node.origin}/en/console/${at}`, { redirect: "manual" });
      expect([stranger.status, stranger.headers.get("location")]).toEqual([
        303,
        `/en/sign-in?next=${encodeURIComponent(`/console/${at}`)}`,
      ]);
    }
    expect((await site.stranger("/en/later/guest/ada/page")).text).toContain("ada");
    expect(loads).toEqual(["public", "console"]);
    const patterns = (await node.routes()).map(({ path }) => path.replace(/^\/:lang\{[^}]*\}/, ""));
    for (const at of ["now", "later"]) {
      expect(patterns).toEqual(expect.arrayContaining([`/${at}/:name{[a-z]+}/page`, `/console/${at}`]));
    }
  });

  it("are the plugin's fault when they cannot be loaded: it is shown as failed, and all else answers", async () => {
    let works = false;
    let loads = 0;
    const careless = definePlugin()({
      ...{ ...given, id: "careless" },
      routes: {
        at: "/careless",
        public: {
          async later() {
            loads++;
            await new Promise((resolve) => setTimeout(resolve, 20));
            if (!works) throw new Error("no pages today");
            return pages("careful");
          },
        },
      },
    });
    site = await openConsole({ plugins: [careless] });
    node = site.node;
    const state = () => node.host.states().find(({ id }) => id === "careless");
    expect(state()?.state).toBe("running");
    const first = await Promise.all([site.stranger("/en/careless"), site.stranger("/en/careless")]);
    expect(first.map(({ status, text }) => [status, text.includes("no pages today")])).toEqual([
      [500, false],
      [500, false],
    ]);
    expect(loads).toBe(1);
    expect(state()).toMatchObject({ state: "failed", reason: "no pages today" });
    expect((await site.stranger("/en/careless")).status).toBe(404);
    expect((await site.stranger("/en/events")).status).toBe(200);
    expect((await site.get("/en/console/plugins/careless")).text).toContain("no pages today");

    works = true;
    await site.send("/en/console/plugins/careless/off", {});
    await site.send("/en/console/plugins/careless/on", {});
    expect((await site.stranger("/en/careless")).text).toContain("careful in en");
    await site.send("/en/console/plugins/careless/off", {});
    expect((await site.stranger("/en/careless")).status).toBe(404);
    expect(loads).toBe(2);
  });
});
