import { expect, it } from "vitest";
import type { Incoming } from "../../plugin/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { openSite, type TestSite } from "../../testing/open-site.ts";
import plugin from "./plugin.ts";

const owner = { origin: "https://ke.example", owner: "https://ke.example/ap/actors/kigf" };
const iri = "https://ke.example/ap/objects/01m7w3ghj07h1z5a1tshz14cft";
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
});
