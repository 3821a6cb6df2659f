import { expect, it } from "vitest";
import { events, experts } from "../../content/index.ts";
import { parseNewEvent, parseNewExpert } from "../../content/types/index.ts";
import type { RegistryEntry } from "../../plugin/index.ts";
import { describeOnSqlite } from "../../testing/databases.ts";
import { openSite } from "../../testing/open-site.ts";
import { builtinPlugins } from "../index.ts";

const ben = "https://ben.example/ap/actors/ben";
const member: RegistryEntry = {
  actor: ben,
  name: "Ben",
  kind: "national",
  region: undefined,
  recognisedSince: undefined,
  status: "recognised",
};
const options = { reason: "other" };

describeOnSqlite("what others hold of an item that is hidden", (open) => {
  const openHome = async () =>
    openSite({
      store: await open(),
      plugins: builtinPlugins,
      federation: { registry: async () => [member], isRecognised: async () => true, sign: async () => "a.b.c" },
    });

  it("is called back when it is a person's entry, and sent anew when it is shown again", async () => {
    const site = await openHome();
    await site.jobs.start();
    const parsed = parseNewExpert({ fields: { name: { value: "Wanjiru Example", scope: "recognised" } } });
    if (!parsed.ok) throw new Error("not an expert");
    const { id } = await site.jobs.transaction(async (tx) => {
      const added = await experts.add(tx, { expert: parsed.value });
      const consent = { receiptId: "r", textVersion: "1", givenAt: tx.now, expires: tx.now + 86_400_000 };
      await experts.share(tx, { id: added.id, consent });
      return added;
    });
    const told = async () => {
      await site.jobs.idle();
      return site.announced.splice(0).map(({ verb, audience }) => [verb, audience]);
    };
    expect(await told()).toEqual([["Create", { actors: [ben] }]]);
    await site.run("moderate hide", { arguments: { item: id }, options });
    expect(await told()).toEqual([["Delete", { actors: [ben] }]]);
    await site.run("moderate undo", { arguments: { target: id }, options });
    expect(await told()).toEqual([["Create", { actors: [ben] }]]);
    await site.jobs.stop();
  });

  it("stays as it is when it is an event, and one that was not told yet is told when it is shown again", async () => {
    const site = await openHome();
    const parsed = parseNewEvent({ name: "A day", startDate: "2027-05-04", zone: "Etc/UTC" });
    if (!parsed.ok) throw new Error("not an event");
    const { id } = await site.jobs.transaction(async (tx) => {
      const added = await events.add(tx, { event: parsed.value });
      await events.publish(tx, added);
      return added;
    });
    // Before the job that would have told of it runs.
    await site.run("moderate hide", { arguments: { item: id }, options });
    await site.jobs.start();
    await site.jobs.idle();
    expect(site.announced).toEqual([]);
    await site.run("moderate undo", { arguments: { target: id }, options });
    await site.jobs.idle();
    expect(site.announced.map(({ verb }) => verb)).toEqual(["Update"]);
    await site.run("moderate hide", { arguments: { item: id }, options });
    await site.jobs.idle();
    expect(site.announced).toHaveLength(1);
    await site.jobs.stop();
  });
});
