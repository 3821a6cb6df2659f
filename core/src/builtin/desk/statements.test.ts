import { expect, it } from "vitest";
import { countQueries } from "../../content/fixtures/count-queries.ts";
import { events } from "../../content/index.ts";
import { parseNewEvent } from "../../content/types/index.ts";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { openSite } from "../../testing/open-site.ts";
import plugin from "./plugin.ts";

describeOnBothDatabases("the desk", (open) => {
  it("asks the database as often for 20 things as for one, however it is narrowed", async () => {
    const store = await open();
    const { db, count } = countQueries(store.db);
    const site = await openSite({
      ...{ store: { ...store, db }, plugins: [plugin], site: { footer: { standing: "secretariat" } } },
    });
    const { token } = await site.jobs.transaction(async (tx) => {
      const link = await site.people.setupLink(tx);
      return site.people.claimSetup(tx, { token: link.token, name: "Sample Owner", email: "owner@example.org" });
    });
    const headers = { cookie: `__Host-nri-session=${token}` };
    const add = async (from: number, to: number) => {
      for (let number = from; number <= to; number++) {
        const event = parseNewEvent({
          name: `Forum ${number}`,
          startDate: "2099-05-04",
          zone: "UTC",
          topics: ["access"],
        });
        if (!event.ok) throw new Error("the sample event is wrong");
        const origin = `https://n${number}.example`;
        const thing = { iri: `${origin}/ap/objects/1`, origin, owner: `${origin}/ap/actors/igf`, event: event.value };
        await site.jobs.transaction((tx) => events.receiveRemote(tx, thing));
      }
    };
    const pages = ["", "?state=all", "?state=accepted", "?kind=event&topic=access&language=en", "/horizon"];
    const costs = async () => {
      const found: Record<string, number> = {};
      for (const page of pages) {
        const before = count();
        const response = await site.get(`/en/console/desk${page}`, { headers });
        expect([page, response.status]).toEqual([page, 200]);
        found[page] = count() - before;
      }
      return found;
    };
    await add(1, 1);
    const one = await costs();
    await add(2, 20);
    expect(await costs()).toEqual(one);
    expect(Math.max(...Object.values(one))).toBeLessThanOrEqual(20);
  });
});
