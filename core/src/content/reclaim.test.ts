import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../testing/databases.ts";
import { openContent } from "./fixtures/open-content.ts";
import { events, outputs } from "./index.ts";
import { parseNewEvent, parseNewOutput, publicViewer } from "./types/index.ts";

const id = "01jd0000000000000000000000";

function read<T>(parsed: { ok: true; value: T } | { ok: false; problems: unknown }): T {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

const event = (name: string) => read(parseNewEvent({ name, startDate: "2027-05-04", zone: "Africa/Nairobi" }));
const output = (title: string) =>
  read(parseNewOutput({ title, type: "nri-messages", producer: "community" }, { isRegistry: false }));

describeOnBothDatabases("what comes back after a restore", (open) => {
  it("is an event of this node again, under its old id, without a fact; older states and what was withdrawn change nothing", async () => {
    const { db, transaction, facts } = openContent(await open());
    const reclaim = (name: string, updated: number) =>
      transaction((tx) => events.reclaim(tx, { id, event: event(name), updated, published: 1000 }));
    const name = async () => (await events.find(db, id, publicViewer))?.name;
    expect(await reclaim("Forum", 2000)).toBe(true);
    expect(await events.get(db, id, publicViewer)).toMatchObject({
      visibility: "published",
      source: { kind: "local" },
      updated: 2000,
    });
    expect(await reclaim("Forum, moved", 3000)).toBe(true);
    expect(await reclaim("Forum, older", 2500)).toBe(false);
    expect(await name()).toEqual({ en: "Forum, moved" });
    await transaction((tx) => events.recall(tx, { id }));
    expect(await name()).toBe(undefined);
    expect(await reclaim("Forum, once more", 9e15)).toBe(false);
    expect(await facts()).toEqual([]);
  });

  it("is an output of this node again, in the same way", async () => {
    const { db, transaction, facts } = openContent(await open());
    const reclaim = (title: string, updated: number) =>
      transaction((tx) => outputs.reclaim(tx, { id, output: output(title), updated, published: 1000 }));
    const title = async () => (await outputs.find(db, id, publicViewer))?.title;
    expect(await reclaim("Report", 2000)).toBe(true);
    expect(await reclaim("Report, second edition", 3000)).toBe(true);
    expect(await reclaim("Report, older", 2500)).toBe(false);
    expect(await title()).toEqual({ en: "Report, second edition" });
    await transaction((tx) => outputs.recall(tx, { id }));
    expect(await title()).toBe(undefined);
    expect(await reclaim("Report, once more", 9e15)).toBe(false);
    expect(await facts()).toEqual([]);
  });
});
