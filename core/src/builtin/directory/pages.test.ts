import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { directory, events } from "../../content/index.ts";
import { parseNewDirectoryEntry, parseNewEvent } from "../../content/types/index.ts";
import type { Peer, RegistryEntry } from "../../plugin/index.ts";
import type { Store } from "../../store/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { openSite, type TestSite } from "../../testing/open-site.ts";
import eventsPlugin from "../events/plugin.ts";
import plugin from "./plugin.ts";

const actor = "https://ke.example/ap/actors/kigf";
const peer: Peer = {
  actor,
  origin: "https://ke.example",
  name: "Kenya IGF",
  following: "accepted",
  follower: "accepted",
  lastReceived: Date.parse("2026-11-20T09:30:00Z"),
  lastDelivered: undefined,
  waiting: 0,
  state: "open",
};
const registered: RegistryEntry = {
  actor,
  name: "Kenya IGF",
  kind: "national",
  region: "KE",
  recognisedSince: "2012-03-01",
  status: "recognised",
};

async function put({ jobs }: TestSite, fields: Record<string, unknown> = {}): Promise<string> {
  const parsed = parseNewDirectoryEntry({ name: "Kenya IGF", kind: "national", countries: "KE", ...fields });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return (await jobs.transaction((tx) => directory.put(tx, { entry: parsed.value }))).id;
}

async function putMany(site: TestSite, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const kind = ["national", "youth", "dynamic-coalition"][n % 3];
    await put(site, { name: `Initiative ${n} of ${(n * 7919).toString(36)}`, kind, established: 2000 + (n % 26) });
  }
}

/** A store that counts what is read through it. */
function counting(store: Store): { store: Store; count: () => number } {
  let count = 0;
  const db = store.db.withPlugin({
    transformQuery: ({ node }) => {
      count += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  return { store: Object.assign(Object.create(store), { db }), count: () => count };
}

describeOnSqlite("the pages of the network", (open) => {
  it("says in every language what goes here and who fills it, and shows visitors no commands", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    for (const lang of site.site.languages) {
      const page = await site.text(`/${lang}/network`);
      expect(page).toContain('class="empty"');
      expect(page).not.toContain("<code");
    }
  });

  it("leads to the directory of the registry's site where it keeps none itself", async () => {
    const registryActor = "https://igf.example.org/ap/actors/igf";
    const site = await openSite({ store: await open(), plugins: [plugin], site: { registryActor } });
    expect(await site.text("/en/network")).toContain('href="https://igf.example.org/en/network"');
  });

  it("lists by kind and says that recognition is not reported where a list was read elsewhere", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    await put(site, { sources: ["a public page"] });
    await put(site, { name: "Youth IGF", kind: "youth" });
    const page = await site.text("/en/network");
    expect(page).toContain("Partial list from public pages; recognition not reported");
    expect(page.match(/<h2 id="k-[a-z-]+">/g)).toEqual(['<h2 id="k-national">', '<h2 id="k-youth">']);
    const youth = await site.text("/en/network?kind=youth");
    expect(youth).toContain("Youth IGF");
    expect(youth).not.toContain("Kenya IGF");
    expect(youth).not.toContain("Partial list");
    expect(await site.text("/en/network?q=nowhere")).toContain("Nothing fits all of this");
    expect(await site.text("/en/network?country=KE&kind=national")).toContain("Kenya IGF");
  });

  it("counts what can be read in the reader's language, and keeps the choice in links, form and table", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    await put(site, { name: { fr: "FGI Bénin" } });
    await put(site, { name: { en: "Kenya IGF", fr: "FGI Kenya" } });
    await put(site, { name: { en: "Uganda IGF" } });
    const all = await site.text("/fr/network?country=KE");
    expect(all).toMatch(/href="\/fr\/network\?country=KE&amp;in=mine">Dans votre langue \(2\)/);
    expect(all).toContain("Toutes les langues (3)");
    const mine = await site.text("/fr/network?in=mine");
    expect(mine).toContain("Dans votre langue (2)");
    expect(mine).toContain("Toutes les langues (3)");
    expect(mine).toContain('<input type="hidden" name="in" value="mine"/>');
    expect(mine).toContain('href="/fr/network.csv?in=mine"');
    for (const path of ["/fr/network?in=mine", "/fr/network.csv?in=mine"]) {
      expect(await site.text(path)).not.toContain("Uganda IGF");
    }
    expect(await site.text("/zh/network?in=mine")).toContain('class="empty"');
  });

  it("tells of the site of an entry, in the list and on its page, with the registry's word and nothing more", async () => {
    const federation = { peers: async () => [peer], registry: async () => [registered] };
    const site = await openSite({ store: await open(), plugins: [plugin], federation });
    const withSite = await put(site, { actor });
    const without = await put(site, { name: "Uganda IGF", countries: "UG" });
    expect(await site.text("/en/network")).toContain("Exchanging");
    const page = await site.text(`/en/network/${withSite}`);
    expect(page).toContain("We receive what they publish, and they receive what we publish.");
    expect(page).toContain("20 November 2026 at 12:30");
    expect(page).toContain("Recognised");
    const other = await site.text(`/en/network/${without}`);
    expect(other).toContain("We know of no site of its own in this network.");
    expect(other).not.toContain("Recognised");
  });

  it("shows whom the site exchanges with, and no stranger who only asked", async () => {
    const stranger: Peer = {
      ...peer,
      actor: "https://x.example/ap/actors/x",
      origin: "https://x.example",
      name: "Buy now",
      following: "no",
      follower: "requested",
    };
    const federation = { peers: async () => [stranger, peer], registry: async () => [registered] };
    const site = await openSite({ store: await open(), plugins: [plugin], federation });
    for (const path of ["/en/network", "/en/network/sites"]) {
      const page = await site.text(path);
      expect(page).toContain("Kenya IGF");
      expect(page).toContain("ke.example");
      expect(page).not.toContain("Buy now");
    }
    const { items } = JSON.parse(await site.text("/api/v1/network/sites"));
    expect(items.map((one: { name: string }) => one.name)).toEqual(["Example IGF", "Kenya IGF"]);
  });

  it("shows names, sources and what is sure, and past events of this very site", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin, eventsPlugin] });
    const id = await put(site, {
      name: { en: "Example IGF", ar: "منتدى المثال" },
      actor: "https://igf.example/ap/actors/example-igf",
      sources: ["Annual report 2024"],
      confidence: "likely",
      website: "https://example.org/",
      partners: [{ name: "Regulator", kind: "regulator" }],
    });
    const parsed = parseNewEvent({ name: "Forum 2025", startDate: "2025-05-04", zone: "Africa/Nairobi" });
    if (!parsed.ok) throw new Error("no event");
    await site.jobs.transaction(async (tx) => {
      const event = await events.add(tx, { event: parsed.value });
      await events.publish(tx, { id: event.id });
    });
    const page = await site.text(`/en/network/${id}`);
    for (const text of [
      "منتدى المثال",
      "Annual report 2024",
      "not confirmed by the initiative",
      "Forum 2025",
      "This site",
    ]) {
      expect(page).toContain(text);
    }
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? "");
    expect(data).toMatchObject({
      "@type": "Organization",
      name: "Example IGF",
      alternateName: ["منتدى المثال"],
      url: "https://example.org/",
    });
  });

  it("answers not found and gone as such", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    const id = await put(site);
    await site.jobs.transaction((tx) => directory.withdraw(tx, { id }));
    await site.text(`/en/network/${id}`, 410);
    await site.text("/en/network/01j9z8k4m2v6x0q3s5t7w9y1ab", 404);
    await site.text("/en/network/anything", 404);
    await site.text("/en/network?kind=national&cursor=nonsense", 400);
    await site.text(`/api/v1/network/${id}`, 410);
    await site.text("/api/v1/network?region=moon", 400);
  });

  it("asks the database as often for 30 entries as for one", async () => {
    const asked: Record<string, number[]> = {};
    for (const rows of [1, 30]) {
      const { store, count } = counting(await open());
      const federation = { peers: async () => [peer], registry: async () => [registered] };
      const site = await openSite({ store, plugins: [plugin], federation });
      await putMany(site, rows);
      for (const path of ["/en/network", "/api/v1/network", "/en/network.csv"]) {
        const before = count();
        await site.text(path);
        asked[path] = [...(asked[path] ?? []), count() - before];
      }
    }
    // A statement inside of another is counted, too.
    expect(asked).toEqual({ "/en/network": [5, 5], "/api/v1/network": [1, 1], "/en/network.csv": [1, 1] });
  });

  it("shows 185 entries within 25 KB, and of more the beginning of each kind", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    await putMany(site, 185);
    const page = await site.text("/en/network");
    expect(page.match(/<a href="\/en\/network\/[0-9a-z]{26}"/g)).toHaveLength(185);
    expect(gzipSync(page).length).toBeLessThanOrEqual(25_000);
    await putMany(site, 30);
    const shorter = await site.text("/en/network");
    expect(shorter.match(/<a href="\/en\/network\/[0-9a-z]{26}"/g)).toHaveLength(72);
    expect(shorter).toContain('href="/en/network?kind=youth"');
  });
});
