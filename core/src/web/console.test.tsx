import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { createLog } from "../kit/index.ts";
import { tokenField, tokenHeader } from "./forms/form-token.ts";
import { sampleSite } from "./gallery/sample-site.ts";
import { type ConsoleEnv, createWeb, Form, type SignedIn, TextField } from "./index.ts";

const somebody = (csrf: string): SignedIn => ({
  viewer: { kind: "person", id: "p1", name: "Sample Editor", role: "editor", scopes: ["events:write"] },
  session: "s1",
  csrf,
});

function open(who: SignedIn | undefined) {
  const sent: { name: unknown; key: string | undefined }[] = [];
  const session = { who };
  const shown = { ...sampleSite, demo: false };
  const web = createWeb({
    site: () => shown,
    nav: [
      { to: "/console/labs", label: "nav.labs", contributor: "labs", place: "console" },
      {
        ...{ to: "/console/labs/signals", also: ["/console/labs/early"] },
        ...{ label: "nav.signals", contributor: "labs", place: "console" },
      },
      { to: "/console/events", label: "nav.events", contributor: "events", place: "console" },
      { to: "/console/log", label: "nav.log", contributor: "labs", place: "settings", scope: "admin" },
    ],
    messages: {
      labs: {
        en: {
          reviewed: true,
          texts: { "plugin.name": "Policy labs", "nav.labs": "Labs", "nav.signals": "Signals", "nav.log": "Log" },
        },
      },
      events: { en: { reviewed: true, texts: { "nav.events": "Events" } } },
    },
    log: createLog("silent"),
    clock: { now: () => Date.parse("2026-11-20T12:00:00Z") },
    signedInOf: () => Promise.resolve(session.who),
  });
  const routes = new Hono<ConsoleEnv>();
  routes.get("/", (c) =>
    c.var.page({
      title: `Labs of ${c.var.person.name}`,
      body: (
        <Form submit="Send">
          <TextField name="name" label="Name" />
        </Form>
      ),
    }),
  );
  routes.post("/", async (c) => {
    sent.push({ name: (await c.req.formData()).get("name"), key: c.var.sendKey });
    return c.redirect("/en/console/labs", 303);
  });
  routes.get("/early", (c) => c.var.page({ title: "Early signs", body: "Early signs" }));
  web.mountConsole("/labs", routes, "labs");
  const get = (path: string) => web.app.request(path, { headers: { accept: "text/html" } });
  const post = (body: Record<string, string>, headers: Record<string, string> = {}) => {
    const text = new URLSearchParams(body).toString();
    return web.app.request("/en/console/labs", {
      method: "POST",
      body: text,
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "content-length": String(text.length),
        accept: "text/html",
        ...headers,
      },
    });
  };
  const token = async () =>
    /name="nri_token" value="([^"]+)"/.exec(await (await get("/en/console/labs")).text())?.[1] ?? "";
  return { get, post, token, sent, session };
}

describe("the console", () => {
  it("sends who did not sign in there first, and back to where they wanted to go", async () => {
    const { get, post, sent } = open(undefined);
    const answer = await get("/fr/console/labs?when=past");
    expect([answer.status, answer.headers.get("location")]).toEqual([
      303,
      "/fr/sign-in?next=%2Fconsole%2Flabs%3Fwhen%3Dpast",
    ]);
    expect((await post({ name: "x" })).status).toBe(401);
    expect(sent).toEqual([]);
  });

  it("is kept by nobody on the way, shows who is there, and leaves out what they may not do", async () => {
    const { get } = open(somebody("secret"));
    const answer = await get("/en/console/labs");
    const html = await answer.text();
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(html).toContain("Labs of Sample Editor");
    expect(html).toContain('href="/en/console/labs" aria-current="page"');
    expect(html).not.toContain("/en/console/log");
  });

  it("marks in its menu what a page belongs to, also where its address does not stand below it", async () => {
    const html = await (await open(somebody("secret")).get("/en/console/labs/early")).text();
    expect([...html.matchAll(/href="([^"]*)" aria-current="([^"]*)"/g)].map(([, ...one]) => one)).toContainEqual([
      "/en/console/labs/signals",
      "true",
    ]);
    expect(html).not.toContain('href="/en/console/labs" aria-current');
  });

  it("has its menu in parts that fold, open where one is; a part of its own for what brings several pages, none over nothing", async () => {
    const owner = somebody("secret");
    const menuOf = async (who: SignedIn) => {
      const html = await (await open(who).get("/en/console/labs")).text();
      const menu = /<nav aria-label="Menu">.*?<\/nav>/s.exec(html)?.[0] ?? "";
      const parts = /(<details[^>]*>)|<summary[^>]*>(?:<span>)?([^<]*)|<ul aria-labelledby="([^"]*)"|href="([^"]*)"/g;
      return [...menu.matchAll(parts)].map(([, ...one]) => one.find(Boolean));
    };
    const labs = ["Policy labs", "menu-labs", "/en/console/labs", "/en/console/labs/signals"];
    const events = ["<details>", "Content", "menu-content", "/en/console/events"];
    expect(await menuOf(owner)).toEqual([...events, '<details open="">', ...labs]);
    const admin = { ...owner, viewer: { ...owner.viewer, scopes: ["admin" as const] } };
    const settings = ["<details>", "Settings", "menu-operation", "/en/console/log"];
    expect(await menuOf(admin)).toEqual([...events, '<details open="">', ...labs, ...settings]);
  });

  it("takes a form of the own session, once told apart from every other", async () => {
    const { post, token, sent } = open(somebody("secret"));
    const own = await token();
    expect((await post({ name: "a", [tokenField]: own })).status).toBe(303);
    expect((await post({ name: "a", [tokenField]: own })).status).toBe(303);
    expect((await post({ name: "b", [tokenField]: await token() })).status).toBe(303);
    expect(sent.map(({ name }) => name)).toEqual(["a", "a", "b"]);
    expect(sent[0]?.key).toBe(sent[1]?.key);
    expect(sent[0]?.key).not.toBe(sent[2]?.key);
  });

  it("refuses a form without a token, with one of another session, or from another site", async () => {
    const { post, token, sent, session } = open(somebody("secret"));
    const own = await token();
    expect((await post({ name: "a" })).status).toBe(422);
    expect((await post({ name: "a", [tokenField]: `${own}x` })).status).toBe(422);
    expect((await post({ name: "a", [tokenField]: own }, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await post({ name: "a" }, { [tokenHeader]: "made.up" })).status).toBe(422);
    session.who = somebody("of another session");
    expect((await post({ name: "a", [tokenField]: own })).status).toBe(422);
    expect(sent).toEqual([]);
  });
});
