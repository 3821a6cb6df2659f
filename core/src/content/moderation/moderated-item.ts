import type { Tx } from "../../jobs/index.ts";
import type { LanguageMap } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { type EntryRow, findEntryRow, updateEntry } from "../directory/entry-store.ts";
import { findEventRow, updateEvent } from "../events/event-store.ts";
import { type ExpertRow, findExpertRow, updateExpert } from "../experts/expert-store.ts";
import { fromDoc, type KeptRow } from "../kept/index.ts";
import { findOutputRow, type OutputRow, updateOutput } from "../outputs/output-store.ts";
import type { ContentKind } from "../taxonomy/tag-store.ts";
import type { Ref, Visibility } from "../types/index.ts";

/** An item of any kind, as moderators handle it. */
export interface ModeratedItem {
  kind: ContentKind;
  row: KeptRow;
  /** Writes it anew, indexes included, with another visibility and nothing else changed. */
  show(tx: Tx, visibility: Visibility): Promise<void>;
}

export async function findItem(db: Db, ref: Ref): Promise<ModeratedItem | undefined> {
  const event = await findEventRow(db, ref);
  if (event) return item("event", event, updateEvent);
  const output = await findOutputRow(db, ref);
  if (output) return item("output", output, updateOutput);
  const expert = await findExpertRow(db, ref);
  if (expert) return item("expert", expert, updateExpert);
  const entry = await findEntryRow(db, ref);
  return entry && item("entry", entry, updateEntry);
}

type ItemTable = "content_event" | "content_output" | "content_expert" | "content_entry";

/** Those of one site in one table, by id from the one after. */
export async function itemsOf(
  { db }: Pick<Tx, "db">,
  table: ItemTable,
  { origin, after, limit }: { origin: string; after: string; limit: number },
): Promise<ModeratedItem[]> {
  const of = <T extends ItemTable>(name: T) =>
    db
      .selectFrom(name as "content_event")
      .selectAll()
      .where("origin", "=", origin)
      .where("id", ">", after)
      .orderBy("id")
      .limit(limit);
  if (table === "content_event") return (await of(table).execute()).map((row) => item("event", row, updateEvent));
  if (table === "content_output") {
    const rows = await of(table).$castTo<OutputRow>().execute();
    return rows.map((row) => item("output", row, updateOutput));
  }
  if (table === "content_expert") {
    const rows = await of(table).$castTo<ExpertRow>().execute();
    return rows.map((row) => item("expert", row, updateExpert));
  }
  const rows = await of(table).$castTo<EntryRow>().execute();
  return rows.map((row) => item("entry", row, updateEntry));
}

function item<Row extends KeptRow>(
  kind: ContentKind,
  row: Row,
  update: (tx: Tx, row: Row) => Promise<void>,
): ModeratedItem {
  return { kind, row, show: (tx, visibility) => update(tx, { ...row, visibility }) };
}

/** How it is called; nothing for a person's entry, for a report's queue is no place for names. */
export function titleOf({ kind, row }: Pick<ModeratedItem, "kind" | "row">): LanguageMap {
  if (kind === "expert") return {};
  const doc = fromDoc<{ name?: LanguageMap; title?: LanguageMap }>(row.doc);
  return doc.name ?? doc.title ?? {};
}

/** How measures and reports name it: our own by id, others by IRI. */
export function refOfRow({ id, iri }: Pick<KeptRow, "id" | "iri">): Ref {
  return iri ?? id;
}
