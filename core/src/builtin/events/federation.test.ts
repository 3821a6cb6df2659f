import { expect, it } from "vitest";
import type { Incoming } from "../../plugin/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { openSite, type TestSite } from "../../testing/open-site.ts";
import plugin from "./plugin.ts";

const owner = { origin: "https://ke.example", owner: "https://ke.example/ap/actors/kigf" };
const iri = "https://ke.example/ap/objects/01m7w3ghj07h1z5a1tshz14cft";
const receipt = "01m7sd3n00m7qgbjr0rxvh7jxj";
const object = {
  id: iri,
  type: "Event",
  "nri:kind": "Event",
  url: "https://ke.example/en/events/1",
  name: "Kenya IGF 2027",
  inLanguage: "en",
  startTime: "2027-05-12T09:00:00+03:00",
  endTime: "2027-05-12T17:00:00+03:00",
  timezone: "Africa/Nairobi",
  updated: "2026-11-20T10:00:00Z",
};

async function receive(site: TestSite, change: Record<string, string> = {}) {
  const incoming: Incoming = { iri, ...owner, object: { ...object, ...change } };
  const [kind] = site.host.kinds;
  await site.jobs.transaction(async (tx) => kind?.receive(tx, incoming));
}

async function names(site: TestSite): Promise<unknown[]> {
  return JSON.parse(await site.text("/api/v1/events")).items.map(({ name }: { name: unknown }) => name);
}

describeOnBothDatabases("events between nodes", (open) => {
  const openEvents = async () => openSite({ store: await open(), plugins: [plugin] });

  it("receives twice what counts once, takes the newer and leaves the older", async () => {
    const site = await openEvents();
    await receive(site);
    await receive(site);
    expect(await names(site)).toEqual([{ en: "Kenya IGF 2027" }]);
    await receive(site, { name: "New name", updated: "2026-11-20T11:00:00Z" });
    await receive(site, { name: "Old name", updated: "2026-11-20T09:00:00Z" });
    expect(await names(site)).toEqual([{ en: "New name" }]);
  });

  it("withdraws twice, and a late copy does not bring it back", async () => {
    const site = await openEvents();
    await receive(site);
    const [kind] = site.host.kinds;
    for (const _ of [1, 2]) await site.jobs.transaction(async (tx) => kind?.withdraw(tx, { iri, ...owner }));
    await receive(site, { updated: "2026-11-21T10:00:00Z" });
    expect(await names(site)).toEqual([]);
  });

  it("leaves an event without a readable start out, and goes on", async () => {
    const site = await openEvents();
    await receive(site, { startTime: "soon" });
    expect(await names(site)).toEqual([]);
  });

  it("announces what is published, changed, cancelled and withdrawn, each revision under its own name", async () => {
    const site = await openEvents();
    await site.jobs.start();
    const text = JSON.stringify({
      name: "Forum",
      startDate: "2027-05-04",
      zone: "Africa/Nairobi",
      description: "<b>*Hi*",
    });
    const added = await site.run("event add", { file: { name: "e.json", text } });
    await site.jobs.idle();
    expect(site.announced).toEqual([]);
    const { id } = added.data as { id: string };
    await site.run("event publish", { arguments: { id } });
    await site.jobs.idle();
    await site.run("event cancel", { arguments: { id } });
    await site.jobs.idle();
    await site.run("event withdraw", { arguments: { id } });
    await site.jobs.idle();
    await site.jobs.stop();
    const [created, updated, deleted] = site.announced;
    expect(site.announced.map(({ verb }) => verb)).toEqual(["Create", "Update", "Delete"]);
    expect(created?.object).toMatchObject({
      id: `https://igf.example/ap/objects/${id}`,
      content: "<p>&lt;b&gt;<em>Hi</em></p>\n",
      attributedTo: "https://igf.example/ap/actors/example-igf",
    });
    expect(updated?.object["eventStatus"]).toBe("EventCancelled");
    expect(deleted?.object).toEqual({ id: `https://igf.example/ap/objects/${id}`, type: "Event" });
    expect(new Set(site.announced.map(({ revision }) => revision)).size).toBe(3);
  });

  it("tells other sites how each speaker of a session takes part, and they show it in words", async () => {
    const home = await openEvents();
    const other = await openSite({ store: await open(), plugins: [plugin], site: { origin: "https://ng.example" } });
    await home.jobs.start();
    const speakers = [
      { role: "onsite-moderator", name: "Ada Example", nameConsent: true, mode: "onsite", consentReceipt: receipt },
      { role: "panellist", stakeholderGroup: "youth", mode: "online" },
      { role: "panellist", stakeholderGroup: "academia", mode: "recorded" },
    ];
    const forum = { name: "Forum", startDate: "2027-05-04", zone: "Africa/Nairobi" };
    const put = async (fields: object) => {
      const text = JSON.stringify({ ...forum, ...fields });
      const { data } = await home.run("event add", { file: { name: "e.json", text }, options: { publish: true } });
      return (data as { id: string }).id;
    };
    const whole = await put({});
    await put({ name: "Panel", superEvent: whole, startTime: "9:00", endTime: "10:00", speakers });
    await home.jobs.idle();
    await home.jobs.stop();
    const [kind] = other.host.kinds;
    for (const { object } of home.announced) {
      const from = { origin: "https://igf.example", owner: String(object["attributedTo"]) };
      const incoming: Incoming = { iri: String(object["id"]), ...from, object };
      await other.jobs.transaction(async (tx) => kind?.receive(tx, incoming));
    }
    const { items } = JSON.parse(await other.text("/api/v1/events")) as { items: { id: string; name: object }[] };
    const pageOf = (name: string) => `/en/events/${items.find((one) => Object.values(one.name).includes(name))?.id}`;
    const plain = (html: string) => html.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");
    const session = plain(await other.text(pageOf("Panel")));
    for (const told of ["In the room", "Youth · Online", "Academia · By a recording"]) expect(session).toContain(told);
    const programme = plain(await other.text(pageOf("Forum")));
    expect(programme).toContain("In the room: Ada Example · Online: 1 person");
    expect(programme).toContain("By a recording: 1 person");
  });
});
