import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { openRegistration } from "./test/open-registration.ts";

const day = 86_400_000;

describeOnBothDatabases("registration where the site sends no mail", (open) => {
  it("takes a pseudonym, shows the own page, and keeps what was typed when something is wrong", async () => {
    const { site, event, send, read, people } = await openRegistration(await open());
    const wrong = await send(`/registration/${event}`, { name: "Night Owl", email: "no address", mode: "onsite" });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="Night Owl"');
    expect(wrong.html).toContain("Write an e-mail address such as name@example.org");
    const fields = { name: "Night Owl", email: "Owl@People.example", mode: "online", from: "KE", group: "youth" };
    const sent = await send(`/registration/${event}`, { ...fields, accommodation: "A sign language interpreter" });
    expect(sent.to).toMatch(/^\/registration\/me\/[\w-]{32}$/);
    const page = await site.get(`/en${sent.to}`);
    expect(page.headers.get("cache-control")).toBe("private, no-store");
    expect(page.headers.get("x-robots-tag")).toBe("noindex");
    const html = await page.text();
    for (const part of ["Night Owl", "owl@people.example", "You have a place", "Keep the address", "A sign language"]) {
      expect(html).toContain(part);
    }
    expect(await people()).toEqual(["Night Owl confirmed"]);
    expect(await read(`/registration/${event}`)).not.toContain("Night Owl");
    await read(`/registration/me/${"x".repeat(32)}`, 404);
  });

  it("takes the same form sent twice once, and shows the same page again", async () => {
    const { site, event, people } = await openRegistration(await open());
    const page = await site.text(`/en/registration/${event}`);
    const nri_stamp = /name="nri_stamp" value="([^"]+)"/.exec(page)?.[1] ?? "";
    site.clock.at += 5000;
    const body = new URLSearchParams({ nri_stamp, name: "Ann", email: "a@b.example", mode: "onsite" }).toString();
    const type = "application/x-www-form-urlencoded";
    const headers = { "content-type": type, "content-length": String(body.length) };
    const send = async () => (await site.get(`/en/registration/${event}`, { method: "POST", body, headers })).headers;
    const [one, other] = [await send(), await send()];
    expect(one.get("location")).toBe(other.get("location"));
    expect(await people()).toEqual(["Ann confirmed"]);
  });

  it("gives the last seat to one of two who come at once, and puts the other on the waiting list", async () => {
    const { site, event, people } = await openRegistration(await open(), { capacity: "1" });
    const bodies = await Promise.all(
      ["Ann", "Bob", "Cleo"].map(async (name) => {
        const page = await site.text(`/en/registration/${event}`);
        const nri_stamp = /name="nri_stamp" value="([^"]+)"/.exec(page)?.[1] ?? "";
        return new URLSearchParams({ nri_stamp, name, email: "a@b.example", mode: "onsite" }).toString();
      }),
    );
    site.clock.at += 5000;
    const type = "application/x-www-form-urlencoded";
    const statuses = await Promise.all(
      bodies.map(async (body) => {
        const headers = { "content-type": type, "content-length": String(body.length) };
        return (await site.get(`/en/registration/${event}`, { method: "POST", body, headers })).status;
      }),
    );
    expect(statuses).toEqual([303, 303, 303]);
    const states = (await people()).map((line) => line.split(" ")[1]).sort();
    expect(states).toEqual(["confirmed", "waiting", "waiting"]);
  });

  it("gives the seat of who cancels to who waited longest, and counts no seat for those online", async () => {
    const { event, register, send, read, people } = await openRegistration(await open(), { capacity: "1" });
    const ann = await register("Ann");
    expect(await read(`/registration/${event}`)).toContain("All seats on site are taken");
    const bob = await register("Bob");
    await register("Cleo");
    await register("Dan", { mode: "online" });
    expect(await people()).toEqual(["Ann confirmed", "Bob waiting", "Cleo waiting", "Dan confirmed"]);
    expect(await read(`${ann}/cancel`)).toContain("Somebody on the waiting list gets your place.");
    expect(await people()).toContain("Ann confirmed");
    expect((await send(`${ann}/cancel`)).to).toBe(`${ann}?done=cancelled`);
    expect(await people()).toEqual(["Ann cancelled", "Bob confirmed", "Cleo waiting", "Dan confirmed"]);
    expect(await read(bob)).toContain("You have a place");
    expect((await send(`${bob}/change`, { name: "Bob", email: "bob@people.example", mode: "online" })).status).toBe(
      303,
    );
    expect(await people()).toEqual(["Ann cancelled", "Bob confirmed", "Cleo confirmed", "Dan confirmed"]);
    const back = await send(`${bob}/change`, { name: "Bob", email: "bob@people.example", mode: "onsite" });
    expect([back.status, back.html.includes("Nothing was changed")]).toEqual([422, true]);
  });

  it("refuses who comes when all seats are taken and there is no list", async () => {
    const opened = await openRegistration(
      await open(),
      { capacity: "1", waitingList: false },
      { attendance: "in-person" },
    );
    await opened.register("Ann");
    expect(await opened.read(`/registration/${opened.event}`)).toContain("All seats are taken");
    const late = await opened.send(`/registration/${opened.event}`, { name: "Bob", email: "b@b.example" });
    expect(late.status).toBe(422);
    expect(await opened.people()).toEqual(["Ann confirmed"]);
  });

  it("opens and closes when it was said, and by hand", async () => {
    const { site, event, read, send } = await openRegistration(await open(), {
      opens: "2027-01-01T09:00",
      closes: "2027-02-01T09:00",
    });
    const box = () => read(`/events/${event}`);
    expect(await box()).toContain("Registration opens on 1 January 2027");
    expect((await send(`/registration/${event}`, { name: "A", email: "a@b.example", mode: "online" })).status).toBe(
      422,
    );
    site.clock.at = Date.parse("2027-01-02T09:00:00Z");
    expect(await box()).toContain("Registration is open");
    expect(await box()).toContain(`href="/en/registration/${event}"`);
    site.clock.at = Date.parse("2027-02-02T09:00:00Z");
    expect(await box()).toContain("Registration is closed");
    await site.run("registration open", { arguments: { event }, options: { closes: "2027-03-01T09:00" } });
    expect(await box()).toContain("Registration is open");
    await site.run("registration close", { arguments: { event } });
    expect(await box()).toContain("Registration is closed");
    expect((await send(`/registration/${event}`, { name: "A", email: "a@b.example", mode: "online" })).status).toBe(
      422,
    );
  });

  it("names its address in the event unless the organisers named another", async () => {
    const { site, event } = await openRegistration(await open());
    const shown = await (await site.get(`/api/v1/events/${event}`)).json();
    expect(shown).toMatchObject({
      registrationUrl: `https://igf.example/en/registration/${event}`,
      joinMode: "external",
    });
    const elsewhere = await openRegistration(await open(), {}, { registrationUrl: "https://other.example/" });
    const theirs = await (await elsewhere.site.get(`/api/v1/events/${elsewhere.event}`)).json();
    expect(theirs).toMatchObject({ registrationUrl: "https://other.example/" });
    expect(await elsewhere.read(`/events/${elsewhere.event}`)).not.toContain("Registration is open");
  });

  it("notes who came by code and by name, also who had not registered, and keeps needs out of lists", async () => {
    const { site, event, register, read, people } = await openRegistration(await open(), {
      ask: "support,accommodation",
    });
    const run = (name: string, more: Record<string, string> = {}) =>
      site.run(`registration ${name}`, { arguments: { event, ...more } });
    const amelie = await register("Amélie", { accommodation: "Ramp", needs: "travel", email: "=1+2@people.example" });
    await register("Amelia");
    await expect(run("attend", { who: "amel" })).rejects.toThrow("Several fit");
    expect((await run("attend", { who: "AMELIE" })).text).toBe("Amélie is here (onsite).");
    const code = /dir="ltr">([0-9A-Z]{6})</.exec(await read(amelie))?.[1] ?? "";
    await site.run("registration attend", { arguments: { event, who: code }, options: { mode: "online" } });
    expect((await run("add", { name: "Walker" })).text).toBe("Walker is on the list and here (onsite).");
    expect((await run("list")).text).toContain("3 confirmed, 0 waiting, 0 cancelled; came: 2");
    expect((await run("needs")).text).toContain("Amélie: Ramp; travel: asked");
    await run("decide", { who: code, need: "travel", state: "granted" });
    expect(await read(amelie)).toContain("Travel: granted");
    const csv = (await run("export")).text;
    expect(csv).toContain("'=1+2@people.example");
    expect(csv).not.toContain("Ramp");
    expect(csv.split("\r\n")).toHaveLength(4);
    await run("remove", { who: "Walker" });
    await site.run("registration attend", { arguments: { event, who: code }, options: { undo: true } });
    expect((await run("list")).text).toContain("2 confirmed, 0 waiting, 0 cancelled; came: not reported");
    expect(await people()).toEqual(["Amelia confirmed", "Amélie confirmed"]);
  });

  it("erases one person at once and everybody after the time that was told, and keeps the counts", async () => {
    const { site, event, register, send, read, people } = await openRegistration(await open(), { retention: "10" });
    const ann = await register("Ann", { accommodation: "Ramp", needs: "travel" });
    const bob = await register("Bob");
    await site.run("registration attend", { arguments: { event, who: "bob" } });
    expect(await read(`${ann}/erase`)).toContain("It cannot be undone");
    expect((await send(`${ann}/erase`)).to).toBe("/registration/erased");
    await read(ann, 404);
    expect(await people()).toEqual(["Bob confirmed"]);
    const form = await read(`/registration/${event}`);
    expect(form).toContain("It is deleted on 15 May 2027");
    site.clock.at = Date.parse("2027-05-04T21:00:00Z") + 9 * day;
    await runJob(site, "delete-old-data");
    expect(await read(bob)).toContain("Bob");
    site.clock.at += day;
    await runJob(site, "delete-old-data");
    await read(bob, 404);
    const listed = await site.run("registration list", { arguments: { event } });
    expect(listed.text).toBe("1 confirmed, 0 waiting, 1 cancelled; came: 1");
    const rows = await site.text(`/en/events/${event}`);
    expect(rows).not.toContain("Bob");
  });
});

async function runJob(site: { host: { handlers: object } }, name: string) {
  const job = (site.host.handlers as Record<string, { run(): Promise<void> }>)[`registration:${name}`];
  await job?.run();
}
