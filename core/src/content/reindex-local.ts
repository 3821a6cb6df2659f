import type { Tx } from "../jobs/index.ts";
import { indexEntry } from "./directory/entry-store.ts";
import { indexEvent } from "./events/event-store.ts";
import { indexExpert } from "./experts/expert-store.ts";
import { indexOutput } from "./outputs/output-store.ts";

export interface ReindexStep {
  /** How many things of ours were indexed anew. */
  done: number;
  /** Where the next step begins; undefined after the last one. */
  next?: string;
}

const kinds = ["content_event", "content_output", "content_expert", "content_entry"] as const;
const many = 200;

/**
 * Terms, relations and words of what is ours, anew from its rows: up to 200 things a step, so that no transaction is long.
 * The rows themselves are not touched.
 */
export async function reindexLocal(
  tx: Tx,
  { from = `${kinds[0]}/` }: { from?: string | undefined },
): Promise<ReindexStep> {
  const [kind, after = ""] = from.split("/");
  const table = kinds.find((name) => name === kind);
  if (!table) return { done: 0 };
  const ids = await indexPage(tx, table, after);
  const last = ids.at(-1);
  if (ids.length === many && last !== undefined) return { done: ids.length, next: `${table}/${last}` };
  const following = kinds[kinds.indexOf(table) + 1];
  return following ? { done: ids.length, next: `${following}/` } : { done: ids.length };
}

async function indexPage(tx: Tx, table: (typeof kinds)[number], after: string): Promise<string[]> {
  if (table === "content_event") {
    const rows = await localRows(tx, after).events();
    for (const row of rows) await indexEvent(tx, row);
    return rows.map(({ id }) => id);
  }
  if (table === "content_output") {
    const rows = await localRows(tx, after).outputs();
    for (const row of rows) await indexOutput(tx, row, false);
    return rows.map(({ id }) => id);
  }
  if (table === "content_expert") {
    const rows = await localRows(tx, after).experts();
    for (const row of rows) await indexExpert(tx, row, false);
    return rows.map(({ id }) => id);
  }
  const rows = await localRows(tx, after).entries();
  for (const row of rows) await indexEntry(tx, row, false);
  return rows.map(({ id }) => id);
}

function localRows({ db }: Tx, after: string) {
  return {
    events: () =>
      db
        .selectFrom("content_event")
        .selectAll()
        .where("iri", "is", null)
        .where("id", ">", after)
        .orderBy("id")
        .limit(many)
        .execute(),
    outputs: () =>
      db
        .selectFrom("content_output")
        .selectAll()
        .where("iri", "is", null)
        .where("id", ">", after)
        .orderBy("id")
        .limit(many)
        .execute(),
    experts: () =>
      db
        .selectFrom("content_expert")
        .selectAll()
        .where("iri", "is", null)
        .where("id", ">", after)
        .orderBy("id")
        .limit(many)
        .execute(),
    entries: () =>
      db
        .selectFrom("content_entry")
        .selectAll()
        .where("iri", "is", null)
        .where("id", ">", after)
        .orderBy("id")
        .limit(many)
        .execute(),
  };
}
