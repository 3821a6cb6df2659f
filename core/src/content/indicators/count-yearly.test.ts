import { sql } from "kysely";
import { expect, it } from "vitest";
import { describeOnBothDatabases, describeOnSqlite } from "../../testing/databases.ts";
import { countQueries } from "../fixtures/count-queries.ts";
import { openContent } from "../fixtures/open-content.ts";
import { events, indicators, outputs, participation } from "../index.ts";
import { parseFigures, parseNewEvent, parseNewOutput, type YearlyMeasure, yearlyMeasures } from "../types/index.ts";
import { selectYearly } from "./count-yearly.ts";

const now = Date.parse("2026-11-20T12:00Z");
const years = [2024, 2025, 2026];
const ke = "https://ke.example/ap/actors/igf";

function open(store: Parameters<typeof openContent>[0]) {
  const content = openContent(store, now);
  let count = 0;
  return {
    db: content.db,
    async add(fields: object, of = "ke"): Promise<string> {
      const parsed = parseNewEvent({ name: "Forum", zone: "Etc/UTC", startDate: "2025-05-04", ...fields });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      if (of === "here") {
        const { id } = await content.transaction((tx) => events.add(tx, { event: parsed.value }));
        await content.transaction((tx) => events.publish(tx, { id }));
        return id;
      }
      count++;
      const origin = `https://${of}.example`;
      const from = { iri: `${origin}/ap/objects/${count}`, origin, owner: `${origin}/ap/actors/igf` };
      await content.transaction((tx) => events.receiveRemote(tx, { ...from, event: parsed.value }));
      return from.iri;
    },
    async report(event: string, fields: object) {
      const parsed = parseFigures({ unit: "people", reportedBy: "us", ...fields });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      await content.transaction((tx) => participation.put(tx, { event, figures: parsed.value }));
    },
    async publish(fields: object) {
      const title = { title: "Report", type: "nri-annual-report", producer: "community" };
      const parsed = parseNewOutput({ ...title, ...fields }, { isRegistry: false });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const { id } = await content.transaction((tx) => outputs.add(tx, { output: parsed.value, isRegistry: false }));
      await content.transaction((tx) => outputs.publish(tx, { id }));
    },
    async count(measure: YearlyMeasure) {
      const rows = await indicators.yearly(content.db, { measure, years, now });
      return rows.map(({ year, owner, part, value }) => [year, owner, part, value]).sort();
    },
  };
}

describeOnBothDatabases("counts by year", (database) => {
  it("are of meetings that took place, by who held them: none that is ahead, called off, a sample or not public", async () => {
    const { add, count } = open(await database());
    const forum = await add({ attendance: "hybrid" });
    await add({ startDate: "2025-09-04" });
    await add({ superEvent: forum, name: "Opening", sessionType: "workshop" });
    await add({}, "here");
    await add({ status: "cancelled" });
    await add({ sample: true });
    await add({ startDate: "2026-12-04" });
    await add({ startDate: "2023-05-04" });
    expect(await count("meetings")).toEqual([
      [2025, undefined, undefined, 1],
      [2025, ke, undefined, 1],
      [2025, ke, "hybrid", 1],
    ]);
    expect(await count("sessions")).toEqual([[2025, ke, "workshop", 1]]);
  });

  it("tell of remote hubs and of speaking roles what was said of them, and have no row where nothing was", async () => {
    const { add, count } = open(await database());
    await add({ remoteHubCount: 12 });
    await add({ remoteHubs: [{ city: "Kisumu", host: "Library" }] });
    await add({ startDate: "2026-05-04" });
    await add({
      speakers: [{ role: "panellist", stakeholderGroup: "government", firstTime: true }, { role: "moderator" }],
    });
    expect(await count("hubs")).toEqual([[2025, ke, undefined, 13]]);
    expect(await count("roles-by-group")).toEqual([
      [2025, ke, undefined, 1],
      [2025, ke, "government", 1],
    ]);
    expect(await count("roles-by-experience")).toEqual([
      [2025, ke, undefined, 1],
      [2025, ke, "first", 1],
    ]);
  });

  it("take of each meeting the figures that were reported last, shares as people where the whole is known, and never two sources together", async () => {
    const { add, report, count } = open(await database());
    const forum = await add({}, "here");
    await report(forum, { total: 100, reportedBy: "first", byStakeholderGroup: { government: 40 } });
    await report(forum, { total: 120, firstTimers: 0, reportedBy: "second" });
    const other = await add({ startDate: "2025-06-01" }, "here");
    await report(other, {
      unit: "percent",
      total: 50,
      byRegionalGroup: { african: 60 },
      byStakeholderGroup: { government: 20 },
    });
    expect(await count("participants")).toEqual([[2025, undefined, undefined, 170]]);
    expect(await count("participants-by-group")).toEqual([[2025, undefined, "government", 50]]);
    expect(await count("participants-by-region")).toEqual([[2025, undefined, "african", 30]]);
    expect(await count("newcomers")).toEqual([[2025, undefined, undefined, 0]]);
  });

  it("are of outputs by type, and of texts by the languages they can be read in", async () => {
    const { add, publish, count } = open(await database());
    await publish({ year: 2025 });
    await publish({ year: 2025, title: { en: "Report", fr: "Rapport" } });
    await publish({});
    await add({ name: { fr: "Forum" } });
    expect(await count("outputs")).toEqual([[2025, undefined, "nri-annual-report", 2]]);
    expect(await count("languages")).toEqual([
      [2025, undefined, "en", 2],
      [2025, undefined, "fr", 1],
      [2025, ke, "fr", 1],
    ]);
    expect(await count("experts")).toEqual([]);
  });

  it("cost one statement each, whatever there is", async () => {
    const store = await database();
    const { add } = open(store);
    for (let day = 1; day <= 9; day++) await add({ startDate: `2025-05-0${day}` }, `n${day}`);
    const { db, count } = countQueries(store.db);
    for (const measure of yearlyMeasures) await indicators.yearly(db, { measure, years, now });
    expect(count()).toBe(yearlyMeasures.length);
  });
});

describeOnSqlite("counts by year, among many events", (database) => {
  it("are read from an index year by year, none by looking at all of them", async () => {
    const { db } = await database();
    for (const measure of ["meetings", "sessions", "hubs", "participants", "roles-by-group"] as const) {
      const { rows } = await sql<{
        detail: string;
      }>`explain query plan ${selectYearly(db, { measure, years, now })}`.execute(db);
      const plan = rows.map(({ detail }) => detail).join("\n");
      expect([measure, plan]).toEqual([
        measure,
        expect.stringMatching(
          /SEARCH e USING (COVERING )?INDEX content_event_(calendar|sessions) \(visibility=\? AND (super_event=\? AND )?start_at>\? AND start_at<\?\)/,
        ),
      ]);
      expect(plan).not.toMatch(/SCAN [efs]\b/);
    }
  });
});
