import { Hono } from "hono";
import { raw } from "hono/html";
import { expect, it } from "vitest";
import { events } from "../../content/index.ts";
import { parseNewEvent } from "../../content/types/index.ts";
import { definePlugin, type Plugin } from "../../plugin/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { openSite, type TestSite } from "../../testing/open-site.ts";
import type { PageEnv } from "../../web/index.ts";
import { builtinPlugins } from "../index.ts";

/** Every form that is sent by POST, by the page that it stands on. */
async function findForms(site: TestSite): Promise<Map<string, string>> {
  const paths = new Set(["/en/"]);
  const forms = new Map<string, string>();
  for (const path of paths) {
    const answer = await site.get(path);
    if (!answer.headers.get("content-type")?.includes("text/html")) continue;
    const html = await answer.text();
    for (const [form] of html.matchAll(/<form [^>]*method="post".*?<\/form>/gis)) forms.set(path, form);
    for (const [, href = ""] of html.matchAll(/href="(\/en\/[^"#]*)"/g)) {
      // Of the forms to report a page one is enough.
      const link = href.replaceAll("&amp;", "&").replace(/(\/report)\?page=(?!%2Fevents%2F).*/, "$1");
      if (!/[?&](month|cursor)=/.test(link)) paths.add(link);
    }
  }
  return forms;
}

describeOnSqlite("every form that anybody can send", (open) => {
  it("has the empty field and the stamp, and is taken neither filled by a robot nor at once nor without end", async () => {
    const site = await openSite({ store: await open(), plugins: builtinPlugins });
    const parsed = parseNewEvent({ name: "A day", startDate: "2027-05-04", zone: "Etc/UTC" });
    if (!parsed.ok) throw new Error("not an event");
    const event = parsed.value;
    await site.jobs.transaction(async (tx) => events.publish(tx, await events.add(tx, { event })));
    const forms = await findForms(site);
    expect(forms.size).toBeGreaterThanOrEqual(3);
    // Who signs in is quick at it, and one of many behind an address: counted in identity/people.
    expect(forms.delete("/en/sign-in")).toBe(true);
    for (const page of forms.keys()) {
      // What was counted of the form before is forgotten.
      site.clock.at += 2 * 3_600_000;
      const form = /<form [^>]*method="post".*?<\/form>/is.exec(await site.text(page))?.[0] ?? "";
      expect([page, form]).toEqual([page, expect.stringContaining('name="nri_website"')]);
      const nri_stamp = /name="nri_stamp" value="([^"]+)"/.exec(form)?.[1] ?? "";
      expect([page, nri_stamp]).not.toEqual([page, ""]);
      const action = /action="([^"]+)"/.exec(form)?.[1] ?? page;
      const send = async (fields: Record<string, string>) => {
        const body = new URLSearchParams(fields).toString();
        const type = "application/x-www-form-urlencoded";
        const headers = { "content-type": type, "content-length": String(body.length) };
        return (await site.get(action, { method: "POST", body, headers })).status;
      };
      expect([page, await send({})]).toEqual([page, 422]);
      expect([page, await send({ nri_stamp })]).toEqual([page, 422]);
      site.clock.at += 5000;
      expect([page, await send({ nri_stamp, nri_website: "https://spam.example" })]).toEqual([page, 422]);
      let status = 0;
      for (let count = 0; count < 20; count++) status = await send({ nri_stamp });
      expect([page, status]).toEqual([page, 429]);
    }
  });

  it("is found when a plugin writes it by hand, and refused there", async () => {
    const careless = definePlugin()({
      id: "careless",
      version: "1.0.0",
      api: "^1.0.0",
      nav: [{ to: "/careless", label: "nav.careless", order: 1, place: "foot" }],
      routes: {
        at: "/careless",
        public: () => {
          const routes = new Hono<PageEnv>();
          const form = raw('<form class="x" method="post"><button>Send</button></form>');
          routes.get("/", (c) => c.var.page({ title: "Careless", body: form }));
          routes.post("/", (c) => c.text("done"));
          return routes;
        },
      },
    });
    const site = await openSite({ store: await open(), plugins: [...builtinPlugins, careless] });
    const forms = await findForms(site);
    const lacking = [...forms].filter(([, form]) => !form.includes('name="nri_website"')).map(([page]) => page);
    expect(lacking).toEqual(["/en/careless"]);
    const headers = { "content-type": "application/x-www-form-urlencoded", "content-length": "0" };
    expect((await site.get("/en/careless", { method: "POST", headers })).status).toBe(422);
  });

  it("is a page of a plugin: nothing at a node's root takes a POST", () => {
    const roots = builtinPlugins.flatMap((plugin: Plugin) => plugin.routes?.root?.({} as never).routes ?? []);
    expect(roots.length).toBeGreaterThan(2);
    expect(roots.filter(({ method }) => method !== "GET" && method !== "ALL")).toEqual([]);
  });
});
