import { expect, it } from "vitest";
import type { Tx } from "../jobs/index.ts";
import type { Db } from "../store/index.ts";
import { describeOnBothDatabases } from "../testing/databases.ts";
import { countQueries } from "./fixtures/count-queries.ts";
import { openContent } from "./fixtures/open-content.ts";
import { directory, events, experts, outputs, search } from "./index.ts";
import { parseNewDirectoryEntry, parseNewEvent, parseNewExpert, parseNewOutput, publicViewer } from "./types/index.ts";

interface List {
  add(tx: Tx): Promise<void>;
  read(db: Db): Promise<{ items: readonly unknown[] }>;
  statements: number;
}

function parsed<T>(result: { ok: true; value: T } | { ok: false }): T {
  if (!result.ok) throw new Error("not a valid sample");
  return result.value;
}

const lists: Record<string, List> = {
  events: {
    async add(tx) {
      const event = parsed(parseNewEvent({ name: "One", startDate: "2027-05-04", zone: "Etc/UTC", topics: "access" }));
      const { id } = await events.add(tx, { event });
      await events.publish(tx, { id });
    },
    read: (db) => events.list(db, { from: 0, topic: "access", q: "one" }, publicViewer),
    statements: 3,
  },
  outputs: {
    async add(tx) {
      const given = { title: "One", type: "nri-messages", producer: "community", topics: "access" };
      const { id } = await outputs.add(tx, { output: parsed(parseNewOutput(given, { isRegistry: false })) });
      await outputs.publish(tx, { id });
    },
    read: (db) => outputs.list(db, { topic: "access", q: "one" }, publicViewer),
    statements: 2,
  },
  experts: {
    async add(tx) {
      const name = { value: "One", scope: "public" };
      const { id } = await experts.add(tx, { expert: parsed(parseNewExpert({ fields: { name } })) });
      const consent = { receiptId: id, textVersion: "1", givenAt: tx.now, expires: tx.now + 1000 };
      await experts.share(tx, { id, consent });
    },
    read: (db) => experts.list(db, { now: 0, q: "one" }, publicViewer),
    statements: 2,
  },
  directory: {
    async add(tx) {
      await directory.put(tx, { entry: parsed(parseNewDirectoryEntry({ name: "One", kind: "national" })) });
    },
    read: (db) => directory.list(db, { kind: "national", q: "one" }, publicViewer),
    statements: 2,
  },
};

describeOnBothDatabases("lists", (open) => {
  it.each(Object.entries(lists))("asks for 30 %s as often as for one", async (_, { add, read, statements }) => {
    const content = openContent(await open());
    for (const rows of [1, 30]) {
      await content.transaction(async (tx) => {
        for (let index = rows === 1 ? 0 : 1; index < rows; index++) await add(tx);
      });
      const { db, count } = countQueries(content.db);
      expect((await read(db)).items.length).toBe(rows);
      expect(count()).toBe(statements);
    }
    const { db, count } = countQueries(content.db);
    expect((await search(db, { q: "one", now: 0 }, publicViewer)).items.length).toBe(30);
    expect(count()).toBe(1);
  });
});
