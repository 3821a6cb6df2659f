import type { Tx } from "../../jobs/index.ts";
import type { LanguageMap } from "../../kit/index.ts";
import type { Db } from "../../store/index.ts";
import { findEntryRow, updateEntry } from "../directory/entry-store.ts";
import { findEventRow, updateEvent } from "../events/event-store.ts";
import { findExpertRow, updateExpert } from "../experts/expert-store.ts";
import { fromDoc, type KeptRow } from "../kept/index.ts";
import { findOutputRow, updateOutput } from "../outputs/output-store.ts";
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
