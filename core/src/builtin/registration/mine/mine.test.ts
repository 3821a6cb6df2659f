import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CapturedMail, captureMail } from "../../../testing/capture-mail.ts";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";
import { visit } from "../../../testing/visit.ts";

let mail: CapturedMail;
let site: OpenConsole;
let events: string[];

beforeAll(async () => {
  mail = await captureMail();
  site = await openConsole({ mail });
  events = [await site.firstEvent(), await site.firstEvent()];
  for (const event of events) {
    await site.send(`/en/console/registration/${event}/settings`, { retention: "30", reminders: [] });
    await visit(site.node, site.clock).send(`/en/registration/${event}`, {
      name: "Mira",
      email: "mira@people.example",
    });
  }
});
afterAll(async () => {
  await site?.remove();
  await mail?.stop();
});

const linkIn = (text = "") => /http:\/\/localhost:\d+(\/[a-z]{2}\/me\/[\w-]{32})/.exec(text)?.[1] ?? "";
const placesIn = (html: string) =>
  [...html.matchAll(/href="(\/en\/registration\/me\/[\w-]{32})"/g)].map(([, at]) => at ?? "");

async function ask(email: string, lang = "en") {
  const { send } = visit(site.node, site.clock);
  return send(`/${lang}/me`, { email });
}

async function links(): Promise<string[]> {
  await site.node.jobs.idle();
  return mail
    .mails()
    .map(({ text }) => linkIn(text))
    .filter(Boolean);
}

describe("one's own registrations", () => {
  it("stand behind a mailed link; each leads to its page, where it is cancelled, taken along and erased", async () => {
    const { get, send } = visit(site.node, site.clock);
    expect((await get(`/en/registration/${events[0]}`)).text).toContain('href="/en/me"');
    const sent = await ask(" MIRA@people.example ");
    expect([sent.status, sent.location]).toEqual([303, "/en/me/sent"]);
    const received = await mail.waitFor(({ text }) => linkIn(text) !== "");
    const link = linkIn(received.text);
    for (let times = 0; times < 2; times++) {
      const page = await get(link);
      expect([page.status, placesIn(page.text).length]).toEqual([200, 2]);
      expect([page.headers.get("cache-control"), page.headers.get("x-robots-tag")]).toEqual([
        "private, no-store",
        "noindex",
      ]);
    }
    const [first = "", second = ""] = placesIn((await get(link)).text);
    expect((await get(`${first}/data.json`)).text).toContain("mira@people.example");
    site.clock.move(-3_600_000);
    await send(`${first}/cancel`);
    expect((await get(link)).text).toContain("Cancelled");
    await send(`${second}/erase`);
    // With the first erasure the list is over: it is kept under the address.
    expect((await get(link)).status).toBe(410);
    expect((await get(first)).status).toBe(200);
  });

  it("are told to nobody who asks: the answer is the same for an address that is not here, and no mail goes out", async () => {
    const before = (await links()).length;
    const unknown = await ask("nobody@people.example");
    const known = await ask("mira@people.example");
    expect([unknown.status, unknown.location]).toEqual([known.status, known.location]);
    expect((await links()).length).toBe(before + 1);
    expect(await site.node.store.db.selectFrom("mail").select("key").execute()).not.toContainEqual(
      expect.objectContaining({ key: expect.stringContaining("@") }),
    );
  });

  it("keep what was typed when it is no address, come once in ten minutes, and are over after an hour", async () => {
    for (const email of ["", "mira", "mira@", "a".repeat(300)]) {
      const answer = await ask(email);
      expect([email, answer.status, answer.text.includes(`value="${email}"`)]).toEqual([email, 422, true]);
    }
    await ask("mira@people.example", "fr");
    const french = mail.waitFor(({ subject }) => subject?.startsWith("Vos inscriptions") ?? false);
    const link = linkIn((await french).text);
    expect(link).toMatch(/^\/fr\/me\//);
    const { get } = visit(site.node, site.clock);
    expect((await get(link)).status).toBe(200);
    site.clock.move(3_600_000);
    expect((await get(link)).status).toBe(410);
    expect((await get(`/en/me/${"a".repeat(32)}`)).status).toBe(410);
    expect((await get("/en/me/short")).status).toBe(404);
  });

  it("are not mailed where the site has no mail, and the page says what leads back", async () => {
    const other = await openConsole({ name: "without-mail" });
    const page = await other.stranger("/en/me");
    expect([page.status, page.text.includes("cannot send e-mail"), page.text.includes('type="email"')]).toEqual([
      200,
      true,
      false,
    ]);
    await other.remove();
  });
});

describe("a hall behind one address", () => {
  it("registers, confirms and changes its mind within an hour", async () => {
    const event = events[1] ?? "";
    const form = `/en/registration/${event}`;
    const stamp = async (path: string) =>
      /name="nri_stamp" value="([^"]+)"/.exec(await (await site.node.get(path, { accept: "text/html" })).text())?.[1] ??
      "";
    const post = async (path: string, fields: Record<string, string>) =>
      fetch(new URL(path, site.node.origin), { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
    site.clock.move(3_600_000);
    const nri_stamp = await stamp(form);
    site.clock.move(5000);
    for (let n = 0; n < 60; n++) {
      const answer = await post(form, { nri_stamp, name: `Person ${n}`, email: `p${n}@hall.example` });
      expect([n, answer.status]).toEqual([n, 303]);
    }
    await site.node.jobs.idle();
    const pages = mail
      .mails()
      .map(({ text }) => /(\/en\/registration\/me\/[\w-]{32})/.exec(text ?? "")?.[1] ?? "")
      .filter(Boolean)
      .slice(-40);
    for (const page of pages) {
      const answer = await post(`${page}/confirm`, { nri_stamp: await stamp(page) });
      expect([page, answer.status]).toEqual([page, 303]);
    }
    // The other forms keep the usual limit for this address.
    let last = 0;
    const asked = await stamp("/en/ask/expert");
    for (let n = 0; n < 21; n++) last = (await post("/en/ask/expert", { nri_stamp: asked })).status;
    expect(last).toBe(429);
  });
});
