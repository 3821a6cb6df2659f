import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../../testing/databases.ts";
import { type OpenedRegistration, openRegistration } from "../test/open-registration.ts";
import { limits } from "./ask-contact.ts";

const day = 86_400_000;

/** Somebody with a place who lets the others find them; the path of their list. */
async function offer(opened: OpenedRegistration, name: string, more: Record<string, string> = {}): Promise<string> {
  const path = `${await opened.register(name)}/contacts`;
  const reach = `${name.toLowerCase()}@private.example`;
  const sent = await opened.send(path, { name: `The ${name}`, interests: "Community networks", reach, ...more });
  if (sent.status !== 303) throw new Error(`${sent.status}: ${sent.html}`);
  return path;
}

/** The id of somebody, as this one's list links to them. */
async function idOf(opened: OpenedRegistration, path: string, name: string): Promise<string> {
  const html = await opened.read(path);
  const [, id = ""] = new RegExp(`/contacts/([0-9a-z]{26})"><bdi>${name}<`).exec(html) ?? [];
  return id;
}

async function rows(opened: OpenedRegistration, table: string): Promise<number> {
  const { site } = opened;
  return site.jobs.transaction(async ({ db }) => {
    const found = await db
      .selectFrom(table as never)
      .selectAll()
      .execute();
    return found.length;
  });
}

describeOnBothDatabases("people who meet at an event", (open) => {
  it("are found only when they said so, by others who said so, and never with the way they are reached", async () => {
    const opened = await openRegistration(await open());
    const { read, register, site, event } = opened;
    const ann = await offer(opened, "Ann");
    const bob = await register("Bob");
    expect(await read(bob)).toContain("Meet others who take part");
    const asked = await read(`${bob}/contacts`);
    expect(asked).toContain("nothing of it is ever public");
    expect(asked).not.toContain("The Ann");
    await read(`${bob}/contacts/${"0".repeat(26)}`, 404);

    const list = await read(await offer(opened, "Cleo"));
    expect(list).toContain("The Ann");
    expect(list).not.toContain("ann@private.example");
    expect(list).not.toContain("The Bob");
    for (const path of [`/events/${event}`, `/registration/${event}`, "/search?q=Community+networks", "/"]) {
      const page = await site.get(`/en${path}`);
      expect(await page.text()).not.toContain("The Ann");
    }
    const page = await site.get(`/en${ann}`);
    expect([page.headers.get("cache-control"), page.headers.get("x-robots-tag")]).toEqual([
      "private, no-store",
      "noindex",
    ]);
  });

  it("ask one another, and each sees how the other is reached once the one who was asked accepts", async () => {
    const opened = await openRegistration(await open());
    const { read, send } = opened;
    const [ann, bob] = [await offer(opened, "Ann"), await offer(opened, "Bob")];
    const toBob = `${ann}/${await idOf(opened, ann, "The Bob")}`;
    expect((await send(toBob, { text: "" })).html).toContain("Write a few words");
    expect((await send(toBob, { text: "Shall we talk about spectrum?" })).to).toBe(`${ann}?done=sent`);
    expect(await read(ann)).toContain("You asked them");
    const atBob = await read(bob);
    expect(atBob).toContain("Shall we talk about spectrum?");
    expect(atBob).not.toContain("ann@private.example");

    const toAnn = `${bob}/${await idOf(opened, bob, "The Ann")}`;
    // Whoever asked cannot accept in the other's place.
    await send(`${toBob}/accept`);
    expect(await read(ann)).not.toContain("bob@private.example");
    expect((await send(`${toAnn}/accept`)).to).toBe(`${bob}?done=accepted`);
    expect(await read(bob)).toContain("ann@private.example");
    expect(await read(ann)).toContain("bob@private.example");
    await send(toBob, { text: "Again" });
    expect(await rows(opened, "registration_contact_ask")).toBe(1);
  });

  it("are not told of a no, and are not asked twice, whatever was withdrawn in between", async () => {
    const opened = await openRegistration(await open());
    const { read, send } = opened;
    const [ann, bob] = [await offer(opened, "Ann"), await offer(opened, "Bob")];
    const [toBob, toAnn] = [await idOf(opened, ann, "The Bob"), await idOf(opened, bob, "The Ann")];
    await send(`${ann}/${toBob}`, { text: "Hello" });
    await send(`${bob}/${toAnn}/decline`);
    expect(await read(bob)).not.toContain("Hello");
    expect(await read(ann)).toContain("You asked them");
    expect(await read(`${ann}/${toBob}`)).toContain("You asked already");
    await send(`${ann}/withdraw`);
    await send(ann, { name: "The Ann", interests: "Community networks", reach: "x" });
    await send(`${ann}/${toBob}`, { text: "Hello again" });
    expect(await read(bob)).not.toContain("Hello again");
  });

  it("ask only so many people a day", async () => {
    const opened = await openRegistration(await open());
    const ann = await offer(opened, "Ann");
    for (let at = 0; at <= limits.day; at += 1) await offer(opened, `Guest${at}`);
    const html = await opened.read(ann);
    const ids = [...new Set([...html.matchAll(/\/contacts\/([0-9a-z]{26})"/g)].map(([, id]) => id))];
    expect(ids).toHaveLength(limits.day + 1);
    const { clock } = opened.site;
    const began = clock.at;
    for (const [at, id] of ids.entries()) {
      clock.at = began;
      const sent = await opened.send(`${ann}/${id}`, { text: "Hello" });
      if (at < limits.day) expect(sent.status).toBe(303);
      else expect([sent.status, sent.html.includes("That is enough for one day")]).toEqual([422, true]);
    }
    clock.at = began + 2 * day;
    expect((await opened.send(`${ann}/${ids.at(-1)}`, { text: "Hello" })).status).toBe(303);
  });

  it("keep others away: neither sees the other, and both can be undone by who did it", async () => {
    const opened = await openRegistration(await open());
    const { read, send } = opened;
    const [ann, bob] = [await offer(opened, "Ann"), await offer(opened, "Bob")];
    const [toBob, toAnn] = [await idOf(opened, ann, "The Bob"), await idOf(opened, bob, "The Ann")];
    await send(`${bob}/${toAnn}`, { text: "Hello" });
    expect(await read(`${ann}/${toBob}/block`)).toContain("They are not told.");
    expect((await send(`${ann}/${toBob}/block`)).to).toBe(`${ann}?done=blocked`);
    expect(await read(ann)).not.toContain("Hello");
    expect(await read(bob)).not.toContain("The Ann");
    await read(`${bob}/${toAnn}`, 404);
    // Withdrawn and offered anew, it is still so.
    await send(`${bob}/withdraw`);
    await send(bob, { name: "The Bob", interests: "Networks", reach: "x" });
    expect(await read(bob)).not.toContain("The Ann");
    expect(await read(ann)).toContain("Let The Bob find you again");
    await send(`${ann}/${toBob}/unblock`);
    expect(await read(bob)).toContain("The Ann");
  });

  it("are looked for by words, page by page", async () => {
    const opened = await openRegistration(await open());
    const ann = await offer(opened, "Ann");
    await offer(opened, "Bob", { interests: "Élections et démocratie" });
    expect(await opened.read(`${ann}?q=elections`)).toContain("The Bob");
    expect(await opened.read(`${ann}?q=%25_`)).toContain("The Bob");
    expect(await opened.read(`${ann}?q=spectrum`)).toContain("Nobody was found with these words");
  });

  it("leave nothing behind: withdrawn, cancelled, erased, and when the time of the registration is over", async () => {
    const opened = await openRegistration(await open());
    const { read, send, site } = opened;
    const [ann, bob, cleo] = [await offer(opened, "Ann"), await offer(opened, "Bob"), await offer(opened, "Cleo")];
    await send(`${ann}/${await idOf(opened, ann, "The Bob")}`, { text: "Hello" });
    const data = JSON.parse(await read(ann.replace("/contacts", "/data.json")));
    expect(data.contact).toMatchObject({
      name: "The Ann",
      reach: "ann@private.example",
      requests: [{ text: "Hello" }],
    });

    expect((await send(`${ann}/withdraw`)).to).toBe(`${ann}?done=withdrawn`);
    expect(await read(bob)).not.toContain("Hello");
    expect(await read(cleo)).not.toContain("The Ann");
    expect(await read(ann)).toContain('value="ann@people.example"');

    await send(cleo.replace("/contacts", "/cancel"));
    expect(await rows(opened, "registration_contact")).toBe(2);
    await read(cleo, 410);
    await send(bob.replace("/contacts", "/erase"));
    expect(await rows(opened, "registration_contact")).toBe(1);
    expect(await rows(opened, "registration_contact_ask")).toBe(0);

    site.clock.at = Date.parse("2027-05-05T21:00:00Z") + 61 * day;
    await (site.host.handlers as Record<string, { run?(): Promise<void> }>)["registration:delete-old-data"]?.run?.();
    expect(await rows(opened, "registration_contact")).toBe(0);
  });

  it("change what others see, and a mistake keeps what was typed", async () => {
    const opened = await openRegistration(await open());
    const { read, send } = opened;
    const ann = await offer(opened, "Ann");
    const wrong = await send(`${ann}/change`, { name: "", interests: "Kept as typed", reach: "x".repeat(300) });
    expect(wrong.status).toBe(422);
    for (const told of ["Enter a name or a pseudonym", "200 characters at most", "Kept as typed"]) {
      expect(wrong.html).toContain(told);
    }
    await send(`${ann}/change`, { name: "Night Owl", interests: "Stars", reach: "@owl@social.example" });
    expect(await read(await offer(opened, "Bob"))).toContain("Night Owl");
    expect(await read(`${ann}/change`)).toContain('value="@owl@social.example"');
  });
});
