import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { openSite } from "../../testing/open-site.ts";
import { events, moderation } from "../index.ts";
import { parseNewEvent, publicViewer } from "../types/index.ts";
import { renameRemote } from "./rename-remote.ts";

const at = (origin: string, id: string) => ({
  iri: `${origin}/ap/objects/${id}`,
  origin,
  owner: `${origin}/ap/actors/igf`,
});
const [old, next] = ["https://old.example", "https://next.example"];

describeOnBothDatabases("a thing whose owner moved", (open) => {
  async function setUp() {
    const store = await open();
    const site = await openSite({ store, plugins: [] });
    const parsed = parseNewEvent({ name: "Sample Forum", startDate: "2027-03-27", zone: "Africa/Nairobi" });
    if (!parsed.ok) throw new Error("the sample event is wrong");
    const receive = (origin: string, id: string) =>
      site.jobs.transaction((tx) => events.receiveRemote(tx, { ...at(origin, id), event: parsed.value }));
    const rename = (id: string) =>
      site.jobs.transaction((tx) => renameRemote(tx, { from: at(old, id), to: at(next, id) }));
    const find = (origin: string, id: string) => events.find(store.db, at(origin, id).iri, publicViewer);
    return { store, site, receive, rename, find };
  }

  it("keeps its id under the new name, and takes what its owner says there", async () => {
    const { receive, rename, find } = await setUp();
    const { id } = await receive(old, "e1");
    expect(await rename("e1")).toBe(true);
    expect(await rename("e1")).toBe(false);
    await receive(next, "e1");
    expect(await find(next, "e1")).toMatchObject({ id, source: { origin: next } });
    expect(await find(old, "e1")).toBeUndefined();
  });

  it("stays hidden when moderators hid it", async () => {
    const { site, store, receive, rename, find } = await setUp();
    await receive(old, "e1");
    await site.jobs.transaction((tx) => moderation.hide(tx, { ref: at(old, "e1").iri, reason: "spam", note: "" }));
    await rename("e1");
    await receive(next, "e1");
    expect(await find(next, "e1")).toBeUndefined();
    expect(await moderation.isHidden(store.db, at(next, "e1").iri)).toBe(true);
  });

  it("is left alone when it is another's, or stands under the new name already", async () => {
    const { site, receive, find } = await setUp();
    await receive(old, "e1");
    const stranger = { ...at(old, "e1"), owner: `${old}/ap/actors/another` };
    const taken = await site.jobs.transaction((tx) => renameRemote(tx, { from: stranger, to: at(next, "e1") }));
    expect(taken).toBe(false);
    await receive(next, "e1");
    const twice = await site.jobs.transaction((tx) => renameRemote(tx, { from: at(old, "e1"), to: at(next, "e1") }));
    expect(twice).toBe(false);
    expect(await find(old, "e1")).toBeDefined();
  });
});
