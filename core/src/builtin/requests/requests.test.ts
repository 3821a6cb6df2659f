import { expect, it } from "vitest";
import * as content from "../../content/index.ts";
import { parseNewEvent, parseNewExpert } from "../../content/types/index.ts";
import type { Store } from "../../store/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { openSite, type TestSite } from "../../testing/open-site.ts";
import events from "../events/plugin.ts";
import experts from "../experts/plugin.ts";
import plugin from "./plugin.ts";

/** Fills the form as a person does: opens it, takes a few seconds, sends. */
async function send(site: TestSite, path: string, values: Record<string, string>): Promise<Response> {
  const page = await site.text(path);
  const [, stamp = ""] = /name="nri_stamp" value="([^"]+)"/.exec(page) ?? [];
  site.clock.at += 10_000;
  const body = new URLSearchParams({ nri_stamp: stamp, nri_website: "", ...values });
  return site.get(path.split("?")[0] ?? path, {
    method: "POST",
    body: body.toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", "content-length": `${body.toString().length}` },
  });
}

/** An expert and an event of ours that lies ahead, and one that is over. */
function addThings({ jobs, clock }: TestSite) {
  const day = (startDate: string) => {
    const event = parseNewEvent({ name: "Forum", startDate, zone: "Etc/UTC" });
    if (!event.ok) throw new Error(JSON.stringify(event.problems));
    return event.value;
  };
  const expert = parseNewExpert({ fields: { name: { value: "Sample Expert", scope: "public" } }, searchable: true });
  if (!expert.ok) throw new Error(JSON.stringify(expert.problems));
  return jobs.transaction(async (tx) => {
    const [added, ahead, past] = [
      await content.experts.add(tx, { expert: expert.value }),
      await content.events.add(tx, { event: day("2027-03-27") }),
      await content.events.add(tx, { event: day("2026-03-27") }),
    ];
    const consent = { receiptId: "r1", textVersion: "1", givenAt: clock.at, expires: clock.at + 86_400_000 };
    await content.experts.share(tx, { id: added.id, consent });
    for (const { id } of [ahead, past]) await content.events.publish(tx, { id });
    return { expert: added.id, event: ahead.id, past: past.id };
  });
}

/** How many requests the site still has. */
async function kept({ db }: Store): Promise<number> {
  const rows = await db
    .selectFrom("requests_request" as never)
    .select("id" as never)
    .execute();
  return rows.length;
}

const asked = { name: "Sample Person", email: "person@example.net", text: "We look for a speaker on access." };

describeOnBothDatabases("what people ask the team", (open) => {
  const openAsk = async () => openSite({ store: await open(), plugins: [plugin] });

  it("is taken without an account, and tells what comes next", async () => {
    const site = await openAsk();
    for (const lang of site.site.languages) expect(await site.text(`/${lang}/ask`)).toContain(`/${lang}/ask/expert`);
    for (const kind of ["expert", "support", "problem", "contact"]) {
      const answer = await send(site, `/en/ask/${kind}`, asked);
      expect(answer.status).toBe(303);
      expect(answer.headers.get("location")).toBe("/en/ask/sent");
    }
    expect(await site.text("/en/ask/sent")).toContain("We have your message");
    expect((await site.get("/en/ask/nothing")).status).toBe(404);
  });

  it("is asked for where it is needed: beside an expert and beside an event of ours, with the page named already", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin, events, experts] });
    const { expert, event, past } = await addThings(site);
    const box = await site.text(`/en/experts/${expert}`);
    expect(box).toContain(`href="/en/ask/expert?about=/experts/${expert}"`);
    expect(await site.text(`/en/ask/expert?about=/experts/${expert}`)).toContain(`href="/en/experts/${expert}"`);
    expect(await site.text(`/en/events/${event}`)).toContain(`href="/en/ask/support?about=/events/${event}"`);
    expect(await site.text(`/en/events/${past}`)).not.toContain("/ask/support");
    await site.run("event cancel", { arguments: { id: event }, options: { reason: "No room" } });
    expect(await site.text(`/en/events/${event}`)).not.toContain("/ask/support");
  });

  it("keeps what was typed, and names each mistake at its field", async () => {
    const site = await openAsk();
    const answer = await send(site, "/en/ask/contact", { ...asked, email: "nobody", name: "" });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("There are 2 problems");
    expect(page).toContain("We look for a speaker on access.");
    expect(page).toContain('href="#field-email"');
  });

  it("says which page it is about, when that is a page of this site", async () => {
    const site = await openAsk();
    expect(await site.text("/en/ask/expert?about=/experts/01abc")).toContain('name="about" value="/experts/01abc"');
    for (const bad of ["//evil.example", "https://evil.example", "/a b", "javascript:1"])
      expect(await site.text(`/en/ask/expert?about=${encodeURIComponent(bad)}`)).not.toContain('name="about"');
  });

  it("counts once what is sent twice", async () => {
    const store = await open();
    const site = await openSite({ store, plugins: [plugin] });
    const page = await site.text("/en/ask/contact");
    const [, stamp = ""] = /name="nri_stamp" value="([^"]+)"/.exec(page) ?? [];
    site.clock.at += 10_000;
    const body = new URLSearchParams({ nri_stamp: stamp, nri_website: "", ...asked }).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded", "content-length": `${body.length}` };
    for (let times = 0; times < 2; times += 1)
      expect((await site.get("/en/ask/contact", { method: "POST", body, headers })).status).toBe(303);
    expect(await kept(store)).toBe(1);
  });

  it("is forgotten 180 days after the last word on it", async () => {
    const store = await open();
    const site = await openSite({ store, plugins: [plugin] });
    await send(site, "/en/ask/contact", asked);
    const jobs = site.host.handlers as unknown as Record<string, { run(): Promise<void> }>;
    const forget = async () => jobs["requests:forget-requests"]?.run();
    site.clock.at += 179 * 86_400_000;
    await forget();
    expect(await kept(store)).toBe(1);
    site.clock.at += 2 * 86_400_000;
    await forget();
    await forget();
    expect(await kept(store)).toBe(0);
  });
});
