import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { countQueries } from "../../content/fixtures/count-queries.ts";
import { events, participation } from "../../content/index.ts";
import { parseFigures, parseNewEvent } from "../../content/types/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { openSite, type TestSite } from "../../testing/open-site.ts";
import { timeUsed } from "../../testing/time-used.ts";
import plugin from "./plugin.ts";

const [ke, ug] = ["https://ke.example/ap/actors/igf", "https://ug.example/ap/actors/igf"];
const registry = [
  { actor: ke, name: "Kenya IGF", kind: "national", region: "KE", recognisedSince: undefined, status: "recognised" },
  {
    actor: ug,
    name: "Uganda IGF",
    kind: "national",
    region: "african",
    recognisedSince: undefined,
    status: "recognised",
  },
] as const;
const federation = { registry: async () => [...registry], peers: async () => [] };

let count = 0;
async function hold(site: TestSite, owner: string, fields: object = {}): Promise<void> {
  const parsed = parseNewEvent({ name: "Forum", zone: "Etc/UTC", startDate: "2025-05-04", ...fields });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  count++;
  const { origin } = new URL(owner);
  const from = { iri: `${origin}/ap/objects/${count}`, origin, owner };
  await site.jobs.transaction((tx) => events.receiveRemote(tx, { ...from, event: parsed.value }));
}

async function report(site: TestSite, fields: object): Promise<void> {
  const figures = parseFigures({ unit: "people", reportedBy: "us", ...fields });
  const event = parseNewEvent({ name: "Forum here", zone: "Etc/UTC", startDate: "2025-06-04" });
  if (!figures.ok || !event.ok) throw new Error("a sample is wrong");
  await site.jobs.transaction(async (tx) => {
    const { id } = await events.add(tx, { event: event.value });
    await events.publish(tx, { id });
    await participation.put(tx, { event: id, figures: figures.value });
  });
}

const words = (html: string) =>
  html
    .replace(/^[\s\S]*<main/, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

describeOnSqlite("indicators", (open) => {
  const start = async () =>
    openSite({ store: await open(), plugins: [plugin], federation, site: { footer: { standing: "secretariat" } } });

  it("say what is counted, how, and from what; by year, region, part and initiative; what nobody told is not reported and never 0", async () => {
    const site = await start();
    await hold(site, ke, { attendance: "hybrid" });
    await hold(site, ke, { attendance: "online", startDate: "2024-05-04" });
    const page = words(await site.text("/en/indicators/meetings"));
    expect(page).toContain("Meetings that took place, and how one could take part.");
    expect(page).toContain("counts once in the year in which it begins");
    expect(page).toContain("2025: 1, from 1 site of 3");
    expect(page).toMatch(
      /By region Region 2025 African States 1 .*By how one could take part Part 2025 In person and online 1/,
    );
    expect(page).toMatch(/Kenya IGF African States not reported not reported not reported 1 1 not reported/);
    expect(page).toMatch(/Uganda IGF African States (not reported ){6}/);
    expect(page).not.toMatch(/ 0 /);
    expect(words(await site.text("/en/indicators/meetings?year=2024"))).toMatch(
      /By how one could take part Part 2024 Online 1/,
    );
    const all = words(await site.text("/en/indicators"));
    expect(all).toContain("Initiatives that met");
    expect(all).toMatch(/Nothing was reported in these years .*Remote hubs : Places elsewhere/);
    expect(words(await site.text("/en/indicators?until=2012"))).toContain("Later years");
  });

  it("are open data: CSV with rows for what was reported only, JSON with definitions, and a documented schema", async () => {
    const site = await start();
    await hold(site, ke);
    await report(site, { total: 120, byStakeholderGroup: { government: 40 } });
    const rows = (await site.text("/en/indicators.csv?indicator=meetings")).trim().split("\r\n");
    expect(rows[0]).toContain("indicator,year,initiative,actor,region,value");
    expect(rows.slice(1).sort()).toEqual([
      "meetings,2025,Example IGF,https://igf.example/ap/actors/example-igf,,1",
      `meetings,2025,Kenya IGF,${ke},african,1`,
    ]);
    expect(await site.text("/en/indicators.csv")).toContain("participants,2025,Example IGF");
    const catalogue = JSON.parse(await site.text("/api/v1/indicators?lang=fr"));
    expect(catalogue.items[1]).toMatchObject({
      id: "meetings",
      name: "Réunions tenues",
      parts: "attendance",
      dataset: null,
    });
    const groups = JSON.parse(await site.text("/api/v1/indicators/participant-groups?from=2025"));
    expect(groups).toMatchObject({
      totals: [{ year: 2025, value: 40 }],
      parts: [{ year: 2025, part: "government", value: 40 }],
      values: [{ year: 2025, initiative: "Example IGF", region: null, value: 40 }],
    });
    const document = JSON.parse(await site.text("/api/openapi.json"));
    expect(JSON.stringify(document.paths["/api/v1/indicators/{id}"])).toContain("never 0");
    expect((await site.get("/api/v1/indicators/nothing")).status).toBe(404);
  });

  it("cost as many statements for 30 initiatives as for one", async () => {
    const store = await open();
    const { db, count: statements } = countQueries(store.db);
    const site = await openSite({
      ...{ store: { ...store, db }, plugins: [plugin], federation, site: { footer: { standing: "secretariat" } } },
    });
    const cost = async () => {
      const before = statements();
      for (const path of ["", "/meetings", ".csv"]) await site.text(`/en/indicators${path}`);
      return statements() - before;
    };
    await hold(site, ke);
    const one = await cost();
    for (let number = 2; number <= 30; number++) await hold(site, `https://n${number}.example/ap/actors/igf`);
    expect(await cost()).toBe(one);
  });

  it("stay quick and light with 185 initiatives: ten times as many events cost less than twenty times as much", async () => {
    const site = await start();
    const add = async (from: number, to: number) => {
      for (let number = from; number < to; number++) {
        const fields = { startDate: `${2021 + (number % 5)}-05-04`, topics: ["access"] };
        await hold(site, `https://n${number % 185}.example/ap/actors/igf`, fields);
      }
    };
    const cost = async () => {
      const times: number[] = [];
      for (let time = 0; time < 5; time++) times.push(await timeUsed(() => site.text("/en/indicators/meetings")));
      return Math.min(...times);
    };
    await add(0, 200);
    const few = await cost();
    await add(200, 2000);
    expect((await cost()) / few).toBeLessThan(20);
    const page = await site.text("/en/indicators/meetings");
    expect(page.match(/<tr>/g)?.length).toBeGreaterThan(185);
    expect(gzipSync(page).length).toBeLessThan(25 * 1024);
  });

  it("stand only where the registry is kept", async () => {
    const site = await openSite({ store: await open(), plugins: [plugin] });
    for (const path of ["/en/indicators", "/en/indicators/meetings", "/en/indicators.csv", "/api/v1/indicators"]) {
      expect([path, (await site.get(path)).status]).toEqual([path, 404]);
    }
  });
});
