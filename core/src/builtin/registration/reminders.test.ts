import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { events } from "../../content/index.ts";
import { type NewEvent, parseNewEvent } from "../../content/types/index.ts";
import { type CapturedMail, captureMail } from "../../testing/capture-mail.ts";
import { type OpenConsole, openConsole } from "../../testing/open-console.ts";
import { visit } from "../../testing/visit.ts";

let mail: CapturedMail;
let site: OpenConsole;

beforeAll(async () => {
  mail = await captureMail();
  site = await openConsole({ mail });
});
afterAll(async () => {
  await site?.remove();
  await mail?.stop();
});

const secret = /http:\/\/localhost:\d+(\/[a-z]{2}\/registration\/me\/[\w-]{32})/;
const linkIn = (text: string | undefined) => secret.exec(text ?? "")?.[1] ?? "";
const toOf = (to: unknown) => JSON.stringify(to);
const sentTo = (name: string, subject: string) =>
  mail.mails().filter((one) => toOf(one.to).includes(`${name}@`) && one.subject?.startsWith(subject) === true);

const nairobi = { name: "Forum", zone: "Africa/Nairobi", attendance: "hybrid", place: { name: "Town Hall" } };
const begins = Date.parse("2026-12-01T06:00:00Z");

async function addEvent(given: Record<string, unknown> = {}): Promise<{ id: string; event: NewEvent }> {
  const parsed = parseNewEvent({
    ...nairobi,
    startDate: "2026-12-01",
    startTime: "9:00",
    endDate: "2026-12-01",
    endTime: "17:00",
    ...given,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const event = parsed.value;
  const id = await site.node.transaction(async (tx) => {
    const added = await events.add(tx, { event });
    await events.publish(tx, { id: added.id });
    return added.id;
  });
  return { id, event };
}

const settings = { options: ["waiting"], retention: "30", reminders: ["7", "1"] };

async function register(event: string, name: string, lang = "en"): Promise<string> {
  const { send } = visit(site.node, site.clock);
  const sent = await send(`/${lang}/registration/${event}`, { name, email: `${name}@people.example`, mode: "onsite" });
  expect(sent.status).toBe(303);
  const asked = await mail.waitFor((one) => toOf(one.to).includes(`${name}@`) && linkIn(one.text) !== "");
  const page = linkIn(asked.text);
  await send(page, {}, `${page}/confirm`);
  return page;
}

/** The job's next run, at this time. */
async function remind(at: number): Promise<void> {
  site.clock.move(at - site.clock.now());
  const jobs = site.node.host.handlers as Record<string, { run(): Promise<void> }>;
  await jobs["registration:remind-people"]?.run();
  await site.node.jobs.idle();
}

const day = 86_400_000;

describe("reminders", () => {
  let event = "";
  it("are told before anybody registers, as the organiser chose", async () => {
    ({ id: event } = await addEvent());
    const desk = `/en/console/registration/${event}/settings`;
    expect((await site.get(desk)).text).toContain("a week before");
    await site.send(desk, { ...settings, reminders: [] });
    expect((await site.stranger(`/en/registration/${event}`)).text).not.toContain("We remind you");
    await site.send(desk, { ...settings, reminders: ["1"] });
    expect((await site.stranger(`/en/registration/${event}`)).text).toContain("We remind you by e-mail a day before.");
    await site.send(desk, settings);
    expect((await site.stranger(`/fr/registration/${event}`)).text).toContain("une semaine puis un jour avant");
  });

  it("go to those with a place, once each, in their language and the event's own time, with the event for a calendar", async () => {
    await register(event, "amina");
    await register(event, "bruno", "fr");
    const leaves = await register(event, "carla");
    await visit(site.node, site.clock).send(`${leaves}/cancel`);
    await remind(begins - 7 * day + 60_000);
    await mail.waitFor((one) => toOf(one.to).includes("bruno@") && one.subject?.startsWith("Bientôt") === true);
    await remind(begins - 7 * day + 3_600_000);
    const [got, ...more] = sentTo("amina", "Soon: Forum");
    expect(more).toEqual([]);
    expect(got?.text).toContain("9:00");
    expect(got?.text).toContain("UTC+3");
    expect(got?.text).toContain("Town Hall");
    expect(linkIn(got?.text)).not.toBe("");
    expect(got?.attachments[0]?.content.toString()).toContain("DTSTART:20261201T060000Z");
    expect(sentTo("carla", "Soon")).toEqual([]);
    expect(sentTo("bruno", "Bientôt")).toHaveLength(1);
  });

  it("leave out who registered since, and come again the day before", async () => {
    await remind(begins - 2 * day);
    await register(event, "dora");
    await remind(begins - day + 1000);
    await mail.waitFor((one) => toOf(one.to).includes("dora@") && one.subject === "Soon: Forum");
    await remind(begins - day + 7_200_000);
    expect([sentTo("amina", "Soon").length, sentTo("dora", "Soon").length, sentTo("carla", "Soon").length]).toEqual([
      2, 1, 0,
    ]);
    await register(event, "late");
    await remind(begins - day / 4);
    expect(sentTo("late", "Soon")).toEqual([]);
  });

  it("are not sent of an event that does not take place, or when they would come too late", async () => {
    const later = { startDate: "2026-12-10", endDate: "2026-12-10" };
    const { id: off } = await addEvent({ ...later, name: "Off" });
    const { id: slept } = await addEvent({ ...later, name: "Slept" });
    for (const one of [off, slept]) {
      await site.send(`/en/console/registration/${one}/settings`, settings);
      await register(one, `eve-${one === off ? "off" : "slept"}`);
    }
    await site.node.transaction((tx) => events.cancel(tx, { id: off }));
    const start = Date.parse("2026-12-10T06:00:00Z");
    await remind(start - 7 * day + 4 * day);
    expect(sentTo("eve-slept", "Soon")).toEqual([]);
    await remind(start - day + 1000);
    await mail.waitFor((one) => toOf(one.to).includes("eve-slept@") && one.subject === "Soon: Slept");
    expect(sentTo("eve-off", "Soon")).toEqual([]);
  });
});

describe("an event that moves", () => {
  it("asks its organiser, and then writes once to everybody with a place", async () => {
    const { id, event } = await addEvent({ name: "Mover", startDate: "2026-12-18", endDate: "2026-12-18" });
    const desk = `/en/console/registration/${id}`;
    await site.send(`${desk}/settings`, settings);
    await register(id, "gil");
    expect((await site.get(`${desk}/change`)).text).toContain("Everybody knows the time and the place");
    const current = async () => events.get(site.node.store.db, id, { kind: "token", scopes: ["admin"] });
    const moved = parseNewEvent({
      ...nairobi,
      name: "Mover",
      startDate: "2026-12-19",
      startTime: "10:00",
      endDate: "2026-12-19",
      endTime: "17:00",
    });
    if (!moved.ok) throw new Error("not an event");
    const before = await current();
    await site.node.transaction((tx) =>
      events.revise(tx, { id, updated: before.updated, event: { ...event, ...moved.value } }),
    );
    expect((await site.get("/en/console")).text).toContain("another time or place than people were told");
    expect((await site.get(desk)).text).toContain(`href="${desk}/change"`);
    const page = await site.get(`${desk}/change`);
    for (const part of ["18 December 2026", "19 December 2026", "Write to 1 person"]) expect(page.text).toContain(part);
    expect(sentTo("gil", "Changed")).toEqual([]);
    for (let times = 0; times < 2; times++) {
      expect((await site.send(`${desk}/change`, { what: "tell" })).location).toBe(`${desk}?done=told`);
    }
    const got = await mail.waitFor((one) => toOf(one.to).includes("gil@") && one.subject === "Changed: Mover");
    expect(got.text).toContain("19 December 2026");
    expect(got.attachments[0]?.content.toString()).toContain("DTSTART:20261219T070000Z");
    await site.node.jobs.idle();
    expect(sentTo("gil", "Changed")).toHaveLength(1);
    expect((await site.get("/en/console")).text).not.toContain("another time or place than people were told");
  });
});
