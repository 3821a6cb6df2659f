import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../testing/databases.ts";
import { openContent } from "./fixtures/open-content.ts";
import { directory, events, reindexLocal, search } from "./index.ts";
import { parseNewDirectoryEntry, parseNewEvent, publicViewer } from "./types/index.ts";

describeOnBothDatabases("indexing anew", (open) => {
  it("brings back what the indexes lost, in steps, and changes no row", async () => {
    const content = openContent(await open());
    const event = parseNewEvent({ name: "Forum", startDate: "2027-05-04", zone: "Etc/UTC", sdgs: "sdg-9" });
    const entry = parseNewDirectoryEntry({ name: "Forum network", kind: "national" });
    if (!event.ok || !entry.ok) throw new Error("not valid samples");
    await content.transaction(async (tx) => {
      const { id } = await events.add(tx, { event: event.value });
      await events.publish(tx, { id });
      await directory.put(tx, { entry: entry.value });
      for (const table of ["content_tag", "content_text"] as const) await tx.db.deleteFrom(table).execute();
    });
    const found = async () => (await search(content.db, { q: "forum", now: 0 }, publicViewer)).items.length;
    const rows = () => content.db.selectFrom("content_event").selectAll().execute();
    const before = await rows();
    expect(await found()).toBe(0);
    for (let again = 0; again < 2; again++) {
      let done = 0;
      let from: string | undefined;
      do {
        const step = await content.transaction((tx) => reindexLocal(tx, { from }));
        done += step.done;
        from = step.next;
      } while (from !== undefined);
      expect([done, await found()]).toEqual([2, 2]);
    }
    expect((await events.list(content.db, { sdg: "sdg-9" }, publicViewer)).items.length).toBe(1);
    expect(await rows()).toEqual(before);
  });
});
