import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import type { Event } from "../../../content/types/index.ts";
import { describeOnBothDatabases } from "../../../testing/databases.ts";
import { openSite, type TestSite } from "../../../testing/open-site.ts";
import plugin from "../plugin.ts";

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
const preview = (site: TestSite, name: string, text: string) =>
  site.run("event import", { file: { name, text }, options: { preview: true } });
const take = (site: TestSite, name: string, text: string, options: Record<string, string | boolean> = {}) =>
  site.run("event import", { file: { name, text }, options });

async function drafts(site: TestSite): Promise<Event[]> {
  return (await site.run("event list", { options: { drafts: true, local: true } })).data as Event[];
}

async function actions(site: TestSite, name: string, text: string): Promise<string[]> {
  const { rows } = (await preview(site, name, text)).data as { rows: { action: string }[] };
  return rows.map(({ action }) => action);
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A site of elsewhere on loopback: what stands at each path, and what it was asked. */
async function elsewhere(pages: Record<string, string | number>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const page = pages[request.url ?? ""] ?? 404;
    response.writeHead(typeof page === "number" ? page : 200).end(typeof page === "number" ? "" : page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  servers.push(server);
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pages, asked };
}

const ics = (...events: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//t//EN", ...events, "END:VCALENDAR"].join("\r\n");
const vevent = (uid: string, name: string, start: string) =>
  ["BEGIN:VEVENT", `UID:${uid}`, "DTSTAMP:20261120T000000Z", `SUMMARY:${name}`, `DTSTART:${start}`, "END:VEVENT"].join(
    "\r\n",
  );

describeOnBothDatabases("an import that is looked at first", (open) => {
  const openNode = async () => openSite({ store: await open(), plugins: [plugin] });

  it("says what is new, the same, changed, a duplicate or not to be read, and writes nothing", async () => {
    const site = await openNode();
    const text = fixture("tribe-events.json");
    expect(await actions(site, "x.json", text)).toEqual(["new", "new", "new"]);
    expect(await drafts(site)).toEqual([]);
    await take(site, "x.json", text);
    expect(await actions(site, "x.json", text)).toEqual(["same", "same", "same"]);
    expect(await actions(site, "x.json", text.replace("Youth day", "Day of youth"))).toEqual([
      "same",
      "same",
      "changed",
    ]);
    const other = ics(vevent("z1", "preparatory CALL!", "20270310T130000Z"), vevent("z2", "Other", "20270310T130000Z"));
    expect(await actions(site, "x.ics", other)).toEqual(["duplicate", "new"]);
    expect(await actions(site, "x.json", JSON.stringify([{ startDate: "2027-01-01" }]))).toEqual(["unreadable"]);
  });

  it("leaves a duplicate out, and says which it is", async () => {
    const site = await openNode();
    await take(site, "x.json", fixture("tribe-events.json"));
    const taken = await take(site, "x.ics", ics(vevent("z1", "Preparatory call", "20270310T130000Z")));
    expect(taken.data).toMatchObject({ added: 0, left: 1 });
    expect(taken.text).toContain("here already");
    expect(await drafts(site)).toHaveLength(3);
  });

  it("does not overwrite by itself what was changed here since", async () => {
    const site = await openNode();
    const text = ics(vevent("a", "Call", "20270310T130000Z"));
    await take(site, "x.ics", text);
    const [event] = await drafts(site);
    const edited = { name: "A better title", start: event?.start, zone: "Etc/UTC" };
    await site.get(`/api/v1/events/${event?.id}`, {
      method: "PUT",
      headers: { authorization: "Bearer events.write", "content-type": "application/json" },
      body: JSON.stringify(edited),
    });
    expect((await drafts(site))[0]?.name["en"]).toBe("A better title");
    const taken = await take(site, "x.ics", text);
    expect(taken.data).toMatchObject({ changed: 0, left: 1 });
    expect(taken.text).toContain("It was changed here since it was taken in");
    expect((await drafts(site))[0]?.name["en"]).toBe("A better title");
  });

  it("is undone as long as nothing of it is public", async () => {
    const site = await openNode();
    const text = fixture("pretalx-schedule.json");
    const { run } = (await take(site, "x.json", text)).data as { run: string };
    expect(await drafts(site)).toHaveLength(2);
    await site.run("event undo", { arguments: { id: run } });
    expect(await drafts(site)).toEqual([]);
    expect((await site.run("event undo", { arguments: { id: run } })).data).toEqual({ removed: 0, restored: 0 });
    const again = (await take(site, "x.json", text)).data as { run: string; added: number; ids: string[] };
    expect(again.added).toBe(2);
    await site.run("event publish", { arguments: { id: again.ids[1] ?? "" } });
    await expect(site.run("event undo", { arguments: { id: again.run } })).rejects.toThrow("1 of it is public already");
    expect(await drafts(site)).toHaveLength(1);
  });

  it("puts back what it changed when it is undone", async () => {
    const site = await openNode();
    const text = ics(vevent("a", "Call", "20270310T130000Z"));
    await take(site, "x.ics", text);
    const { run } = (await take(site, "x.ics", text.replace("Call", "Open call"))).data as { run: string };
    expect((await drafts(site))[0]?.name["en"]).toBe("Open call");
    await site.run("event undo", { arguments: { id: run } });
    expect((await drafts(site))[0]?.name["en"]).toBe("Call");
  });

  it("keeps names of speakers out until a person says that they agreed, and then through the next import", async () => {
    const site = await openNode();
    const text = fixture("pretalx-schedule.json");
    const { run, ids } = (await take(site, "x.json", text)).data as { run: string; ids: string[] };
    expect(JSON.stringify(await drafts(site))).not.toContain("Amina");
    expect((await site.run("event names", { arguments: { id: run } })).text).toContain("Amina Example");
    await site.run("event names", { arguments: { id: run }, options: { agreed: true } });
    const speakersOf = async () =>
      (await drafts(site)).find(({ id }) => id === ids[1])?.speakers?.map(({ name }) => name);
    expect(await speakersOf()).toEqual(["Amina Example", "Kofi Example"]);
    expect((await take(site, "x.json", text)).data).toMatchObject({ same: 2, changed: 0 });
    await take(site, "x.json", text.replaceAll("Kofi Example", "Esi Example"));
    expect(await speakersOf()).not.toContain("Esi Example");
    expect((await site.run("event names", { arguments: { id: run } })).text).toBe("No names wait.");
  });

  it("takes posts only when asked, and brings old addresses to the new pages", async () => {
    const site = await openNode();
    const text = fixture("wordpress.xml");
    expect((await take(site, "x.xml", text)).data).toMatchObject({ added: 1, left: 1 });
    const { ids } = (await take(site, "x.xml", text, { posts: true })).data as { ids: string[] };
    const [event = "", output = ""] = ids;
    expect((await site.get("/event/fgi-2026/")).status).toBe(404);
    await site.run("event publish", { arguments: { id: event } });
    const answer = await site.get("/event/fgi-2026/");
    expect([answer.status, answer.headers.get("location")]).toEqual([301, `https://igf.example/en/events/${event}`]);
    expect((await site.get("/event/fgi-2026", { method: "POST" })).status).toBe(404);
    expect((await site.get("/2025/12/rapport-annuel/")).status).toBe(404);
    const lines = async (format: string) =>
      (await site.run("event redirects", { options: { format } })).text.split("\n");
    expect(await lines("csv")).toContain(
      `"https://old.igf.example/event/fgi-2026/","https://igf.example/en/events/${event}"`,
    );
    expect(await lines("nginx")).toContain(
      `rewrite "^/2025/12/rapport-annuel/?$" "https://igf.example/en/outputs/${output}" permanent;`,
    );
    expect(await lines("apache")).toContain(
      `RedirectMatch 301 "^/event/fgi-2026/?$" "https://igf.example/en/events/${event}"`,
    );
  });
});

describeOnBothDatabases("what an old site sends", (open) => {
  it("runs nothing on the pages of this one", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const evil = '<p onclick="alert(1)">Hello<script>alert(2)</script><img src=x onerror=alert(3)></p>';
    const text = fixture("tribe-events.json")
      .replace("Bring a friend.", JSON.stringify(evil).slice(1, -1))
      .replace('"Youth day"', '"Youth <script>alert(4)</script> day"');
    const { ids } = (await take(site, "x.json", text, { publish: true })).data as { ids: string[] };
    const page = await site.text(`/en/events/${ids[2]}`);
    expect(page).toContain("Hello");
    expect(page).toContain("Youth day");
    expect(page).not.toMatch(/alert\(|onclick|onerror/);
  });
});

describeOnBothDatabases("a subscribed address", (open) => {
  const openNode = async () => openSite({ store: await open(), plugins: [plugin] });
  const later = async (site: TestSite) => {
    site.clock.at += 7 * 3_600_000;
    await refresh(site);
  };
  const refresh = async (site: TestSite) => {
    site.jobs.wake();
    await site.jobs.idle();
  };
  const list = async (site: TestSite) => (await site.run("event subscriptions")).data as Record<string, unknown>[];

  it("changes here what changed there, keeps what was changed here, and tells what vanished", async () => {
    const site = await openNode();
    const one = vevent("a", "Call", "20270310T130000Z");
    const two = vevent("b", "Forum", "20270311T130000Z");
    const other = await elsewhere({ "/a.ics": ics(one, two) });
    await site.run("event subscribe", { arguments: { address: `${other.origin}/a.ics` } });
    await site.jobs.start();
    try {
      await refresh(site);
      expect(await drafts(site)).toEqual([]);
      const [source] = await list(site);
      await site.run("event preview", { arguments: { id: String(source?.["waiting"]) }, options: { take: true } });
      expect(await drafts(site)).toHaveLength(2);

      other.pages["/a.ics"] = ics(one.replace("Call", "Open call"), two);
      await later(site);
      expect((await drafts(site)).map(({ name }) => name["en"])).toEqual(["Open call", "Forum"]);

      const forum = (await drafts(site))[1];
      await take(
        site,
        "x.json",
        JSON.stringify({ key: "b", event: { name: "Our forum", start: forum?.start, zone: "Etc/UTC" } }),
      );
      other.pages["/a.ics"] = ics(two.replace("Forum", "Their forum"));
      await later(site);
      expect((await drafts(site)).map(({ name }) => name["en"])).toEqual(["Open call", "Our forum"]);
      const [told] = (await list(site)) as { differing: unknown[]; gone: unknown[]; problem: unknown }[];
      expect([told?.differing.length, told?.gone.length, told?.problem]).toEqual([1, 1, null]);

      other.pages["/a.ics"] = 503;
      await later(site);
      expect((await site.run("event subscriptions")).text).toContain("busy or out of order. We will try again.");
      expect(await drafts(site)).toHaveLength(2);
    } finally {
      await site.jobs.stop();
    }
  });

  it("follows what was taken in from a file before, and does not take an edit here for a change there", async () => {
    const site = await openNode();
    const text = fixture("pretalx-schedule.json");
    const other = await elsewhere({ "/schedule.json": text });
    const { ids } = (await take(site, "x.json", text)).data as { ids: string[] };
    await site.run("event subscribe", { arguments: { address: `${other.origin}/schedule.json` } });
    await site.jobs.start();
    try {
      await refresh(site);
      other.pages["/schedule.json"] = text.replace("Who decides for young people?", "Who decides?");
      await later(site);
      const session = async () => (await drafts(site)).find(({ id }) => id === ids[1]);
      expect((await session())?.name["en"]).toBe("Who decides?");
      const { name, start, end, zone, superEvent, room } = (await session()) ?? {};
      await site.get(`/api/v1/events/${ids[1]}`, {
        method: "PUT",
        headers: { authorization: "Bearer events.write", "content-type": "application/json" },
        body: JSON.stringify({ name, start, end, zone, superEvent, room: `${room}, first floor` }),
      });
      await later(site);
      const [told] = (await list(site)) as { differing: unknown[]; waiting: unknown }[];
      expect([told?.differing, told?.waiting]).toEqual([[], undefined]);
      expect((await session())?.room).toBe("Baobab, first floor");
    } finally {
      await site.jobs.stop();
    }
  });

  it("takes in what is new by itself where that is wanted, page by page, and never twice", async () => {
    const site = await openNode();
    const other = await elsewhere({});
    const path = "/wp-json/tribe/events/v1/events?per_page=50&start_date=2000-01-01";
    const json = JSON.parse(fixture("tribe-events.json"));
    const [first, ...rest] = json.events;
    other.pages[path] = JSON.stringify({ ...json, events: [first], next_rest_url: `${other.origin}/page2` });
    other.pages["/page2"] = JSON.stringify({ ...json, events: rest });
    const address = `${other.origin}/wp-json/tribe/events/v1/events`;
    await site.run("event subscribe", { arguments: { address }, options: { takeNew: true } });
    await site.jobs.start();
    try {
      await refresh(site);
      expect(await drafts(site)).toHaveLength(3);
      await later(site);
      expect(await drafts(site)).toHaveLength(3);
      expect(other.asked).toEqual([path, "/page2", path, "/page2"]);
    } finally {
      await site.jobs.stop();
    }
  });

  it("says in words why an address gives nothing", async () => {
    const site = await openNode();
    const other = await elsewhere({ "/page": "<!doctype html><p>x</p>", "/gone": 404, "/closed": 403 });
    for (const [path, said] of [
      ["/page", "This is a page"],
      ["/gone", "There is nothing at this address"],
      ["/closed", "asks for a password"],
    ]) {
      const from = `${other.origin}${path}`;
      await expect(
        site.run("event import", { options: { from, preview: true } }).then(({ text }) => {
          throw new Error(text);
        }),
      ).rejects.toThrow(said);
    }
    await expect(site.run("event import", { options: { from: "http://10.0.0.1/x.ics" } })).rejects.toThrow(
      "must begin with https://",
    );
    await expect(site.run("event subscribe", { arguments: { address: "nowhere" } })).rejects.toThrow();
  });
});
