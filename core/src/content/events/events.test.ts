import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../testing/databases.ts";
import { type Content, openContent } from "../fixtures/open-content.ts";
import { events } from "../index.ts";
import { type NewEvent, parseNewEvent, publicViewer, type TokenViewer } from "../types/index.ts";

const editor: TokenViewer = { kind: "token", scopes: ["events:write"] };
const peer = { origin: "https://ke.example", owner: "https://ke.example/ap/actors/kigf" };
const iri = `${peer.origin}/ap/objects/1`;

function newEvent(fields: Record<string, unknown> = {}): NewEvent {
  const parsed = parseNewEvent({ name: "Forum", startDate: "2027-05-04", zone: "Africa/Nairobi", ...fields });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

async function addPublic({ transaction }: Content, fields: Record<string, unknown> = {}): Promise<string> {
  return transaction(async (tx) => {
    const { id } = await events.add(tx, { event: newEvent(fields) });
    await events.publish(tx, { id });
    return id;
  });
}

describeOnBothDatabases("events", (open) => {
  it("keeps a draft to the people who work on events, until it is published", async () => {
    const content = openContent(await open());
    const { id } = await content.transaction((tx) => events.add(tx, { event: newEvent() }));
    expect(await events.find(content.db, id, publicViewer)).toBeUndefined();
    expect((await events.find(content.db, id, editor))?.visibility).toBe("draft");
    expect(await content.facts()).toEqual([]);
    await content.transaction((tx) => events.publish(tx, { id }));
    await content.transaction((tx) => events.publish(tx, { id }));
    const event = await events.get(content.db, id, publicViewer);
    expect(event).toEqual({
      ...newEvent(),
      id,
      visibility: "published",
      created: content.clock.now,
      updated: content.clock.now + 1,
      published: content.clock.now,
      sequence: 0,
      source: { kind: "local" },
    });
    expect(await content.facts()).toEqual([{ type: "event.published", id }]);
  });

  it("adds the same key once", async () => {
    const { transaction, db } = openContent(await open());
    const first = await transaction((tx) => events.add(tx, { event: newEvent(), key: "uid-1" }));
    const again = await transaction((tx) => events.add(tx, { event: newEvent({ name: "Other" }), key: "uid-1" }));
    expect([first.added, again]).toEqual([true, { id: first.id, added: false }]);
    expect(await events.count(db, { visibility: "draft" }, editor)).toBe(1);
  });

  it("refuses a change that was made on an older copy", async () => {
    const content = openContent(await open());
    const id = await addPublic(content);
    const { updated } = await events.get(content.db, id, publicViewer);
    const revise = (name: string) =>
      content.transaction((tx) => events.revise(tx, { id, event: newEvent({ name }), updated }));
    expect((await revise("Second")).name).toEqual({ en: "Second" });
    await expect(revise("Third")).rejects.toMatchObject({ code: "conflict" });
    expect((await events.get(content.db, id, publicViewer)).sequence).toBe(1);
  });

  it("cancels, postpones and moves a public event and says so each time", async () => {
    const content = openContent(await open());
    const id = await addPublic(content);
    const { start } = await events.get(content.db, id, publicViewer);
    const postponed = await content.transaction((tx) => events.postpone(tx, { id, note: { en: "Elections" } }));
    expect(postponed).toMatchObject({ status: "postponed", previousStart: start, statusNote: { en: "Elections" } });
    const moved = await content.transaction((tx) =>
      events.revise(tx, { id, event: newEvent({ startDate: "2027-06-01" }) }),
    );
    expect(moved).toMatchObject({ startDate: "2027-06-01", previousStart: start });
    const cancelled = await content.transaction((tx) => events.cancel(tx, { id }));
    expect(cancelled).toMatchObject({ status: "cancelled", startDate: "2027-06-01" });
    expect((await content.facts()).map(({ type }) => type)).toEqual([
      "event.published",
      "event.postponed",
      "event.revised",
      "event.cancelled",
    ]);
  });

  it("says gone of what it has taken back, and takes it back once", async () => {
    const content = openContent(await open());
    const id = await addPublic(content);
    await content.transaction((tx) => events.withdraw(tx, { id }));
    await content.transaction((tx) => events.withdraw(tx, { id }));
    await expect(events.get(content.db, id, publicViewer)).rejects.toMatchObject({ code: "gone" });
    await expect(content.transaction((tx) => events.publish(tx, { id }))).rejects.toMatchObject({ code: "gone" });
    expect((await content.facts()).map(({ type }) => type)).toEqual(["event.published", "event.withdrawn"]);
    expect(await content.db.selectFrom("content_text").selectAll().execute()).toEqual([]);
  });

  it("keeps an event of another node as its owner tells it, twice like once", async () => {
    const content = openContent(await open());
    const receive = (fields: Record<string, unknown>, updated: number) =>
      content.transaction((tx) =>
        events.receiveRemote(tx, { iri, ...peer, url: "https://ke.example/1", updated, event: newEvent(fields) }),
      );
    const { id } = await receive({ name: "Kenya IGF", sdgs: "sdg-9" }, 10);
    await receive({ name: "Kenya IGF", sdgs: "sdg-9" }, 10);
    await receive({ name: "Older" }, 9);
    expect(await events.get(content.db, iri, publicViewer)).toMatchObject({
      id,
      name: { en: "Kenya IGF" },
      updated: 10,
      sequence: 0,
      source: { kind: "remote", iri, ...peer, url: "https://ke.example/1" },
    });
    await receive({ name: "Newer" }, 11);
    expect((await events.get(content.db, id, publicViewer)).name).toEqual({ en: "Newer" });
    expect((await events.list(content.db, { sdg: "sdg-9" }, publicViewer)).items).toEqual([]);
    expect(await content.facts()).toEqual([]);
  });

  it("refuses an event that its bearer does not own", async () => {
    const { transaction } = openContent(await open());
    const receive = (from: typeof peer) =>
      transaction((tx) => events.receiveRemote(tx, { iri, ...from, updated: 1, event: newEvent() }));
    await receive(peer);
    await expect(receive({ ...peer, origin: "https://evil.example" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(receive({ ...peer, owner: "https://ke.example/ap/actors/b" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("does not bring back what its owner withdrew, and lets nobody here change it", async () => {
    const content = openContent(await open());
    const receive = (updated: number) =>
      content.transaction((tx) => events.receiveRemote(tx, { iri, ...peer, updated, event: newEvent() }));
    const { id } = await receive(1);
    await expect(content.transaction((tx) => events.withdraw(tx, { id }))).rejects.toMatchObject({ code: "forbidden" });
    await content.transaction((tx) => events.withdrawRemote(tx, { iri, ...peer }));
    await content.transaction((tx) => events.withdrawRemote(tx, { iri, ...peer }));
    await receive(2);
    expect(await events.find(content.db, id, publicViewer)).toBeUndefined();
    const { doc } = await content.db.selectFrom("content_event").select("doc").executeTakeFirstOrThrow();
    expect(doc).not.toContain("Forum");
  });

  it("forgets remote events before a rebuild and never ours", async () => {
    const content = openContent(await open());
    const local = await addPublic(content, { sdgs: "sdg-1" });
    const receive = () =>
      content.transaction((tx) => events.receiveRemote(tx, { iri, ...peer, event: newEvent({ sdgs: "sdg-1" }) }));
    const { id } = await receive();
    await content.transaction((tx) => events.clearRemote(tx));
    expect((await events.list(content.db, { sdg: "sdg-1" }, publicViewer)).items.map((event) => event.id)).toEqual([
      local,
    ]);
    expect((await receive()).id).toBe(id);
  });

  it("makes an event of every occurrence of a series, at the same local time across a clock change", async () => {
    const content = openContent(await open());
    const event = newEvent({
      zone: "Europe/Berlin",
      startDate: "2027-03-20",
      startTime: "18",
      endTime: "19",
      rrule: "FREQ=WEEKLY;COUNT=3",
    });
    const { id } = await content.transaction((tx) => events.add(tx, { event, key: "series" }));
    expect((await content.transaction((tx) => events.add(tx, { event, key: "series" }))).added).toBe(false);
    await content.transaction((tx) => events.publishSeries(tx, { id }));
    const { items } = await events.list(content.db, { series: id }, publicViewer);
    expect(items.map(({ start }) => new Date(start).toISOString())).toEqual([
      "2027-03-20T17:00:00.000Z",
      "2027-03-27T17:00:00.000Z",
      "2027-04-03T16:00:00.000Z",
    ]);
    await expect(
      content.transaction((tx) => events.add(tx, { event: { ...event, rrule: "FREQ=DAILY" } })),
    ).rejects.toMatchObject({ code: "invalid", problems: [{ path: "rrule" }] });
  });

  it("finds the same event by its IRI, its iCalendar UID or its source", async () => {
    const content = openContent(await open());
    const id = await addPublic(content, { icalUid: "a@b", sourceUrl: "https://old.example/e" });
    expect((await events.findDuplicate(content.db, { iri, icalUid: "a@b" }))?.id).toBe(id);
    expect((await events.findDuplicate(content.db, { sourceUrl: "https://old.example/e" }))?.id).toBe(id);
    expect(await events.findDuplicate(content.db, { iri, icalUid: "c@d" })).toBeUndefined();
  });

  it("keeps what it counts of speakers to the people who work on events", async () => {
    const content = openContent(await open());
    const kept = { role: "panellist", affiliation: "Ministry", gender: "female", ageBand: "18-30", personKey: "p1" };
    const named = { role: "keynote", name: "A. B.", nameConsent: true, affiliation: "University" };
    const id = await addPublic(content, { speakers: [kept, named] });
    const shown = [{ role: "panellist" }, named];
    const { items } = await events.list(content.db, {}, publicViewer);
    expect(items[0]?.speakers).toEqual(shown);
    expect((await events.get(content.db, id, publicViewer)).speakers).toEqual(shown);
    expect((await events.get(content.db, id, editor)).speakers).toEqual([kept, named]);
  });
});
