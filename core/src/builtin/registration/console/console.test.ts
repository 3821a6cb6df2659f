import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { events } from "../../../content/index.ts";
import { parseNewEvent } from "../../../content/types/index.ts";
import { type CapturedMail, captureMail } from "../../../testing/capture-mail.ts";
import { type OpenConsole, openConsole } from "../../../testing/open-console.ts";
import { visit } from "../../../testing/visit.ts";

let mail: CapturedMail;
let site: OpenConsole;
let event: string;
let desk: string;
beforeAll(async () => {
  mail = await captureMail();
  site = await openConsole({ mail });
  event = await site.firstEvent();
  desk = `/en/console/registration/${event}`;
});
afterAll(async () => {
  await site.remove();
  await mail.stop();
});

const settings = {
  capacity: "1",
  options: ["waiting", "hubs"],
  questions: ["from", "group", "first-time", "accommodation", "support"],
  retention: "30",
  joinUrl: "https://meet.example/secret-room",
};
const secret = /http:\/\/localhost:\d+(\/en\/registration\/(?:hub\/)?me\/[\w-]{32})/;
const linkIn = (text: string | undefined) => secret.exec(text ?? "")?.[1] ?? "";
const letter = (to: string, subject: string) =>
  mail.waitFor((one) => one.subject?.startsWith(subject) === true && textOf(one.to).includes(to));
const textOf = (to: unknown) => JSON.stringify(to);

describe("registration in the console", () => {
  it("is opened by a form that keeps what was typed, and then stands on the event", async () => {
    expect((await site.get("/en/console/registration")).text).toContain(`href="${desk}/settings"`);
    expect((await site.get(`/en/console/events/${event}`)).text).toContain(`href="${desk}/settings"`);
    const wrong = await site.send(`${desk}/settings`, { ...settings, capacity: "many", contact: "Ada" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("Write a whole number");
    expect(wrong.text).toContain('value="Ada"');
    expect((await site.send(`${desk}/settings`, settings)).location).toBe(`${desk}?done=opened`);
    expect((await site.get(`${desk}?done=opened`)).text).toContain("Registration is set up");
    expect((await site.get(`/en/console/events/${event}`)).text).toContain(`<a href="${desk}">Registration</a>`);
    expect((await (await site.as("contributor")).get(`/en/console/events/${event}`)).text).not.toContain(desk);
    const page = await site.stranger(`/en/events/${event}`);
    expect(page.text).toContain("Registration is open");
    expect(page.text).toContain("1 seat is left");
    expect(page.text).not.toContain("secret-room");
    expect((await site.stranger(`/fr/events/${event}`)).text).toContain(`href="/fr/registration/${event}"`);
  });

  it("is closed to contributors, reviewers and strangers", async () => {
    for (const role of ["reviewer", "contributor"] as const) {
      const other = await site.as(role);
      for (const path of [
        "",
        "/settings",
        "/door",
        "/needs",
        "/support",
        "/languages",
        "/hubs",
        "/message",
        "/figures",
        "/list.csv",
      ]) {
        expect([role, path, (await other.get(`${desk}${path}`)).status]).toEqual([role, path, 403]);
      }
      expect((await other.send(`${desk}/close`, {})).status).toBe(403);
    }
    expect((await site.stranger(`${desk}/needs`)).location).toContain("/en/sign-in");
  });
});

describe("from the call to who came", () => {
  const pages: Record<string, string> = {};

  it("holds the place until the link in the mail was opened and its button pressed; looking changes nothing", async () => {
    const { get, send } = visit(site.node, site.clock);
    const form = `/en/registration/${event}`;
    const fields = { name: "Night Owl", email: "owl@people.example", from: "KE", group: "youth", firstTime: "yes" };
    const sent = await send(form, { ...fields, accommodation: "A ramp", needs: "travel" });
    expect(sent.location).toBe(`${form}/sent`);
    expect((await get(sent.location)).text).toContain("Look into your e-mail");
    const asked = await letter("owl@people.example", "Please confirm: Sample Forum 2027");
    pages.owl = linkIn(asked.text);
    for (let times = 0; times < 2; times++) {
      const page = await get(pages.owl);
      expect(page.text).toContain("Your place is held until");
      expect(page.text).not.toContain("secret-room");
      expect([page.headers.get("cache-control"), page.headers.get("x-robots-tag")]).toEqual([
        "private, no-store",
        "noindex",
      ]);
    }
    expect((await site.get(desk)).text).toContain("Not confirmed yet");
    const done = await send(pages.owl, {}, `${pages.owl}/confirm`);
    expect(done.location).toBe(pages.owl);
    const page = (await get(pages.owl)).text;
    for (const part of ["You have a place", "https://meet.example/secret-room"]) expect(page).toContain(part);
    const confirmed = await letter("owl@people.example", "You have a place");
    expect(confirmed.text).toContain("https://meet.example/secret-room");
    expect(confirmed.attachments[0]?.content.toString()).toContain("SUMMARY:Sample Forum 2027");
  });

  it("tells nobody that an address is registered but its owner", async () => {
    const { send } = visit(site.node, site.clock);
    const form = `/en/registration/${event}`;
    const again = await send(form, { name: "Somebody else", email: "OWL@people.example" });
    expect(again.location).toBe(`${form}/sent`);
    const told = await letter("owl@people.example", "Your registration");
    expect(linkIn(told.text)).not.toBe("");
    expect((await site.get(desk)).text).not.toContain("Somebody else");
  });

  it("puts the next on the list, offers the seat with time to take it, and passes it on when nobody does", async () => {
    const { get, send } = visit(site.node, site.clock);
    for (const name of ["bob", "cleo"]) {
      await send(`/en/registration/${event}`, { name, email: `${name}@people.example` });
      pages[name] = linkIn((await letter(`${name}@people.example`, "Please confirm")).text);
      await send(pages[name] ?? "", {}, `${pages[name]}/confirm`);
      expect((await get(pages[name] ?? "")).text).toContain("You are on the waiting list");
    }
    await send(`${pages.owl}/cancel`);
    const offered = await letter("bob@people.example", "A place is free for you");
    expect(offered.text).toContain("is held for you until");
    expect((await get(pages.bob ?? "")).text).toContain("Take the place");
    site.clock.move(3 * 86_400_000);
    await settle();
    expect((await get(pages.bob ?? "")).text).toContain("You have no place");
    await letter("cleo@people.example", "A place is free for you");
    await send(pages.cleo ?? "", {}, `${pages.cleo}/confirm`);
    expect((await get(pages.cleo ?? "")).text).toContain("You have a place");
  });

  it("lets a place go that nobody confirmed, with everything that was written", async () => {
    const { get, send } = visit(site.node, site.clock);
    await site.send(`${desk}/settings`, { ...settings, capacity: "" });
    await send(`/en/registration/${event}`, { name: "Never", email: "never@people.example" });
    const page = linkIn((await letter("never@people.example", "Please confirm")).text);
    expect((await get(page)).status).toBe(200);
    site.clock.move(49 * 3_600_000);
    await settle();
    expect((await get(page)).status).toBe(404);
    expect((await site.get(desk)).text).not.toContain("Never");
  });

  it("shows what people need apart from the list, to its named contact too, and what was decided to the person", async () => {
    const { get, send } = visit(site.node, site.clock);
    const contributor = await site.as("contributor");
    const people = await site.node.people.list();
    const named = people.filter(({ role }) => role === "contributor").at(-1);
    await site.send(`${desk}/settings`, { ...settings, capacity: "", accessPerson: named?.id ?? "" });
    const form = await get(`/en/registration/${event}`);
    expect(form.text).toContain(`Only the organisers and ${named?.name} read it`);
    const fields = { name: "Dee", email: "dee@people.example", accommodation: "Sign language", needs: "connectivity" };
    await send(`/en/registration/${event}`, fields);
    pages.dee = linkIn((await letter("dee@people.example", "Please confirm")).text);
    await send(pages.dee, {}, `${pages.dee}/confirm`);
    expect((await site.get(desk)).text).not.toContain("Sign language");
    expect((await site.get(`${desk}/list.csv`)).text).not.toContain("Sign language");
    expect((await contributor.get(desk)).status).toBe(403);
    const needs = await contributor.get(`${desk}/needs`);
    expect(needs.text).toContain("Sign language");
    expect((await contributor.get("/en/console")).text).toContain("1 request for support waits");
    const place = /support\/([0-9a-z]{26})\/connectivity"/.exec(needs.text)?.[1] ?? "";
    const request = `${desk}/support/${place}/connectivity`;
    expect(needs.text).toContain(`href="${request}"`);
    await site.send(request, { state: "granted", what: "20 GB" });
    expect((await get(pages.dee)).text).toContain("Internet connection or data bundle: granted");
  });

  it("writes to everybody with a place, to each alone and once", async () => {
    const message = { to: "confirmed", subject: "The room has changed", text: "It is the blue hall." };
    expect((await site.send(`${desk}/message`, { to: "confirmed", subject: "", text: "" })).status).toBe(422);
    expect((await site.send(`${desk}/message`, message)).location).toBe(`${desk}?done=sent`);
    for (const to of ["cleo@people.example", "dee@people.example"]) {
      const got = await letter(to, "The room has changed");
      expect(got.text).toContain("It is the blue hall.");
      expect(linkIn(got.text)).not.toBe("");
    }
    expect(mail.mails().filter(({ subject }) => subject === message.subject)).toHaveLength(2);
  });

  it("notes who came, by search, and who had not registered", async () => {
    expect((await site.get(`${desk}?q=%00%01`)).status).toBe(200);
    const found = await site.get(`${desk}/door?q=cle`);
    const place = /name="place" value="([0-9a-z]{26})"/.exec(found.text)?.[1] ?? "";
    const noted = await site.send(`${desk}/door`, { place, mode: "online" });
    expect((await site.get(noted.location)).text).toContain("here (Online)");
    const walkIn = await site.send(`${desk}/door/walk-in`, { name: "Walker", mode: "online" });
    expect((await site.get(walkIn.location)).text).toContain("Walker");
    expect((await site.get(desk)).text).toMatch(/<b>2<\/b> came/);
    const csv = await site.get(`${desk}/list.csv`);
    expect(csv.text).toContain("Walker");
  });

  it("takes a hub in, shows it on the event without its people, and reads its report", async () => {
    const { get, send } = visit(site.node, site.clock);
    const form = `/en/registration/hub/${event}`;
    expect((await get(`/en/events/${event}`)).text).toContain(`href="${form}"`);
    expect((await send(form, { city: "Kisumu" })).status).toBe(422);
    const hub = { city: "Kisumu", country: "KE", host: "City Library", expected: "40", activities: "A quiz" };
    const people = { coordinator: "Coordi Nator", coordinatorEmail: "coordi@people.example", technical: "Techni Cal" };
    const asked = await send(form, { ...hub, ...people });
    pages.hub = asked.location;
    expect((await get(pages.hub)).text).toContain("The organisers have it");
    const id = /name="hub" value="([0-9a-z]{26})"/.exec((await site.get(`${desk}/hubs`)).text)?.[1] ?? "";
    await site.send(`${desk}/hubs`, { hub: id, state: "accepted" });
    await letter("coordi@people.example", "Your remote hub is accepted");
    const shown = await get(`/en/events/${event}`);
    for (const part of ["Kisumu", "City Library", "A quiz"]) expect(shown.text).toContain(part);
    for (const part of ["Coordi", "Techni"]) expect(shown.text).not.toContain(part);
    expect((await get(`/en/registration/${event}`)).text).toContain("Kisumu – City Library");
    expect((await send(pages.hub, { participants: "12" }, `${pages.hub}/report`)).status).toBe(422);
    site.clock.move(Date.UTC(2027, 2, 27, 12) - site.clock.now());
    await send(pages.hub, { participants: "31", remarks: "Lively" }, `${pages.hub}/report`);
    // Months later the session is over: somebody else looks.
    expect((await (await site.as("editor")).get(`${desk}/hubs`)).text).toContain("Lively");
  });

  it("tells who expected to take part that an event is cancelled", async () => {
    const { send } = visit(site.node, site.clock);
    const editor = await site.as("editor");
    const other = await site.node.transaction(async (tx) => {
      const event = parseNewEvent({
        name: "Later Forum",
        startDate: "2027-09-01",
        zone: "Etc/UTC",
        attendance: "online",
      });
      if (!event.ok) throw new Error("not an event");
      const { id } = await events.add(tx, { event: event.value });
      await events.publish(tx, { id });
      return id;
    });
    await editor.send(`/en/console/registration/${other}/settings`, { retention: "30", options: "hubs" });
    const hubForm = `/en/registration/hub/${other}`;
    expect((await site.stranger(`/en/events/${other}`)).text).toContain(hubForm);
    await send(`/en/registration/${other}`, { name: "Eve", email: "eve@people.example" });
    const own = linkIn((await letter("eve@people.example", "Please confirm: Later Forum")).text);
    await send(own, {}, `${own}/confirm`);
    await editor.send(`/en/console/events/${other}/cancel`, { note: "The venue is closed" });
    const told = await letter("eve@people.example", "Cancelled: Later Forum");
    expect(told.text).toContain("will not take place");
    const page = await site.stranger(`/en/events/${other}`);
    expect(page.text).toContain("Registration is closed");
    expect(page.text).not.toContain(hubForm);
    expect((await site.stranger(hubForm)).status).toBe(404);
    await site.node.run("registration remove", { arguments: { event: other, who: "eve" } });
  });

  it("publishes figures that somebody has read, after the event, and what is not told is not reported", async () => {
    const early = await site.as("editor");
    expect((await early.send(`${desk}/figures`, { total: "1" })).status).toBe(409);
    site.clock.move(Date.UTC(2027, 2, 29) - site.clock.now());
    const editor = await site.as("editor");
    const page = await editor.get(`${desk}/figures`);
    expect(page.text).toContain("Hubs reported 31 participants");
    expect(page.text).toMatch(/name="total"[^>]*value="2"/);
    const done = await editor.send(`${desk}/figures`, {
      registered: "3",
      total: "33",
      online: "2",
      hubs: "1",
      onsite: "",
    });
    expect((await editor.get(done.location)).text).toContain("The figures are public");
    const shown = (await site.stranger(`/en/events/${event}`)).text;
    expect(shown).toMatch(/<b>33<\/b>/);
    expect(shown).not.toContain("Youth");
  });

  it("puts nothing personal into anything that the public, other sites or backups of what is public can read", async () => {
    const personal = [
      "Night Owl",
      "people.example",
      "Sign language",
      "A ramp",
      "Coordi",
      "Techni",
      "Lively",
      "secret-room",
    ];
    const surfaces = [
      `/en/events/${event}`,
      `/api/v1/events/${event}`,
      "/api/v1/events",
      "/api/openapi.json",
      "/en/events.ics",
      `/en/events/${event}.ics`,
      "/en/events.csv",
      "/en/events.atom",
      "/en/events.json",
      `/en/registration/${event}`,
      `/en/registration/hub/${event}`,
      "/en/search?q=owl",
      "/sitemap.xml",
      "/en/",
    ];
    for (const path of surfaces) expectWithout(path, await textAt(path), personal);
    const wire = "application/activity+json";
    const outbox = await textAt("/ap/actors/test/outbox?page=true", wire);
    expect(outbox).toContain("Sample Forum 2027");
    expectWithout("outbox", outbox, personal);
    expectWithout("object", await textAt(`/ap/objects/${event}`, wire), personal);
    const told = await site.node.store.db.selectFrom("fact").selectAll().execute();
    expectWithout("facts", JSON.stringify(told), personal);
  });

  it("forgets everybody when it promised to, and keeps the counts", async () => {
    const { get } = visit(site.node, site.clock);
    const copy = await get(`${pages.dee}/data.json`);
    expect(copy.text).toContain("dee@people.example");
    expect(copy.headers.get("cache-control")).toBe("private, no-store");
    site.clock.move(31 * 86_400_000);
    await runJob("delete-old-data");
    for (const page of [pages.dee, pages.cleo, pages.hub]) expect((await get(page ?? "")).status).toBe(404);
    const left = await (await site.as("editor")).get(desk);
    expect(left.text).toContain("Personal data was deleted");
    expect(left.text).toMatch(/<b>2<\/b> came/);
    for (const table of ["place", "need", "follow", "link", "hub"]) {
      const db = site.node.store.db as unknown as {
        selectFrom(name: string): { selectAll(): { execute(): Promise<unknown[]> } };
      };
      expect([table, await db.selectFrom(`registration_${table}`).selectAll().execute()]).toEqual([table, []]);
    }
  });
});

function expectWithout(what: string, text: string, personal: readonly string[]) {
  for (const word of personal) expect([what, word, text.includes(word)]).toEqual([what, word, false]);
}

async function textAt(path: string, accept = "*/*"): Promise<string> {
  return (await site.node.get(path, { accept })).text();
}

async function runJob(name: string): Promise<void> {
  const jobs = site.node.host.handlers as Record<string, { run(): Promise<void> }>;
  await jobs[`registration:${name}`]?.run();
}

const settle = () => runJob("settle-places");
