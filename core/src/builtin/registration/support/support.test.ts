import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CapturedMail, captureMail } from "../../../testing/capture-mail.ts";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";
import { visit } from "../../../testing/visit.ts";

let mail: CapturedMail;
let site: OpenConsole;
let event: string;
let desk: string;
const pages: Record<string, string> = {};
const ids: Record<string, string> = {};

beforeAll(async () => {
  mail = await captureMail();
  site = await openConsole({ mail });
  event = await site.firstEvent();
  desk = `/en/console/registration/${event}`;
  const settings = { questions: ["from", "group", "first-time", "support"], retention: "30" };
  const offers = ["travel", "accommodation", "visa", "connectivity"];
  const budget = { budget: "50 000", budgetCurrency: "kes" };
  await site.send(`${desk}/settings`, { ...settings, offers, ...budget });
  for (const [name, needs, more] of [
    ["ann", "travel", { from: "KE", firstTime: "yes" }],
    ["ben", "visa", { from: "BR", lang: "fr" }],
    ["cat", "connectivity", {}],
  ] as const) {
    const { send } = visit(site.node, site.clock);
    const lang = name === "ben" ? "fr" : "en";
    await send(`/${lang}/registration/${event}`, {
      name,
      email: `${name}@people.example`,
      needs,
      supportNote: `From afar, says ${name}`,
      ...more,
    });
    const page = linkIn((await mail.waitFor(({ to }) => JSON.stringify(to).includes(name))).text);
    await send(page, {}, `${page}/confirm`);
    pages[name] = page;
  }
  const list = (await site.get(`${desk}/support`)).text;
  for (const [, id = "", kind, name = ""] of list.matchAll(/support\/([0-9a-z]{26})\/(\w+)"><bdi>(\w+)</g))
    ids[name] = `${desk}/support/${id}/${kind}`;
});
afterAll(async () => {
  await site?.remove();
  await mail?.stop();
});

function linkIn(text = ""): string {
  return /http:\/\/localhost:\d+(\/[a-z]{2}\/registration\/me\/[\w-]{32})/.exec(text)?.[1] ?? "";
}
const about = (name: string) =>
  mail.mails().filter(({ to, subject }) => JSON.stringify(to).includes(name) && /support|soutien/i.test(subject ?? ""));
const decide = async (name: string, values: Record<string, string>) => {
  const answer = await site.send(ids[name] ?? "", values);
  await site.node.jobs.idle();
  return answer;
};

describe("support to take part", () => {
  it("is asked for as the organiser offers it: travel, a place to stay, a letter for a visa, a connection, and no more", async () => {
    const form = (await visit(site.node, site.clock).get(`/en/registration/${event}`)).text;
    for (const offered of ["Travel", "A place to stay", "A letter for a visa", "Internet connection or data bundle"])
      expect(form).toContain(offered);
    expect(form).not.toContain("A device");
    expect(form).not.toContain("50000");
    const settings = (await site.get(`${desk}/settings`)).text;
    expect(settings).toMatch(/value="visa" checked/);
    expect(settings).not.toMatch(/value="equipment" checked/);
    const wrong = await site.send(`${desk}/settings`, { retention: "30", budget: "much", budgetCurrency: "KSH" });
    expect([wrong.status, wrong.text.includes('value="much"')]).toEqual([422, true]);
    for (const part of ["Write an amount", "Write the currency"]) expect(wrong.text).toContain(part);
  });

  it("is decided with what and up to which amount, or with a reason; who asked is told by mail, once, in their language", async () => {
    const missing = await decide("ann", { state: "granted", what: "", amount: "lots", currency: "KES" });
    expect(missing.status).toBe(422);
    for (const part of ["Write what is granted", "Write an amount", 'value="lots"'])
      expect(missing.text).toContain(part);
    expect((await decide("ben", { state: "declined" })).text).toContain("Write why");
    const grant = { state: "granted", what: "Bus and two nights", amount: "30000", currency: "KES" };
    for (let times = 0; times < 2; times++) await decide("ann", grant);
    await decide("ann", { ...grant, notes: "Her second time" });
    const [told, ...more] = about("ann");
    expect(more).toEqual([]);
    for (const part of ["is granted: Travel", "Bus and two nights", "Up to KES 30,000"])
      expect(told?.text).toContain(part);
    expect(told?.text).not.toContain("second time");
    await decide("ben", { state: "review" });
    await decide("ben", { state: "declined", reason: "The embassy needs six weeks" });
    expect(about("ben").map(({ text = "" }) => [/à l’étude|étudient/.test(text), text.includes("six weeks")])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it("shows its state to who asked, on their own page, and to nobody else", async () => {
    const { get } = visit(site.node, site.clock);
    const own = (await get(pages["ann"] ?? "")).text;
    for (const part of ["Travel: granted", "Bus and two nights", "Up to KES 30,000"]) expect(own).toContain(part);
    expect(own).not.toContain("second time");
    expect((await get(pages["ben"] ?? "")).text).toContain("The embassy needs six weeks");
    expect((await get(linkIn(about("ann")[0]?.text))).text).toContain("Travel: granted");
    for (const path of [`/en/events/${event}`, `/en/registration/${event}`, `/api/v1/events/${event}`])
      expect((await get(path)).text).not.toMatch(/30,?000|six weeks|Bus and two/);
    for (const role of ["contributor", "reviewer"] as const)
      for (const path of ["", "/list.csv", "/balance.csv"])
        expect((await (await site.as(role)).get(`${desk}/support${path}`)).status).toBe(403);
  });

  it("stands in a list with states, totals against the budget, whom it goes to in figures, and as CSV", async () => {
    await decide("cat", { state: "paid", what: "20 GB", amount: "1500.50", currency: "KES" });
    const page = (await site.get(`${desk}/support`)).text;
    for (const part of ["KES 50,000", "KES 30,000", "KES 1,500.5", "KES 18,499.5", "Whom support goes to"])
      expect(page).toContain(part);
    const narrowed = (await site.get(`${desk}/support?state=declined`)).text;
    expect([narrowed.includes("<bdi>ben</bdi>"), narrowed.includes("<bdi>ann</bdi>")]).toEqual([true, false]);
    const csv = (await site.get(`${desk}/support/list.csv`)).text;
    expect(csv).toMatch(/ann,travel,granted,Bus and two nights,30000,KES,,Her second time,KE,african,,yes/);
    // Three people: every group is small.
    expect((await site.get(`${desk}/support/balance.csv`)).text.trim()).toBe("by,value,asked,got");
    await decide("ann", { state: "granted", what: "A flight", amount: "60000", currency: "KES" });
    expect((await site.get(`${desk}/support`)).text).toContain("More is granted than the budget has");
  });

  it("is found, saved and erased by who looks after data of one person; of what was paid an amount stays, without them", async () => {
    const saved = await visit(site.node, site.clock).get(`${pages["ann"]}/data.json`);
    expect(JSON.parse(saved.text).registration.needs).toEqual([
      {
        kind: "travel",
        state: "granted",
        what: "A flight",
        money: { amount: 6_000_000, currency: "KES" },
      },
    ]);
    const door = async (step: string) =>
      (await site.send(`/en/console/people/data${step}`, { email: "ann@people.example" })).text;
    expect(await door("/export")).toContain("A flight");
    // The organisers' notes are about a person, so they are theirs to read, too.
    await decide("ann", { state: "granted", what: "A flight", notes: "Called her on Monday" });
    expect(await door("/export")).toContain("Called her on Monday");
    await door("/erase");
    await visit(site.node, site.clock).send(`${pages["cat"]}/erase`);
    const page = (await site.get(`${desk}/support`)).text;
    expect(page).not.toMatch(/<bdi>(ann|cat)<|A flight|20 GB/);
    expect(page).toContain("No longer registered");
    expect(page).toContain("KES 1,500.5");
  });

  it("is deleted with the rest after the time that was set", async () => {
    site.clock.move(Date.UTC(2027, 3, 30) - site.clock.now());
    const jobs = site.node.host.handlers as Record<string, { run(): Promise<void> }>;
    await jobs["registration:delete-old-data"]?.run();
    const db = site.node.store.db as unknown as {
      selectFrom(name: string): { selectAll(): { execute(): Promise<unknown[]> } };
    };
    expect(await db.selectFrom("registration_need").selectAll().execute()).toEqual([]);
  });
});
