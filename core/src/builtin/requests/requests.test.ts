import { expect, it } from "vitest";
import type { Store } from "../../store/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { openSite, type TestSite } from "../../testing/open-site.ts";
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
