import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { createLog } from "../../kit/index.ts";
import { Form, type PageEnv, publicForm, type Site, TextField } from "../index.ts";
import { createWeb } from "../web.ts";
import { createFormGuard, fillTime, honeypot, networkOf, stampField, stampLife } from "./form-guard.ts";

const site: Site = {
  name: { en: "Kenya IGF" },
  kind: "national",
  origin: "https://igf.example",
  languages: ["en", "fr"],
  footer: { standing: "independent" },
  demo: false,
  zone: "Africa/Nairobi",
};

function open(viewer: "public" | "token" = "public") {
  const clock = { at: Date.parse("2026-11-20T12:00:00Z"), now: () => clock.at };
  const accepted: unknown[] = [];
  const raw: unknown[] = [];
  const from = { address: "203.0.113.7" };
  const web = createWeb({
    site: () => site,
    nav: [],
    messages: {},
    log: createLog("silent"),
    clock,
    forms: { limits: { ofOne: 6, ofAll: 20 } },
    addressOf: () => from.address,
    viewerOf: () => (viewer === "public" ? { kind: "public" } : { kind: "token", scopes: [] }),
  });
  const ask = publicForm({
    show: (c, state, status) =>
      c.var.page({
        title: "Ask",
        status,
        body: (
          <Form state={state} submit="Send">
            <TextField name="question" label="Question" />
          </Form>
        ),
      }),
    async accept(c, { values, key }) {
      if (values["question"] === "") return { problems: [{ path: "question", message: "Ask something" }] };
      accepted.push({ values, key });
      return c.redirect("/en/thanks", 303);
    },
  });
  const routes = new Hono<PageEnv>();
  routes.get("/ask", ask.page);
  routes.post("/ask", ask.send);
  // A plugin that knows nothing of the door.
  routes.post("/raw", async (c) => {
    raw.push(Object.fromEntries(await c.req.formData()));
    return c.redirect("/en/thanks", 303);
  });
  routes.all("/any", (c) => c.text("done"));
  web.mount("/", routes, "test");
  const get = async (path: string) => (await web.app.request(path)).text();
  const post = async (path: string, fields: Record<string, string>, headers = {}) => {
    const body = new URLSearchParams(fields).toString();
    const type = "application/x-www-form-urlencoded";
    return web.app.request(path, {
      method: "POST",
      body,
      headers: { accept: "text/html", "content-type": type, "content-length": String(body.length), ...headers },
    });
  };
  return { clock, accepted, raw, from, get, post };
}

function stampIn(html: string): string {
  return new RegExp(`name="${stampField}" value="([^"]+)"`).exec(html)?.[1] ?? "";
}

describe("a public form", () => {
  it("carries an empty field that people do not see, and when it was shown", async () => {
    const html = await open().get("/en/ask");
    expect(stampIn(html)).toMatch(/^[0-9a-z]+\.[\w-]{12}\.[\w-]{27}$/);
    expect(html).toMatch(
      new RegExp(`class="vh" aria-hidden="true"><label>[^<]+<input name="${honeypot}" tabindex="-1"`),
    );
    expect(await open("token").get("/en/ask")).not.toContain(stampField);
  });

  it("takes what a person sends, each showing under a key of its own", async () => {
    const { clock, accepted, get, post } = open();
    const stamps = [stampIn(await get("/en/ask")), stampIn(await get("/en/ask"))];
    clock.at += fillTime;
    for (const stamp of [stamps[0], stamps[0], stamps[1]]) {
      const answer = await post("/en/ask", { question: "Why?", [stampField]: stamp ?? "", [honeypot]: "" });
      expect([answer.status, answer.headers.get("location")]).toEqual([303, "/en/thanks"]);
    }
    const keys = (accepted as { key: string }[]).map(({ key }) => key);
    expect([new Set(keys).size, keys[0] === keys[1]]).toEqual([2, true]);
  });

  it.each([
    ["filled", { [honeypot]: "https://spam.example" }, fillTime, 422],
    ["without a stamp", { [stampField]: "" }, fillTime, 422],
    ["with a stamp that somebody made up", { [stampField]: "abc.def.ghi" }, fillTime, 422],
    ["at once", {}, fillTime - 1, 422],
    ["half a day later", {}, stampLife + 1, 422],
  ])("is shown again with what was typed when it is sent %s", async (_, fields, wait, status) => {
    const { clock, accepted, get, post } = open();
    const stamp = stampIn(await get("/en/ask"));
    clock.at += wait;
    const answer = await post("/en/ask", { question: "Why <b>?", [stampField]: stamp, ...fields });
    const html = await answer.text();
    expect([answer.status, accepted]).toEqual([status, []]);
    expect(html).toContain('role="alert"');
    expect(html).toContain('value="Why &lt;b&gt;?"');
    clock.at += fillTime;
    const again = await post("/en/ask", { question: "Why?", [stampField]: stampIn(html) });
    expect([again.status, accepted.length]).toEqual([303, 1]);
  });

  it("takes only so many from one address, and lets others send", async () => {
    const { clock, accepted, from, get, post } = open();
    const stamp = stampIn(await get("/en/ask"));
    clock.at += fillTime;
    const send = () => post("/en/ask", { question: "Why?", [stampField]: stamp });
    for (let index = 0; index < 6; index++) expect((await send()).status).toBe(303);
    const refused = await send();
    expect([refused.status, refused.headers.get("retry-after"), accepted.length]).toEqual([429, "3600", 6]);
    expect(await refused.text()).toContain('value="Why?"');
    from.address = "203.0.113.8";
    expect((await send()).status).toBe(303);
    clock.at += 3_600_000;
    from.address = "203.0.113.7";
    expect((await send()).status).toBe(303);
  });

  it("is checked also where a plugin takes the POST by itself, and then refused", async () => {
    const { clock, raw, get, post } = open();
    const stamp = stampIn(await get("/en/ask"));
    clock.at += fillTime;
    const robot = await post("/en/raw", { question: "Buy!" });
    expect([robot.status, raw]).toEqual([422, []]);
    expect((await post("/en/any", {})).status).toBe(422);
    expect((await post("/en/raw", { question: "Why?", [stampField]: stamp })).status).toBe(303);
    expect(raw).toMatchObject([{ question: "Why?" }]);
  });

  it("refuses what no form sends: other types, too much, and pages of others", async () => {
    const { accepted, post } = open();
    expect((await post("/en/ask", {}, { "content-type": "application/json" })).status).toBe(415);
    expect((await post("/en/ask", { question: "x".repeat(70_000) })).status).toBe(413);
    expect((await post("/en/ask", {}, { "content-type": "multipart/form-data" })).status).toBe(400);
    expect((await post("/en/ask", {}, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect(accepted).toEqual([]);
  });
});

describe("the guard of forms", () => {
  it("refuses a stamp that another key made", () => {
    const clock = { at: 1_800_000_000_000, now: () => clock.at };
    const sending = (stamp: string) => ({ form: "/ask", address: "::1", honeypot: "", stamp });
    const stamp = createFormGuard({ clock }).stamp();
    clock.at += fillTime;
    expect(createFormGuard({ clock }).doubt(sending(stamp))).toBe("unstamped");
  });

  it("refuses a stamp with anything behind it: what was sent twice could pass for new", () => {
    const clock = { at: 1_800_000_000_000, now: () => clock.at };
    const guard = createFormGuard({ clock });
    const stamp = guard.stamp();
    clock.at += fillTime;
    const sending = { form: "/ask", address: "::1", honeypot: "" };
    expect(guard.doubt({ ...sending, stamp: `${stamp}.more` })).toBe("unstamped");
    expect(guard.doubt({ ...sending, stamp })).toBeUndefined();
  });

  it("counts a household's addresses as one", () => {
    expect(networkOf("2001:db8:1:2:aaaa::1")).toBe(networkOf("2001:0db8:1:2::ffff"));
    expect(networkOf("2001:db8:1:3::1")).not.toBe(networkOf("2001:db8:1:2::1"));
    expect(networkOf("::1")).toBe("0:0:0:0");
    expect(networkOf("203.0.113.7")).toBe("203.0.113.7");
  });
});
