import { expect, it } from "vitest";
import { countQueries } from "../../content/fixtures/count-queries.ts";
import { events } from "../../content/index.ts";
import { allDay, pairOf, parseNewEvent } from "../../content/types/index.ts";
import { definePlugin } from "../../plugin/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { openSite } from "../../testing/open-site.ts";
import { addDecision } from "./decision-store.ts";
import plugin from "./plugin.ts";

const lab = {
  ...{ ...allDay("2099-05-01", "2099-05-31", "UTC"), id: "z".repeat(26), name: { en: "Lab" }, path: "/labs/z" },
  ...{ topics: ["access"], attendance: "online" as const, source: { kind: "local" as const } },
};
const work = definePlugin()({
  ...{ id: "work", version: "1.0.0", api: "^1.0.0" },
  undertakings: async (_ctx, asked) => ("ids" in asked ? [] : [lab]),
});

describeOnBothDatabases("the pages of overlaps", (open) => {
  it("ask the database as often for 30 pairs as for one", async () => {
    const store = await open();
    const { db, count } = countQueries(store.db);
    const site = await openSite({
      ...{ store: { ...store, db }, plugins: [plugin, work], site: { footer: { standing: "secretariat" } } },
    });
    const { token } = await site.jobs.transaction(async (tx) => {
      const link = await site.people.setupLink(tx);
      return site.people.claimSetup(tx, { token: link.token, name: "Sample Owner", email: "owner@example.org" });
    });
    const headers = { cookie: `__Host-nri-session=${token}` };
    const ids: string[] = [];
    const add = async (number: number) => {
      const fields = {
        name: `Forum ${number}`,
        startDate: "2099-05-04",
        zone: "UTC",
        place: { country: "KE" },
        topics: ["access"],
      };
      const event = parseNewEvent(fields);
      if (!event.ok) throw new Error("the sample event is wrong");
      const origin = `https://n${number}.example`;
      const thing = { iri: `${origin}/ap/objects/1`, origin, owner: `${origin}/ap/actors/igf`, event: event.value };
      ids.push((await site.jobs.transaction((tx) => events.receiveRemote(tx, thing))).id);
    };
    const decide = (at: number) =>
      site.jobs.transaction((tx) => {
        const [one = "", other = ""] = [ids[0], ids[at]];
        const said = { proposal: "apart", state: "agreed", note: "", by: "Sample Owner" } as const;
        const decision = {
          id: String(at).padStart(26, "0"),
          pair: pairOf(one, other),
          one,
          other,
          score: 6,
          at,
          ...said,
        };
        return addDecision(tx.db as never, decision);
      });
    const costs = async () => {
      const found: [string, number][] = [];
      for (const page of ["", "?days=60", "/beside", "/decided"]) {
        const before = count();
        const response = await site.get(`/en/console/overlaps${page}`, { headers });
        expect([page, response.status]).toEqual([page, 200]);
        found.push([page, count() - before]);
      }
      return found;
    };
    for (const number of [0, 1, 2]) await add(number);
    await decide(1);
    const few = await costs();
    for (let number = 3; number <= 12; number++) await add(number);
    for (let at = 2; at <= 12; at++) await decide(at);
    expect(await costs()).toEqual(few);
  });
});
