import { expect, it } from "vitest";
import { describeOnBothDatabases, describeOnSqlite } from "../../testing/databases.ts";
import { openSite, type TestSite } from "../../testing/open-site.ts";
import { languages } from "../../web/index.ts";
import events from "../events/plugin.ts";
import plugin from "./plugin.ts";

const json = { "content-type": "application/json" };

async function addEvent(site: TestSite): Promise<string> {
  const headers = { ...json, authorization: "Bearer events.write" };
  const body = JSON.stringify({ name: "Quokka day", startDate: "2027-05-04", zone: "Etc/UTC" });
  const added = await site.get("/api/v1/events", { method: "POST", headers, body });
  const { id } = (await added.json()) as { id: string };
  await site.get(`/api/v1/events/${id}/publish`, { method: "POST", headers });
  return id;
}

/** Opens the form, waits as people do, and sends it with everything that stands in it. */
async function fill(site: TestSite, path: string, fields: Record<string, string>): Promise<Response> {
  const html = await site.text(path);
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const values = Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value]));
  const action = /<form method="post" action="([^"]+)"/.exec(html)?.[1] ?? "";
  site.clock.at += 5000;
  return send(site, action, { ...values, ...fields });
}

function send(site: TestSite, path: string, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams(fields).toString();
  const type = "application/x-www-form-urlencoded";
  return site.get(path, {
    method: "POST",
    body,
    headers: { accept: "text/html", "content-type": type, "content-length": String(body.length) },
  });
}

function pathOf(response: Response): string {
  expect(response.status).toBe(303);
  return response.headers.get("location") ?? "";
}

describeOnBothDatabases("moderation on pages", (open) => {
  it("goes from a report over a decision and an appeal to another decision, and tells everybody what became of it", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin, events] });
    const id = await addEvent(site);
    const page = await site.text(`/en/events/${id}`);
    const link = `/en/moderation/report?page=${encodeURIComponent(`/events/${id}`)}`;
    expect(page).toContain(`href="${link}" rel="nofollow"`);
    expect(await site.text(link)).toContain("Quokka day");

    const outcome = pathOf(await fill(site, link, { category: "spam", text: "Buy!", contact: "me@example.org" }));
    const waiting = await site.text(outcome);
    expect(waiting).toContain("Report R1");
    expect(waiting).toContain("It waits for a decision.");
    const wrong = outcome.replace(/.$/, outcome.endsWith("A") ? "B" : "A");
    expect([(await site.get(wrong)).status, (await site.get(outcome.replace("/1/", "/2/"))).status]).toEqual([
      404, 404,
    ]);
    const { headers } = await site.get(outcome);
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");

    expect((await site.run("reports")).text).toMatch(/^R1 .* open .* spam .* event /);
    expect((await site.run("reports show", { arguments: { number: "R1" } })).text).toContain("me@example.org");
    const hidden = await site.run("moderate hide", {
      arguments: { item: `${site.site.origin}/en/events/${id}` },
      options: { reason: "spam", note: "It only sells", report: "R1" },
    });
    expect((await site.get(`/en/events/${id}`)).status).toBe(404);
    const decided = await site.text(outcome);
    expect(decided).toContain("D1: Hidden – In force");
    expect(decided).toContain("It only sells");

    const affected = /https:\S+(\/en\/moderation\/decisions\/\S+)/.exec(hidden.text)?.[1] ?? "";
    const told = await site.text(affected);
    expect(told).toContain("It only sells");
    const appeal = /href="(\/en\/moderation\/appeal[^"]+)"/.exec(told)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const sent = pathOf(await fill(site, appeal, { decision: "D1", text: "It is free of charge" }));
    expect(await site.text(sent)).toContain("Your appeal A1");
    expect(await site.text(outcome)).toContain("It waits for a decision.");
    expect((await site.run("appeals")).text).toContain("A1");
    expect((await site.run("appeals show", { arguments: { number: "A1" } })).text).toContain(
      "the side that it affects",
    );

    const options = { reason: "other", note: "Right: it is free" };
    await site.run("appeals grant", { arguments: { number: "A1" }, options });
    expect(await site.text(`/en/events/${id}`)).toContain("Quokka day");
    expect(await site.text(outcome)).toContain("Right: it is free");
    expect(await site.text(affected)).toContain("A1: the moderators agreed");
    const against = /href="(\/en\/moderation\/appeal[^"]+)"/.exec(await site.text(outcome))?.[1] ?? "";
    expect((await fill(site, "/en/moderation/appeal", { decision: "D2", text: "Mine" })).status).toBe(422);
    const again = await fill(site, against.replaceAll("&amp;", "&"), { decision: "D2", text: "It does sell" });
    expect(await site.text(pathOf(again))).toContain("Your appeal A2");
    expect((await site.run("appeals")).text).toContain("against D2, by the reporter");

    const list = await site.text("/en/moderation");
    for (const shown of ["D1", "D2", "Hidden", "Shown again (D1)", "Advertising or spam (1)", "November 2026"]) {
      expect(list).toContain(shown);
    }
    const open_ = list + (await site.text("/api/v1/moderation/decisions"));
    for (const secret of ["Quokka", id, "It only sells", "me@example.org", "Buy!"]) expect(open_).not.toContain(secret);
  });
});

describeOnSqlite("moderation on pages, more", (open) => {
  const openModeration = async () => openSite({ store: await open(), plugins: [plugin, events] });

  it("keeps what was typed when something is missing, in every language, and takes the same form once", async () => {
    const site = await openModeration();
    const id = await addEvent(site);
    for (const lang of languages) {
      const path = `/${lang}/moderation/report?page=/events/${id}`;
      const again = await fill(site, path, { text: "Typed <words>", contact: "no address" });
      const html = await again.text();
      expect([lang, again.status, (html.match(/class="wrong"/g) ?? []).length]).toEqual([lang, 422, 2]);
      expect(html).toContain("Typed &lt;words&gt;");
      expect(html).toContain('value="no address"');
      expect(html).toContain(`name="page" value="/events/${id}"`);
    }
    const html = await site.text("/en/moderation/report?page=/about");
    const nri_stamp = /name="nri_stamp" value="([^"]+)"/.exec(html)?.[1] ?? "";
    site.clock.at += 5000;
    const fields = { nri_stamp, page: "/about", category: "false", text: "Not so" };
    expect(pathOf(await send(site, "/en/moderation/report", fields))).toMatch(/^\/en\/moderation\/reports\/1\//);
    expect(pathOf(await send(site, "/en/moderation/report", fields))).toBe("/en/moderation");
    expect((await site.run("reports")).data).toHaveLength(1);
  });

  it("asks for the page where none was named, and takes no address of elsewhere", async () => {
    const site = await openModeration();
    expect(await site.text("/en/moderation/report")).toContain('id="field-page"');
    const rest = { category: "other", text: "Look" };
    for (const page of ["", "https://elsewhere.example/x", "//elsewhere.example", "javascript:alert(1)"]) {
      const answer = await fill(site, "/en/moderation/report", { ...rest, page });
      expect([page, answer.status]).toEqual([page, 422]);
    }
    const page = `${site.site.origin}/en/about?x=1#top`;
    pathOf(await fill(site, "/en/moderation/report", { ...rest, page }));
    expect((await site.run("reports")).data).toMatchObject([{ kind: "page", target: "/about" }]);
  });

  it("hears who has only a decision's number, and says that nothing proves who it is", async () => {
    const site = await openModeration();
    const id = await addEvent(site);
    await site.run("moderate hide", { arguments: { item: id }, options: { reason: "false" } });
    expect((await fill(site, "/en/moderation/appeal", { decision: "D9", text: "Mine" })).status).toBe(422);
    pathOf(await fill(site, "/en/moderation/appeal", { decision: "D1", text: "Mine", contact: "me@example.org" }));
    expect((await site.run("appeals")).data).toMatchObject([
      { side: "unproved", decision: 1, contact: "me@example.org" },
    ]);
    const options = { reason: "false", note: "It is false" };
    await site.run("appeals reject", { arguments: { number: "A1" }, options });
    expect((await site.run("moderate why", { arguments: { target: id } })).text).toMatch(/uphold[\s\S]+hide/);
  });

  it("brings a code of conduct in every language, and shows one's own with a note where it is not translated", async () => {
    const site = await openModeration();
    const standard = await Promise.all(languages.map((lang) => site.text(`/${lang}/moderation/conduct`)));
    expect(new Set(standard.map((html) => /<div class="prose"[^>]*>.{200}/s.exec(html)?.[0])).size).toBe(
      languages.length,
    );
    for (const html of standard) expect((html.match(/<li>/g) ?? []).length).toBeGreaterThan(9);
    const text = "# Ours\n\nBe *kind*.<script>alert(1)</script> [more](javascript:alert(1))";
    const set = await site.run("code-of-conduct set", { options: { lang: "fr" }, file: { name: "c.md", text } });
    expect(set.text).toContain("version 1");
    const shown = await site.text("/fr/moderation/conduct");
    expect(shown).toContain("<em>kind</em>");
    expect(shown).toContain("Version 1 du 20 novembre 2026");
    for (const bad of ["<script>alert", 'href="javascript']) expect(shown).not.toContain(bad);
    const english = await site.text("/en/moderation/conduct");
    expect(english).toContain("This text is in another language: French.");
    expect(english).toContain('lang="fr"');
  });

  it("is open by API to whose token allows it, and says what is wrong with the rest", async () => {
    const site = await openModeration();
    const id = await addEvent(site);
    const call = async (method: string, path: string, token?: string, body?: unknown) => {
      const headers = { ...json, ...(token && { authorization: `Bearer ${token}` }) };
      const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
      const answer = await site.get(`/api/v1/moderation${path}`, init);
      return { status: answer.status, json: answer.status === 204 ? undefined : await answer.json() };
    };
    const can = "moderation.write";
    for (const path of ["/reports", "/reports/1", "/appeals", `/why?target=${id}`]) {
      expect([path, (await call("GET", path)).status]).toEqual([path, 401]);
      expect([path, (await call("GET", path, "read")).status]).toEqual([path, 403]);
    }
    expect((await call("POST", "/decisions", "events.write", {})).status).toBe(403);
    const hide = { action: "hide", target: id, reason: "spam", note: "Sells" };
    const invalid = [
      {},
      { ...hide, reason: "no" },
      { ...hide, target: undefined },
      { ...hide, more: 1 },
      { action: "dismiss", reason: "spam" },
    ];
    for (const body of invalid) expect((await call("POST", "/decisions", can, body)).status).toBe(422);
    expect((await call("POST", "/decisions", can, { ...hide, target: "none" })).status).toBe(404);
    expect((await call("POST", "/decisions", can, { ...hide, action: "suspend", target: "no site" })).status).toBe(400);
    expect((await call("POST", "/decisions", can, { ...hide, appeal: 9 })).status).toBe(409);
    expect(await call("POST", "/decisions", can, hide)).toMatchObject({ status: 201, json: { n: 1, action: "hide" } });
    expect(await call("GET", `/why?target=${id}`, "events.write")).toMatchObject({
      json: { decisions: [{ n: 1, note: "Sells", inForce: true }] },
    });
    const own = await site.get(`/api/v1/events/${id}`, { headers: { authorization: "Bearer events.write" } });
    expect(await own.json()).toMatchObject({ visibility: "hidden" });
    expect((await call("POST", "/decisions", can, { ...hide, action: "undo" })).json).toMatchObject({ n: 2 });
    expect((await call("POST", "/decisions", can, { ...hide, action: "undo" })).status).toBe(404);
    expect((await call("POST", "/reports/1/forward", can)).status).toBe(404);
    expect((await call("PUT", "/conduct/xx", can, { text: "Hi" })).status).toBe(404);
    expect((await call("PUT", "/conduct/en", can, { text: "" })).status).toBe(422);
    expect((await call("PUT", "/conduct/en", can, { text: "Be kind" })).json).toMatchObject({ version: 1 });
    expect((await call("GET", "/conduct?lang=en")).json).toMatchObject({ text: "Be kind", own: true });
    expect((await call("GET", "/decisions")).json).toMatchObject({ items: [{ n: 2 }, { n: 1 }] });
  });

  it("names the site that a decision is about, fits its words to what ends, and refuses the same measure twice", async () => {
    const site = await openModeration();
    const options = { reason: "spam" };
    const spam = { arguments: { site: "https://spam.example" }, options };
    const limited = await site.run("moderate limit", spam);
    const affected = /https:\S+(\/en\/moderation\/decisions\/\S+)/.exec(limited.text)?.[1] ?? "";
    expect(await site.text(affected)).toContain('A whole site: <bdi dir="ltr">https://spam.example</bdi>');
    await expect(site.run("moderate limit", spam)).rejects.toThrow("This is limited already, by D1.");
    const target = { arguments: { target: "https://spam.example" }, options };
    expect((await site.run("moderate undo", target)).text).toContain("into lists and searches again");
  });

  it("refuses commands that say too little, and says what to add", async () => {
    const site = await openModeration();
    const item = "01k9zq0c3v5m8t2r7x4w6y1bnd";
    await expect(site.run("moderate hide", { arguments: { item } })).rejects.toThrow("Say why, with one of");
    const options = { reason: "spam" };
    await expect(site.run("moderate hide", { arguments: { item }, options })).rejects.toMatchObject({
      code: "not-found",
    });
    const own = { arguments: { site: site.site.origin }, options };
    await expect(site.run("moderate suspend", own)).rejects.toThrow("your own site");
    await expect(site.run("moderate suspend", { ...own, arguments: { site: "spam" } })).rejects.toThrow("https://host");
    await expect(site.run("reports show", { arguments: { number: "x" } })).rejects.toThrow("R12");
    await expect(site.run("code-of-conduct set", { options: { lang: "tlh" } })).rejects.toThrow("ar");
  });
});
