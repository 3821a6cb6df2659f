import { expect, it } from "vitest";
import { countQueries } from "../content/fixtures/count-queries.ts";
import { events, experts, outputs } from "../content/index.ts";
import { parseNewEvent, parseNewExpert, parseNewOutput } from "../content/types/index.ts";
import { describeOnSqlite } from "../testing/databases.ts";
import { openSite } from "../testing/open-site.ts";
import eventsPlugin from "./events/plugin.ts";
import expertsPlugin from "./experts/plugin.ts";
import outputsPlugin from "./outputs/plugin.ts";

describeOnSqlite("the console's lists of events, outputs and experts", (open) => {
  it("ask the database as often for 30 things as for one, whichever tab is open", async () => {
    const store = await open();
    const { db, count } = countQueries(store.db);
    const plugins = [eventsPlugin, outputsPlugin, expertsPlugin];
    const site = await openSite({ store: { ...store, db }, plugins });
    const { token } = await site.jobs.transaction(async (tx) => {
      const link = await site.people.setupLink(tx);
      return site.people.claimSetup(tx, { token: link.token, name: "Sample Owner", email: "owner@example.org" });
    });
    const headers = { cookie: `__Host-nri-session=${token}` };
    const cost = async (path: string) => {
      const before = count();
      const response = await site.get(path, { headers });
      expect([path, response.status]).toEqual([path, 200]);
      return [path, count() - before];
    };
    const add = (number: number) =>
      site.jobs.transaction(async (tx) => {
        for (const publishes of [true, false]) {
          const event = parseNewEvent({ name: `Forum ${number}`, startDate: "2099-05-04", zone: "UTC" });
          const title = { title: `Report ${number}`, type: "nri-annual-report", producer: "community" };
          const output = parseNewOutput(title, { isRegistry: false });
          const expert = parseNewExpert({ fields: { name: { value: `Person ${number}` } } });
          if (!event.ok || !output.ok || !expert.ok) throw new Error("a sample is wrong");
          const added = await events.add(tx, { event: event.value });
          const written = await outputs.add(tx, { output: output.value, isRegistry: false });
          await experts.add(tx, { expert: expert.value });
          if (publishes) await events.publish(tx, { id: added.id });
          if (publishes) await outputs.publish(tx, { id: written.id });
        }
      });
    const pages = [
      ...["", "?tab=past", "?tab=inside"].map((tab) => `/en/console/events${tab}`),
      ...["", "?tab=inside", "?tab=withdrawn"].map((tab) => `/en/console/outputs${tab}`),
      "/en/console/experts",
    ];
    await add(1);
    const before = [];
    for (const page of pages) before.push(await cost(page));
    for (let number = 2; number <= 30; number++) await add(number);
    const after = [];
    for (const page of pages) after.push(await cost(page));
    expect(after).toEqual(before);
    expect(Math.max(...after.map(([, statements]) => Number(statements)))).toBeLessThanOrEqual(12);
  });
});
